package annex.capacity.count.web;

import annex.access.Withheld;
import annex.capacity.count.PopulationCount;
import annex.contracts.IsoText;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A population count as it is read. From whoever is not shown all of a table of the section, the
 * counts by its rows are withheld as well.
 *
 * @param establishmentId agency code
 * @param asAt ISO date
 * @param number of the count among those of the day, from 1
 * @param corrects number of the count that it corrects, or null
 * @param rows by the segments of table 2d; null where withheld
 * @param total of all people; null where withheld
 * @param splitSite by the parts of table 2c; null where withheld
 * @param recordedAt ISO instant, UTC, milliseconds
 */
@JsonInclude
record CountView(
    String establishmentId,
    String asAt,
    int number,
    @Nullable Integer corrects,
    @Nullable List<PopulationCount.Row> rows,
    @Nullable Integer total,
    @Nullable List<PopulationCount.Part> splitSite,
    String recordedAt) {

  static CountView of(PopulationCount count, Withheld withheld) {
    boolean population = anyOf(withheld, "/population");
    return new CountView(
        count.establishment().code(),
        count.asAt().toString(),
        count.number(),
        count.corrects(),
        population ? null : count.rows(),
        population ? null : count.total(),
        anyOf(withheld, "/splitSite") ? null : count.splitSite(),
        IsoText.of(count.recordedAt()));
  }

  private static boolean anyOf(Withheld withheld, String table) {
    return withheld.pointers().stream()
        .anyMatch(pointer -> pointer.equals(table) || pointer.startsWith(table + "/"));
  }
}
