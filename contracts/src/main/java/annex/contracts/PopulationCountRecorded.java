package annex.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Payload: the people in an establishment were counted, or a count of the day was corrected.
 *
 * @param establishmentId agency code, such as {@code WMI}
 * @param area {@code capacity}
 * @param asAt ISO date of the count
 * @param number of the count among those of the day, from 1; the greatest counts
 * @param corrects number of the count that it corrects, or null
 * @param rows by the segments of table 2d; those not named were not counted
 * @param total of all people
 * @param splitSite by the parts of table 2c, where they were counted
 * @param recordedAt ISO instant, UTC, milliseconds
 */
@JsonInclude
public record PopulationCountRecorded(
    String establishmentId,
    String area,
    String asAt,
    int number,
    @Nullable Integer corrects,
    List<Row> rows,
    int total,
    List<Part> splitSite,
    String recordedAt) {

  public PopulationCountRecorded {
    rows = List.copyOf(rows);
    splitSite = List.copyOf(splitSite);
  }

  /**
   * The people of one row of table 2d.
   *
   * @param segment code of the row
   * @param people null where they were not counted
   */
  @JsonInclude
  public record Row(String segment, @Nullable Integer people) {}

  /**
   * The people in one part of the site.
   *
   * @param group code of the part
   * @param people in it
   */
  public record Part(String group, int people) {}
}
