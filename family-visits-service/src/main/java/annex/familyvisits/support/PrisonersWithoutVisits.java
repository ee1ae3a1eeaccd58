package annex.familyvisits.support;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import java.time.LocalDate;
import java.util.List;

/** Prisoners whom nobody visits. */
@FunctionalInterface
public interface PrisonersWithoutVisits {

  /**
   * Those of whom it is recorded that they receive no visits, and who have had none since this day
   * and have none booked, by number. Legal visits are none.
   */
  List<PrisonerNumber> of(EstablishmentId establishment, LocalDate since);
}
