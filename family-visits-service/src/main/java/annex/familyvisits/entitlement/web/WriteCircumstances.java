package annex.familyvisits.entitlement.web;

import annex.chassis.check.Fields;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.Circumstances;
import annex.familyvisits.entitlement.Circumstances.Replacement;
import annex.familyvisits.entitlement.PrisonerNumber;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The request to record the circumstances of a prisoner, whole.
 *
 * @param incentiveLevel such as {@code Enhanced}, or null (VIS-2)
 * @param familyAbroad whether he is a foreign national whose family is abroad (VIS-10)
 * @param replacement {@code none}, {@code video} or {@code phone-credit} (VIS-10)
 * @param familyInUk months in which his family visits the United Kingdom (VIS-10)
 * @param receivesNoVisits whether nobody visits him (VIS-4, VIS-14)
 * @param familyDoesNotTravel whether his family cannot come (VIS-4)
 * @param childrenSupervised whether children may come only with social services (VIS-25)
 * @param closedVisitsOnly whether his visits are closed (VIS-25)
 */
record WriteCircumstances(
    @Nullable String incentiveLevel,
    Boolean familyAbroad,
    String replacement,
    List<YearMonth> familyInUk,
    Boolean receivesNoVisits,
    Boolean familyDoesNotTravel,
    Boolean childrenSupervised,
    Boolean closedVisitsOnly) {

  private static final int LONGEST_LEVEL = 60;

  WriteCircumstances {
    Fields.check()
        .optionalText("incentiveLevel", incentiveLevel)
        .is(
            "incentiveLevel",
            incentiveLevel,
            level -> level.length() <= LONGEST_LEVEL,
            "must not be longer than " + LONGEST_LEVEL,
            "VIS-2")
        .present("familyAbroad", familyAbroad)
        .text("replacement", replacement)
        .is(
            "replacement",
            replacement,
            code -> read(code) != null,
            "must be one of none, video, phone-credit",
            "VIS-10")
        .rows("familyInUk", familyInUk)
        .distinct("familyInUk", familyInUk, Function.identity(), "VIS-10")
        .present("receivesNoVisits", receivesNoVisits)
        .present("familyDoesNotTravel", familyDoesNotTravel)
        .present("childrenSupervised", childrenSupervised)
        .present("closedVisitsOnly", closedVisitsOnly)
        .orRefuse();
  }

  static String code(Replacement replacement) {
    return replacement.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static @Nullable Replacement read(String code) {
    return Arrays.stream(Replacement.values())
        .filter(one -> code(one).equals(code))
        .findFirst()
        .orElse(null);
  }

  Circumstances circumstances(EstablishmentId id, PrisonerNumber prisoner, int revision) {
    return new Circumstances(
        id,
        prisoner,
        revision,
        incentiveLevel,
        familyAbroad,
        Objects.requireNonNull(read(replacement)),
        familyInUk,
        receivesNoVisits,
        familyDoesNotTravel,
        childrenSupervised,
        closedVisitsOnly);
  }
}
