package annex.familyvisits.booking;

import annex.chassis.decide.Decision.Step;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.booking.Booking.Ending;
import java.time.Instant;

/**
 * Ends the booking that another has taken the place of. The write of the former's day decides: it
 * ends once, for one other; whichever comes too late is cancelled.
 */
final class MovesBookings {

  private final HallDays days;
  private final Bookings bookings;
  private final Settles settles;

  MovesBookings(HallDays days, Bookings bookings, Settles settles) {
    this.days = days;
    this.bookings = bookings;
    this.settles = settles;
  }

  /** How a booking ends that this one takes the place of. */
  static Ending movedTo(String booking) {
    return new Ending("moved to another session", null, booking);
  }

  /** Finishes what a booking began; safe to repeat. Tells how the booking stands then. */
  Moving finish(EstablishmentId establishment, Booking booking, Instant now) {
    var former = booking.replaces();
    if (!booking.replacing() || former == null) {
      return new Moving.Done(booking);
    }
    var formerDay = HallDayId.of(establishment, former).orElseThrow();
    var day = HallDayId.of(establishment, booking.id()).orElseThrow();
    if (moved(formerDay, former, booking.id(), now)) {
      return days.decide(day, (state, at) -> state.replaced(booking.id(), at));
    }
    var undone = new Ending("the visit that it took the place of had ended", null, null);
    var ended =
        days.decide(day, (state, at) -> state.end(booking.id(), Status.CANCELLED, undone, at));
    if (ended instanceof Moving.Done(Booking cancelled)) {
      settles.settle(establishment, cancelled, now);
    }
    return ended instanceof Moving.Done(Booking cancelled)
        ? new Moving.NotPossible(cancelled)
        : ended;
  }

  private boolean moved(HallDayId day, String former, String to, Instant now) {
    var moving =
        days.decide(day, (state, at) -> state.end(former, Status.RESCHEDULED, movedTo(to), at));
    return switch (moving) {
      case Moving.Done(Booking ended) -> {
        settles.settle(day.establishment(), ended, now);
        yield true;
      }
      case Moving.Unknown _ ->
          bookings
              .find(day.establishment(), former)
              .map(Booking::ending)
              .filter(how -> how.equals(movedTo(to)))
              .isPresent();
      case Moving.NotPossible _, Moving.NotBegun _, Moving.Begun _ -> false;
    };
  }

  /** Both in one write, where both are on one day. */
  static Step<HallDay, Placement> within(HallDay day, Booking booking, String former, Instant now) {
    var ended = day.end(former, Status.RESCHEDULED, movedTo(booking.id()), now);
    if (!(ended.result() instanceof Moving.Done)) {
      return new Step<>(day, new Placement.Voided());
    }
    var placed = ended.next().place(booking, now);
    return placed.result() instanceof Placement.Placed ? placed : new Step<>(day, placed.result());
  }
}
