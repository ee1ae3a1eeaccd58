package annex.familyvisits.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import org.jspecify.annotations.Nullable;

/**
 * Family forums (VIS-21).
 *
 * @param cadence as printed, or null
 * @param minimumMonthsBetween two forums, from 1, or null
 * @param maximumMonthsBetween two forums, not below the minimum, or null
 * @param chair as a role, or null
 * @param partner that holds them too, or null
 * @param lastHeld as printed, or null
 * @param datesGivenFor ISO 8601 period for which dates are known ahead, or null
 */
public record Forums(
    @Nullable String cadence,
    @Nullable Integer minimumMonthsBetween,
    @Nullable Integer maximumMonthsBetween,
    @Nullable String chair,
    @Nullable String partner,
    @Nullable String lastHeld,
    @Nullable String datesGivenFor) {
  public Forums {
    Fields.check()
        .optionalText("cadence", cadence)
        .positive("minimumMonthsBetween", minimumMonthsBetween, "VIS-21")
        .notAbove(
            "minimumMonthsBetween",
            minimumMonthsBetween,
            "maximumMonthsBetween",
            maximumMonthsBetween,
            "VIS-21")
        .positive("maximumMonthsBetween", maximumMonthsBetween, "VIS-21")
        .optionalText("chair", chair)
        .optionalText("partner", partner)
        .optionalText("lastHeld", lastHeld)
        .matches("datesGivenFor", datesGivenFor, Notation.PERIOD, "P12M")
        .orRefuse();
  }
}
