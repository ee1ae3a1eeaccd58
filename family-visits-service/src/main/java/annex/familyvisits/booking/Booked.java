package annex.familyvisits.booking;

import annex.familyvisits.entitlement.Entitlement;
import annex.familyvisits.entitlement.PrisonerMonth;
import java.time.LocalDate;
import java.util.List;

/** What came of a request for a visit, or for another time of one. */
public sealed interface Booked {

  /** It is held or booked. */
  record Made(Booking booking) implements Booked {}

  /** The same request was answered before: as it was made then. */
  record Repeated(Booking booking) implements Booked {}

  /** Another request came under the same key. */
  record KeyReused() implements Booked {}

  /** The establishment has no such session. */
  record UnknownSession() implements Booked {}

  /** There is no such booking to move. */
  record UnknownBooking() implements Booked {}

  /** The booking stands where it cannot be moved. */
  record NotMovable(Booking booking) implements Booked {}

  /** The session lies so far ahead that it cannot be booked yet. */
  record NotYet(LocalDate last) implements Booked {}

  /** The session has begun. */
  record Begun() implements Booked {}

  /** A rule of the section refuses it. */
  record Breaks(String rule, String pointer, String message) implements Booked {}

  /** The prisoner has none of this left in the month. */
  record Spent(Entitlement entitlement, PrisonerMonth month) implements Booked {}

  /** The prisoner has a visit at that time. */
  record Elsewhere() implements Booked {}

  /**
   * There is no place.
   *
   * @param why as the day of the hall refused it
   * @param alternatives the nearest sessions that have one, up to three
   */
  record NoPlace(Placement why, List<FreeSession> alternatives) implements Booked {
    public NoPlace {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** Others wait in line for such a place (VIS-4). */
  record OthersWait() implements Booked {}

  /** Something else happens to the same booking now; nothing was changed. */
  record UnderWay() implements Booked {}
}
