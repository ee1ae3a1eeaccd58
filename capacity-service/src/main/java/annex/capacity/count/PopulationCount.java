package annex.capacity.count;

import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A count of the people in an establishment at the end of a day. It never changes; a correction is
 * another count of the day with the next number.
 *
 * @param establishment whose people were counted
 * @param asAt the day
 * @param number of the count among those of the day, from 1
 * @param rows by the segments of table 2d; those not named were not counted
 * @param total of all people
 * @param splitSite by the parts of table 2c, where they were counted
 * @param recordedAt the moment at which the platform learnt of it, to the millisecond
 */
public record PopulationCount(
    EstablishmentId establishment,
    LocalDate asAt,
    int number,
    List<Row> rows,
    int total,
    List<Part> splitSite,
    Instant recordedAt) {

  public PopulationCount {
    rows = List.copyOf(rows);
    splitSite = List.copyOf(splitSite);
  }

  /**
   * The people of one row of table 2d.
   *
   * @param segment code of the row
   * @param people null where they were not counted
   */
  public record Row(String segment, @Nullable Integer people) {}

  /**
   * The people in one part of the site.
   *
   * @param group code of the part in table 2c
   * @param people in it
   */
  public record Part(String group, int people) {}

  /** The number of the count that it corrects, null for the first of its day. */
  public @Nullable Integer corrects() {
    return number == 1 ? null : number - 1;
  }

  /** Whether it says the same of the same day, whenever it was recorded. */
  boolean saysTheSameAs(PopulationCount other) {
    return total == other.total && rows.equals(other.rows) && splitSite.equals(other.splitSite);
  }
}
