package annex.familyvisits.entitlement;

import annex.commissioning.EstablishmentId;
import java.util.Collection;
import java.util.Set;

/** The circumstances of all prisoners. */
public interface AllCircumstances {

  /** Those of a prisoner; none where nothing has been recorded. */
  Circumstances of(EstablishmentId establishment, PrisonerNumber prisoner);

  /** Of these prisoners those of whom it is recorded that their families do not travel (VIS-4). */
  Set<PrisonerNumber> familiesNotTravelling(
      EstablishmentId establishment, Collection<PrisonerNumber> prisoners);

  /**
   * Records them where the last ones have the revision before.
   *
   * @return false when others were recorded meanwhile; nothing is changed then
   */
  boolean advance(Circumstances next);
}
