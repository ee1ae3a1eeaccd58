package annex.familyvisits.booking;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A write of a day.
 *
 * @param last the day before it
 * @param next the day after it, with the steps that its bookings took
 * @param traces of the requests behind the steps, by booking and revision
 */
public record HallDayChange(HallDay last, HallDay next, Map<String, String> traces) {

  /** What a step is known by. */
  public static String step(Booking booking) {
    return booking.id() + "/" + booking.revision();
  }

  /** The revision that the day has after the write. */
  public int revision() {
    return last.revision() + 1;
  }

  /** Where a booking stood before one of the steps. */
  public Optional<Status> before(int step) {
    var booking = next.steps().get(step);
    return next.steps().subList(0, step).reversed().stream()
        .filter(one -> one.id().equals(booking.id()))
        .findFirst()
        .or(() -> last.booking(booking.id()))
        .map(Booking::status);
  }

  /** The bookings of a session that had no place. */
  public Set<String> overBefore(String session) {
    return over(last, session);
  }

  /** The bookings of a session that have no place. */
  public Set<String> overAfter(String session) {
    return over(next, session);
  }

  private static Set<String> over(HallDay day, String session) {
    var over = new TreeSet<String>();
    day.booked().stream()
        .filter(booking -> booking.overCapacity() && booking.session().equals(session))
        .forEach(booking -> over.add(booking.id()));
    return over;
  }
}
