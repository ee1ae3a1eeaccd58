package annex.familyvisits.agreed;

import annex.commissioning.EstablishmentId;

/** The family visits sections of all establishments, to be read for what they say. */
@FunctionalInterface
public interface AgreedSections {

  /** Every version, none where the section has not commenced. */
  AgreedHistory of(EstablishmentId establishment);
}
