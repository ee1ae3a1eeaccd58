package annex.familyvisits.session;

import annex.commissioning.EstablishmentId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Visits that are booked, as far as a change of the schedule needs to know of them. */
public interface BookedVisits {

  /** How many visits are booked in a hall, or in all, on a date. */
  int on(EstablishmentId establishment, LocalDate date, @Nullable String hall);

  /** Has the days of a hall, or of all, on a date follow the schedule now. */
  void follow(EstablishmentId establishment, LocalDate date, @Nullable String hall);
}
