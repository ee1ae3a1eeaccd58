package annex.familyvisits.booking;

import annex.chassis.decide.Contended;
import annex.chassis.decide.Decision.Step;
import annex.chassis.idempotency.Retry;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.Circumstances;
import annex.familyvisits.entitlement.Holding;
import annex.familyvisits.entitlement.KeepsLedger;
import annex.familyvisits.entitlement.PrisonerMonth;
import annex.familyvisits.entitlement.Visit;
import annex.familyvisits.session.Session;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a booking: holds an entitlement, gives the booking its place, which is the commit, and
 * notes in the ledger that it did. What is left half done is healed by {@link HealsBookings}.
 */
final class MakesBookings {

  private final HallDays days;
  private final KeepsLedger ledger;
  private final FindsSessions sessions;
  private final MovesBookings moves;
  private final Settles settles;

  MakesBookings(
      HallDays days,
      KeepsLedger ledger,
      FindsSessions sessions,
      MovesBookings moves,
      Settles settles) {
    this.days = days;
    this.ledger = ledger;
    this.sessions = sessions;
    this.moves = moves;
    this.settles = settles;
  }

  /**
   * Makes a booking.
   *
   * @return what became of it
   */
  Booked make(
      HallDayId day, Session session, Booking booking, Circumstances circumstances, Instant now) {
    var month = Settles.month(day, booking);
    var visit =
        new Visit(
            booking.id(),
            booking.details().kind(),
            session.startsAt(),
            session.endsAt(),
            booking.replaces());
    var holding = ledger.hold(month, visit, circumstances, now);
    if (holding.isEmpty()) {
      return new Booked.UnknownSession();
    }
    if (!(holding.get() instanceof Holding.Held)) {
      return underKey(day, booking.retry()).orElseGet(() -> refused(holding.get()));
    }
    return placed(day, session, booking, month, now);
  }

  private static Booked refused(Holding holding) {
    return switch (holding) {
      case Holding.Spent(var entitlement, var of) -> new Booked.Spent(entitlement, of);
      case Holding.Elsewhere _ -> new Booked.Elsewhere();
      case Holding.BeingMoved _, Holding.Held _ -> new Booked.UnderWay();
    };
  }

  private Booked placed(
      HallDayId day, Session session, Booking booking, PrisonerMonth.Id month, Instant now) {
    Placement placement;
    try {
      placement = days.decide(day, (state, at) -> placing(state, booking, at));
    } catch (Contended nothingWritten) {
      ledger.withdraw(month, booking.id());
      throw nothingWritten;
    }
    var mine = mine(placement, booking.id());
    if (mine.isPresent()) {
      ledger.months().verified(month, booking.id());
      return finished(day, mine.get(), now);
    }
    ledger.withdraw(month, booking.id());
    return switch (placement) {
      case Placement.Placed(Booking placed) -> new Booked.Made(placed);
      case Placement.AlreadyPlaced(Booking placed) -> new Booked.Repeated(placed.asMade());
      case Placement.KeyReused _ -> new Booked.KeyReused();
      case Placement.UnknownSession _ -> new Booked.UnknownSession();
      case Placement.Begun _ -> new Booked.Begun();
      case Placement.Voided _ -> new Booked.UnderWay();
      case Placement.Full _, Placement.NotHeld _ ->
          new Booked.NoPlace(
              placement,
              sessions.alternatives(day.establishment(), session, booking.details().kind(), now));
    };
  }

  /** The booking, also where a write that seemed to have failed had placed it. */
  private static Optional<Booking> mine(Placement placement, String id) {
    return switch (placement) {
      case Placement.Placed(Booking placed) -> Optional.of(placed);
      case Placement.AlreadyPlaced(Booking placed) when placed.id().equals(id) ->
          Optional.of(placed);
      default -> Optional.empty();
    };
  }

  private static Step<HallDay, Placement> placing(HallDay day, Booking booking, Instant now) {
    var former = booking.replaces();
    return former == null || booking.replacing()
        ? day.place(booking, now)
        : MovesBookings.within(day, booking, former, now);
  }

  private Booked finished(HallDayId day, Booking placed, Instant now) {
    var former = placed.replaces();
    if (former == null) {
      return new Booked.Made(placed);
    }
    if (placed.replacing()) {
      return switch (finish(day.establishment(), placed)) {
        case Moving.Done(Booking done) -> new Booked.Made(done);
        case Moving.NotPossible(Booking cancelled) -> new Booked.NotMovable(cancelled);
        case Moving.NotBegun _, Moving.Begun _, Moving.Unknown _ -> new Booked.UnderWay();
      };
    }
    days.find(day)
        .flatMap(state -> state.booking(former))
        .ifPresent(ended -> settles.settle(day.establishment(), ended, now));
    return new Booked.Made(placed);
  }

  /** The booking is made by now: where others are quicker, the sweep goes on with it. */
  private Moving finish(EstablishmentId establishment, Booking placed) {
    try {
      return moves.finish(establishment, placed);
    } catch (Contended later) {
      return new Moving.Unknown();
    }
  }

  private Optional<Booked> underKey(HallDayId day, @Nullable Retry retry) {
    return retry == null
        ? Optional.empty()
        : days.find(day).stream()
            .flatMap(state -> state.bookings().stream())
            .filter(one -> one.retry() != null && one.retry().key().equals(retry.key()))
            .findFirst()
            .map(one -> again(one, retry));
  }

  /** What a request is told that came before. */
  static Booked again(Booking made, @Nullable Retry retry) {
    return retry != null && retry.equals(made.retry())
        ? new Booked.Repeated(made.asMade())
        : new Booked.KeyReused();
  }
}
