package annex.familyvisits.record;

import annex.commissioning.EstablishmentId;

/** Something that the work with families keeps. It checks itself and never changes in place. */
public interface FamilyRecord {

  /** Where it is kept. */
  EstablishmentId establishment();

  /** Its number among those of its kind here, from 1. */
  int number();

  /** Raised by every step, from 1. */
  int revision();
}
