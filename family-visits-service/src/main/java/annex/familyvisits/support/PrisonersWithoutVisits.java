package annex.familyvisits.support;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prisoners whom nobody visits (VIS-14). */
@FunctionalInterface
public interface PrisonersWithoutVisits {

  /**
   * Those who have had no visit since a day and have none booked, by number; of whom nothing is
   * recorded, those who had one in the year before. Legal visits are none.
   */
  List<Found> of(EstablishmentId establishment, LocalDate since);

  /** How it is known. */
  enum Basis {
    /** It is recorded in his circumstances. */
    RECORDED,
    /** He had visits, and has none any more; or he has left, which is not known here. */
    LAPSED
  }

  /**
   * A prisoner without visits.
   *
   * @param lastVisit the day of the last that is known, or null
   */
  record Found(PrisonerNumber prisoner, Basis basis, @Nullable LocalDate lastVisit) {}
}
