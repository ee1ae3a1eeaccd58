package annex.familyvisits.booking;

import annex.chassis.decide.Decision.Step;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.booking.Booking.Ending;
import annex.familyvisits.entitlement.Entry.State;
import annex.familyvisits.entitlement.Holding;
import annex.familyvisits.entitlement.KeepsLedger;
import annex.familyvisits.entitlement.PrisonerMonth;
import annex.familyvisits.entitlement.Visit;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Keeps places under ids that are known before, so that whoever comes by can go on with what
 * another began. Once it is said that a place is not kept, no booking is placed under its id any
 * more, however late; and what has ended does not begin again.
 */
public final class KeepsPlaces {

  /** A booking that is moved on and on is followed no further. */
  private static final int MOST_MOVES = 20;

  private final HallDays days;
  private final Bookings bookings;
  private final KeepsLedger ledger;
  private final FindsSessions sessions;
  private final Settles settles;

  public KeepsPlaces(HallDays days, Bookings bookings, KeepsLedger ledger, FindsSessions sessions) {
    this.days = days;
    this.bookings = bookings;
    this.ledger = ledger;
    this.sessions = sessions;
    this.settles = new Settles(ledger);
  }

  /** What can be kept for whom now. */
  public Chances chances(EstablishmentId establishment) {
    return new Chances(ledger, sessions.plans(establishment));
  }

  /** Keeps a place; safe to repeat, by several at once. */
  public Kept keep(EstablishmentId establishment, Keep keep, Instant asked) {
    var now = asked.truncatedTo(ChronoUnit.MILLIS);
    var day = HallDayId.of(establishment, keep.id()).orElseThrow();
    var month =
        new PrisonerMonth.Id(establishment, keep.details().prisoner(), YearMonth.from(day.date()));
    var session = keep.session();
    var visit =
        new Visit(keep.id(), keep.details().kind(), session.startsAt(), session.endsAt(), null);
    boolean held =
        keep.until().isAfter(now)
            && ledger.hold(month, visit, now).filter(KeepsPlaces::stands).isPresent();
    return held ? placed(day, keep, month, now) : none(day, keep.id(), month);
  }

  private static boolean stands(Holding holding) {
    return holding instanceof Holding.Held(var entry) && entry.state() == State.HELD;
  }

  private Kept placed(HallDayId day, Keep keep, PrisonerMonth.Id month, Instant now) {
    var booking = booking(keep, now);
    var placement = days.decide(day, (state, at) -> placing(state, booking, at));
    return switch (placement) {
      case Placement.Placed(Booking placed) -> kept(month, placed);
      case Placement.AlreadyPlaced(Booking placed) -> kept(month, placed);
      case Placement.KeyReused _,
          Placement.UnknownSession _,
          Placement.Begun _,
          Placement.Voided _,
          Placement.Full _,
          Placement.NotHeld _ -> {
        ledger.withdraw(month, keep.id());
        yield new Kept.None();
      }
    };
  }

  private Kept kept(PrisonerMonth.Id month, Booking placed) {
    ledger.months().verified(month, placed.id());
    return new Kept.Place(placed);
  }

  /** Where it has no place, nobody else may find one under its id. */
  private static Step<HallDay, Placement> placing(HallDay day, Booking booking, Instant now) {
    var placed = day.place(booking, now);
    return switch (placed.result()) {
      case Placement.Placed _, Placement.AlreadyPlaced _ -> placed;
      default -> new Step<>(day.abandon(booking.id()).next(), placed.result());
    };
  }

  private Kept none(HallDayId day, String id, PrisonerMonth.Id month) {
    boolean abandoned = days.decide(day, (state, _) -> state.abandon(id));
    if (abandoned) {
      ledger.withdraw(month, id);
      return new Kept.None();
    }
    return days.find(day)
        .flatMap(state -> state.booking(id))
        .<Kept>map(Kept.Place::new)
        .orElse(new Kept.None());
  }

  private static Booking booking(Keep keep, Instant now) {
    var session = keep.session();
    return new Booking(
        keep.id(),
        1,
        session.id(),
        session.startsAt(),
        session.endsAt(),
        keep.details(),
        Booking.Place.BOOTH,
        Status.HELD,
        keep.until(),
        false,
        now,
        now,
        null,
        null,
        false,
        null);
  }

  /** How a booking stands now; where it was moved, the one that took its place. */
  public Optional<Booking> standing(EstablishmentId establishment, String id) {
    var found = find(establishment, id);
    for (int moves = 0; moves < MOST_MOVES && found.isPresent(); moves++) {
      var ending = found.get().ending();
      if (ending == null || ending.rescheduledTo() == null) {
        break;
      }
      found = find(establishment, ending.rescheduledTo());
    }
    return found;
  }

  private Optional<Booking> find(EstablishmentId establishment, String id) {
    return HallDayId.of(establishment, id)
        .flatMap(days::find)
        .flatMap(day -> day.booking(id))
        .or(() -> bookings.find(establishment, id));
  }

  /** Makes a visit of a kept place. */
  public Moving take(EstablishmentId establishment, String id) {
    return step(establishment, id, (day, now) -> day.confirm(id, now));
  }

  /** Gives a kept place back; a visit that is booked stays. */
  public Moving giveBack(EstablishmentId establishment, String id, String reason) {
    return step(
        establishment, id, (day, now) -> day.release(id, new Ending(reason, null, null), now));
  }

  private Moving step(EstablishmentId establishment, String id, HallDays.At<Moving> decision) {
    var day = HallDayId.of(establishment, id).orElseThrow();
    var moving = days.decide(day, decision);
    if (moving instanceof Moving.Done(Booking done) && !done.status().takesPlace()) {
      settles.settle(establishment, done, done.changedAt());
    }
    return moving;
  }
}
