package annex.familyvisits.booking;

import annex.chassis.decide.Contended;
import annex.chassis.decide.Decision.Step;
import annex.chassis.idempotency.Retry;
import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.entitlement.Circumstances;
import annex.familyvisits.entitlement.Holding;
import annex.familyvisits.entitlement.KeepsLedger;
import annex.familyvisits.entitlement.PrisonerMonth;
import annex.familyvisits.entitlement.Visit;
import annex.familyvisits.session.Session;
import annex.familyvisits.session.VisitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Books visits: holds an entitlement, gives the booking its place, which is the commit, and notes
 * in the ledger that it did. What is left half done is healed by {@link HealsBookings}.
 */
public final class BooksVisits {

  private final HallDays days;
  private final Bookings bookings;
  private final KeepsLedger ledger;
  private final FindsSessions sessions;
  private final BookingIds ids;
  private final Duration holdFor;
  private final Settles settles;
  private final MovesBookings moves;
  private final VideoLine line;

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
    this.ledger = ledger;
    this.sessions = sessions;
    this.ids = ids;
    this.line = line;
    this.holdFor = holdFor;
    this.settles = new Settles(ledger);
    this.moves = new MovesBookings(days, bookings, settles);
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
      return again(made.get(), retry);
    }
    var details = request.details();
    return switch (inTurn(establishment, request.session(), details, details.channel(), now)) {
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
                request.hold() ? now.plus(holdFor) : null,
                false,
                now,
                now,
                null,
                null,
                false,
                retry);
        yield walk(day, session, booking, circumstances, now);
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
    if (former.session().equals(to)) {
      return new Booked.Made(former);
    }
    return switch (inTurn(establishment, to, former.details(), null, now)) {
      case Open.Refused(Booked refused) -> refused;
      case Open.Found(HallDayId day, Session session, Circumstances circumstances) -> {
        var made = walk(day, session, moved(former, day, session, now), circumstances, now);
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
        former.status() == Status.HELD ? former.heldUntil() : null,
        false,
        now,
        now,
        null,
        former.id(),
        !sameDay,
        null);
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

  /** A session that a visit can be asked for. */
  private sealed interface Open {
    record Found(HallDayId day, Session session, Circumstances of) implements Open {}

    record Refused(Booked refused) implements Open {}
  }

  /**
   * A session, unless others wait in line for its place: also one that becomes free in this moment
   * is theirs (VIS-4).
   *
   * @param through the channel that it is asked for through, null for a visit that is only moved
   */
  private Open inTurn(
      EstablishmentId establishment,
      String id,
      VisitDetails details,
      @Nullable Channel through,
      Instant now) {
    var open = open(establishment, id, details, through, now);
    if (details.kind() == VisitKind.VIDEO
        && open instanceof Open.Found(HallDayId day, Session session, _)
        && line.othersWaitFor(day, session, details.prisoner(), now)) {
      return new Open.Refused(waiting(day, session, now));
    }
    return open;
  }

  private Booked waiting(HallDayId day, Session session, Instant now) {
    boolean free =
        sessions
            .session(day.establishment(), session.id(), now)
            .filter(one -> one.day().free(one.session(), VisitKind.VIDEO) > 0)
            .isPresent();
    return free
        ? new Booked.OthersWait()
        : new Booked.NoPlace(
            new Placement.Full(session.id(), VisitKind.VIDEO),
            sessions.alternatives(day.establishment(), session, VisitKind.VIDEO, now));
  }

  private Open open(
      EstablishmentId establishment,
      String id,
      VisitDetails details,
      @Nullable Channel through,
      Instant now) {
    var day = HallDayId.of(establishment, id).orElse(null);
    if (day == null) {
      return new Open.Refused(new Booked.UnknownSession());
    }
    if (day.date().isBefore(UkTime.date(now))) {
      return new Open.Refused(new Booked.Begun());
    }
    if (day.date().isAfter(sessions.last(now))) {
      return new Open.Refused(new Booked.NotYet(sessions.last(now)));
    }
    var plans = sessions.plans(establishment);
    var agreed = plans.agreed().inForce(day.date());
    var session =
        plans.schedule().sessions(day.hall(), day.date()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst();
    if (agreed.isEmpty() || session.isEmpty()) {
      return new Open.Refused(new Booked.UnknownSession());
    }
    var circumstances = ledger.circumstances().of(establishment, details.prisoner());
    var asked = new BookingRules.Asked(details, day.hall(), agreed.get().body(), circumstances);
    return Optional.ofNullable(through)
        .flatMap(channel -> BookingRules.channel(channel, plans.agreed(), now))
        .or(() -> BookingRules.breach(asked))
        .<Open>map(breach ->
            new Open.Refused(new Booked.Breaks(breach.rule(), breach.pointer(), breach.message())))
        .orElseGet(() -> new Open.Found(day, session.get(), circumstances));
  }

  private Booked walk(
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

  private static Booked again(Booking made, @Nullable Retry retry) {
    return retry != null && retry.equals(made.retry())
        ? new Booked.Repeated(made.asMade())
        : new Booked.KeyReused();
  }
}
