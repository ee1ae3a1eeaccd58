package annex.familyvisits.booking;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.booking.OpensSessions.Open;
import annex.familyvisits.entitlement.Circumstances;
import annex.familyvisits.entitlement.KeepsLedger;
import annex.familyvisits.session.Session;
import annex.familyvisits.session.VisitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;

/** Books visits, moves them to other sessions, and takes the steps that bookings take. */
public final class BooksVisits {

  private final HallDays days;
  private final Bookings bookings;
  private final BookingIds ids;
  private final VideoLine line;
  private final Duration holdFor;
  private final OpensSessions opens;
  private final Settles settles;
  private final MovesBookings moves;
  private final MakesBookings makes;

  /**
   * Books visits.
   *
   * @param line of those who wait for video visits
   * @param holdFor how long a place is kept that has yet to be confirmed
   */
  public BooksVisits(
      HallDays days,
      Bookings bookings,
      KeepsLedger ledger,
      FindsSessions sessions,
      BookingIds ids,
      VideoLine line,
      Duration holdFor) {
    this.days = days;
    this.bookings = bookings;
    this.ids = ids;
    this.line = line;
    this.holdFor = holdFor;
    this.opens = new OpensSessions(sessions, ledger, line);
    this.settles = new Settles(ledger);
    this.moves = new MovesBookings(days, bookings, settles);
    this.makes = new MakesBookings(days, ledger, sessions, moves, settles);
  }

  /** The list of bookings. */
  public Bookings bookings() {
    return bookings;
  }

  /** A booking as it stands now. */
  public Optional<Booking> find(EstablishmentId establishment, String id) {
    return HallDayId.of(establishment, id)
        .flatMap(days::find)
        .flatMap(day -> day.booking(id))
        .or(() -> bookings.find(establishment, id));
  }

  /** Books a visit, or keeps a place for one. */
  public Booked book(EstablishmentId establishment, BookVisit request, Instant asked) {
    var now = asked.truncatedTo(ChronoUnit.MILLIS);
    var retry = request.retry();
    var made = retry == null ? Optional.<Booking>empty() : bookings.underKey(retry.key());
    if (made.isPresent()) {
      return MakesBookings.again(made.get(), retry);
    }
    var details = request.details();
    return switch (opens.inTurn(
        establishment, request.session(), details, details.channel(), now)) {
      case Open.Refused(Booked refused) -> refused;
      case Open.Found(HallDayId day, Session session, Circumstances circumstances) -> {
        var booking =
            new Booking(
                day.booking(ids.next()),
                1,
                session.id(),
                session.startsAt(),
                session.endsAt(),
                details,
                Booking.Place.TABLE,
                request.hold() ? Status.HELD : Status.BOOKED,
                request.hold() ? until(now.plus(holdFor), session) : null,
                false,
                now,
                now,
                null,
                null,
                false,
                retry);
        yield makes.make(day, session, booking, circumstances, now);
      }
    };
  }

  /** Moves a booking to another session, once; its entitlement is spent once. */
  public Booked reschedule(EstablishmentId establishment, String id, String to, Instant asked) {
    var now = asked.truncatedTo(ChronoUnit.MILLIS);
    var found = find(establishment, id);
    if (found.isEmpty()) {
      return new Booked.UnknownBooking();
    }
    return switch (moves.finish(establishment, found.get())) {
      case Moving.Done(Booking former) -> reschedule(establishment, former, to, now);
      case Moving.NotPossible(Booking ended) -> new Booked.NotMovable(ended);
      case Moving.NotBegun _, Moving.Begun _, Moving.Unknown _ -> new Booked.UnderWay();
    };
  }

  private Booked reschedule(EstablishmentId establishment, Booking former, String to, Instant now) {
    var moved = former.ending() == null ? null : former.ending().rescheduledTo();
    if (moved != null) {
      return find(establishment, moved)
          .filter(one -> one.session().equals(to))
          .<Booked>map(Booked.Made::new)
          .orElseGet(() -> new Booked.NotMovable(former));
    }
    if (!former.status().takesPlace() || !former.startsAt().isAfter(now)) {
      return new Booked.NotMovable(former);
    }
    if (former.session().equals(to) && !former.overCapacity()) {
      return new Booked.Made(former);
    }
    return switch (opens.inTurn(establishment, to, former.details(), null, now)) {
      case Open.Refused(Booked refused) -> refused;
      case Open.Found(HallDayId day, Session session, Circumstances circumstances) -> {
        var made = makes.make(day, session, moved(former, day, session, now), circumstances, now);
        if (made instanceof Booked.Made) {
          returned(establishment, former.details().kind());
        }
        yield made;
      }
    };
  }

  private Booking moved(Booking former, HallDayId day, Session session, Instant now) {
    boolean sameDay = former.id().startsWith(day.booking(""));
    return new Booking(
        day.booking(ids.next()),
        1,
        session.id(),
        session.startsAt(),
        session.endsAt(),
        former.details(),
        Booking.Place.TABLE,
        former.status(),
        former.heldUntil() == null ? null : until(former.heldUntil(), session),
        false,
        now,
        now,
        null,
        former.id(),
        !sameDay,
        null);
  }

  /** A hold ends when its session begins. */
  private static Instant until(Instant end, Session session) {
    return end.isBefore(session.startsAt()) ? end : session.startsAt();
  }

  /** Makes a visit of a hold. */
  public Moving confirm(EstablishmentId establishment, String id) {
    return step(establishment, id, (day, now) -> day.confirm(id, now), _ -> false);
  }

  /** Cancels a booking. */
  public Moving cancel(EstablishmentId establishment, String id, String reason) {
    var how = new Booking.Ending(reason, null, null);
    return step(
        establishment,
        id,
        (day, now) -> day.cancel(id, reason, now),
        listed -> listed.status() == Status.CANCELLED && how.equals(listed.ending()));
  }

  /** Records what became of a visit. */
  public Moving complete(EstablishmentId establishment, String id, Outcome outcome) {
    return step(
        establishment,
        id,
        (day, now) -> day.complete(id, outcome, now),
        listed -> listed.ending() != null && listed.ending().outcome() == outcome);
  }

  /**
   * Takes a step of a booking, which before ends the one that it takes the place of, where that was
   * left undone.
   *
   * @param before whether a booking that has left its day has taken this step
   */
  private Moving step(
      EstablishmentId establishment,
      String id,
      HallDays.At<Moving> decision,
      Predicate<Booking> before) {
    var day = HallDayId.of(establishment, id);
    var state = day.flatMap(days::find);
    if (state.isEmpty()) {
      return new Moving.Unknown();
    }
    var moving = state.get().booking(id).filter(Booking::replacing);
    if (moving.isPresent() && !(moves.finish(establishment, moving.get()) instanceof Moving.Done)) {
      return new Moving.NotPossible(find(establishment, id).orElse(moving.get()));
    }
    var moved = days.decide(day.orElseThrow(), decision);
    if (moved instanceof Moving.Done(Booking done) && !done.status().takesPlace()) {
      settles.settle(establishment, done, done.changedAt());
      returned(establishment, done.details().kind());
    }
    if (moved instanceof Moving.Unknown) {
      return bookings
          .find(establishment, id)
          .<Moving>map(listed ->
              before.test(listed) ? new Moving.Done(listed) : new Moving.NotPossible(listed))
          .orElse(moved);
    }
    return moved;
  }

  private void returned(EstablishmentId establishment, VisitKind kind) {
    if (kind == VisitKind.VIDEO) {
      line.returned(establishment);
    }
  }
}
