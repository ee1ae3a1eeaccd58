package annex.familyvisits.entitlement;

import annex.commissioning.EstablishmentId;

/** The circumstances of all prisoners. */
public interface AllCircumstances {

  /** Those of a prisoner; none where nothing has been recorded. */
  Circumstances of(EstablishmentId establishment, PrisonerNumber prisoner);

  /**
   * Records them where the last ones have the revision before.
   *
   * @return false when others were recorded meanwhile; nothing is changed then
   */
  boolean advance(Circumstances next);
}
