package annex.familyvisits.booking;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of all bookings, also of those that have ended long ago. */
public interface Bookings {

  /** The booking with this id. */
  Optional<Booking> find(EstablishmentId establishment, String id);

  /** The booking that was made for a request under this key. */
  Optional<Booking> underKey(String key);

  /** Those that are looked for, by the beginning of their sessions. */
  List<Booking> search(Search search, long offset, int size);

  /** How many there are. */
  long count(Search search);

  /**
   * Of these prisoners those who had a social visit since a day, or have one booked. A visit that
   * nobody came to, or that was not held, was not had.
   */
  Set<PrisonerNumber> visited(
      EstablishmentId establishment, Collection<PrisonerNumber> prisoners, LocalDate since);

  /**
   * The days of the last visits that were had since a day or are booked, by prisoner; social ones
   * and video visits, legal ones are none.
   */
  Map<PrisonerNumber, LocalDate> lastVisits(EstablishmentId establishment, LocalDate since);

  /**
   * What is looked for; null asks for nothing.
   *
   * @param from first day
   * @param to last day
   */
  record Search(
      EstablishmentId establishment,
      @Nullable String session,
      @Nullable PrisonerNumber prisoner,
      @Nullable Status status,
      @Nullable Boolean overCapacity,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {}
}
