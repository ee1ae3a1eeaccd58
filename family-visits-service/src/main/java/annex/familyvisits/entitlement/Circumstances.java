package annex.familyvisits.entitlement;

import annex.commissioning.EstablishmentId;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a prisoner to say how many visits he has.
 *
 * @param establishment that holds him
 * @param prisoner his number
 * @param revision raised by every change; 0 where nothing has been recorded
 * @param incentiveLevel such as {@code Enhanced}, or null (VIS-2)
 * @param familyAbroad whether he is a foreign national whose family is abroad (VIS-10)
 * @param replacement of his visiting orders while it is
 * @param familyInUk months in which his family visits the United Kingdom (VIS-10)
 * @param receivesNoVisits whether nobody visits him (VIS-4, VIS-14)
 * @param familyDoesNotTravel whether his family cannot come, for distance, health and so on (VIS-4)
 * @param childrenSupervised whether children may come only with social services (VIS-25)
 * @param closedVisitsOnly whether his visits are closed (VIS-25)
 */
public record Circumstances(
    EstablishmentId establishment,
    PrisonerNumber prisoner,
    int revision,
    @Nullable String incentiveLevel,
    boolean familyAbroad,
    Replacement replacement,
    List<YearMonth> familyInUk,
    boolean receivesNoVisits,
    boolean familyDoesNotTravel,
    boolean childrenSupervised,
    boolean closedVisitsOnly) {

  /** What takes the place of visiting orders (VIS-10). */
  public enum Replacement {
    NONE,
    VIDEO,
    PHONE_CREDIT
  }

  public Circumstances {
    familyInUk = familyInUk.stream().distinct().sorted().toList();
  }

  /** Nothing has been recorded. */
  public static Circumstances none(EstablishmentId establishment, PrisonerNumber prisoner) {
    return new Circumstances(
        establishment,
        prisoner,
        0,
        null,
        false,
        Replacement.NONE,
        List.of(),
        false,
        false,
        false,
        false);
  }
}
