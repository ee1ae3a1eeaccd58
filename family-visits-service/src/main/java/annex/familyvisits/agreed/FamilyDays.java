package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Days for whole families (VIS-20).
 *
 * @param perYear how many, or null
 * @param approximate whether that is about so many, or null
 * @param contract under which they are held, or null
 * @param schedule which one is in use, or null
 * @param formats what they look like
 * @param familyVisitsDay at the end of a course, or null (VIS-29)
 */
public record FamilyDays(
    @Nullable Integer perYear,
    @Nullable Boolean approximate,
    @Nullable String contract,
    @Nullable String schedule,
    List<String> formats,
    @Nullable FamilyVisitsDay familyVisitsDay) {

  public FamilyDays {
    Fields.check()
        .notNegative("perYear", perYear, "VIS-20")
        .optionalText("contract", contract)
        .optionalText("schedule", schedule)
        .texts("formats", formats)
        .orRefuse();
    formats = List.copyOf(formats);
  }

  /** The course that a Family Visits Day ends, and what the day looks like (VIS-29). */
  public record FamilyVisitsDay(String from, @Nullable String format) {
    public FamilyVisitsDay {
      Fields.check().text("from", from).optionalText("format", format).orRefuse();
    }
  }
}
