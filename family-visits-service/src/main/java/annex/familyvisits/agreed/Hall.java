package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A visits hall (VIS-7). A social visit takes a table, a video visit a booth (VIS-5).
 *
 * @param name such as LARGE
 * @param tables for social visits
 * @param booths for video visits
 * @param videoVisitsPerDay at most, or null where it is not known
 * @param legalVisits whether they are held here, or null where that is not known
 * @param quietArea whether it has one, or null where that is not known (VIS-13)
 * @param source where the figures come from, or null
 */
public record Hall(
    String name,
    Integer tables,
    Integer booths,
    @Nullable Integer videoVisitsPerDay,
    @Nullable Boolean legalVisits,
    @Nullable Boolean quietArea,
    @Nullable String source) {
  public Hall {
    Fields.check()
        .text("name", name)
        .present("tables", tables)
        .notNegative("tables", tables, "VIS-7")
        .present("booths", booths)
        .notNegative("booths", booths, "VIS-7")
        .notNegative("videoVisitsPerDay", videoVisitsPerDay, "VIS-5")
        .optionalText("source", source)
        .orRefuse();
  }
}
