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
  Moving finish(EstablishmentId establishment, Booking booking) {
    var former = booking.replaces();
    if (!booking.replacing() || former == null) {
      return new Moving.Done(booking);
    }
    var day = HallDayId.of(establishment, booking.id()).orElseThrow();
    var moving =
        days.decide(
            HallDayId.of(establishment, former).orElseThrow(),
            (state, at) -> state.moveTo(booking, at));
    if (moving instanceof Moving.NotPossible(Booking confirmed)
        && confirmed.status() == Status.BOOKED) {
      return confirmed(establishment, day, booking);
    }
    if (moved(establishment, moving, former, booking.id())) {
      return days.decide(day, (state, at) -> state.replaced(booking.id(), at));
    }
    var undone = new Ending("the visit that it took the place of had ended", null, null);
    var ended =
        days.decide(day, (state, at) -> state.end(booking.id(), Status.CANCELLED, undone, at));
    if (ended instanceof Moving.Done(Booking cancelled)) {
      settles.settle(establishment, cancelled, cancelled.changedAt());
    }
    return ended instanceof Moving.Done(Booking cancelled)
        ? new Moving.NotPossible(cancelled)
        : ended;
  }

  /** What was confirmed as it stood first stays confirmed. A hold that has ended moves nothing. */
  private Moving confirmed(EstablishmentId establishment, HallDayId day, Booking booking) {
    var confirmed = days.decide(day, (state, at) -> state.confirm(booking.id(), at));
    return confirmed instanceof Moving.Done(Booking visit)
        ? finish(establishment, visit)
        : confirmed;
  }

  private boolean moved(EstablishmentId establishment, Moving moving, String former, String to) {
    return switch (moving) {
      case Moving.Done(Booking ended) -> {
        settles.settle(establishment, ended, ended.changedAt());
        yield true;
      }
      case Moving.Unknown _ ->
          bookings
              .find(establishment, former)
              .map(Booking::ending)
              .filter(how -> how.equals(movedTo(to)))
              .isPresent();
      case Moving.NotPossible _, Moving.NotBegun _, Moving.Begun _ -> false;
    };
  }

  /** Both in one write, where both are on one day. */
  static Step<HallDay, Placement> within(HallDay day, Booking booking, String former, Instant now) {
    boolean visit = day.booking(former).filter(one -> one.status() == Status.BOOKED).isPresent();
    var next = visit ? booking.asVisit() : booking;
    var ended = day.end(former, Status.RESCHEDULED, movedTo(booking.id()), now);
    if (!(ended.result() instanceof Moving.Done)) {
      return new Step<>(day, new Placement.Voided());
    }
    var placed = ended.next().place(next, now);
    return placed.result() instanceof Placement.Placed ? placed : new Step<>(day, placed.result());
  }
}
