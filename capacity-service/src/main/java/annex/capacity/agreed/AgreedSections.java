package annex.capacity.agreed;

import annex.commissioning.EstablishmentId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The versions of all capacity sections, to be read for what they say. */
public interface AgreedSections {

  /** The version in force on a date, as is known now. */
  Optional<AgreedSection> inForce(EstablishmentId establishment, LocalDate asOf);

  /** The versions that come into force after a date, earliest first. */
  List<AgreedSection> after(EstablishmentId establishment, LocalDate date);

  /** How many versions there are, whatever their dates: it rises with each. */
  long count(EstablishmentId establishment);
}
