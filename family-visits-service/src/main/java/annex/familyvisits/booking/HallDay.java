package annex.familyvisits.booking;

import annex.chassis.decide.Decision.Step;
import annex.chassis.idempotency.Retry;
import annex.contracts.UkTime;
import annex.familyvisits.booking.Booking.Ending;
import annex.familyvisits.session.ClosedDate;
import annex.familyvisits.session.DayPlan;
import annex.familyvisits.session.DayPlan.Basis;
import annex.familyvisits.session.DayPlan.Places;
import annex.familyvisits.session.VisitKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All sessions of a hall on a day, with their bookings: it alone decides over places. More bookings
 * than places it has only where there were more places when they were made (VIS-5, VIS-7).
 *
 * @param id hall and day
 * @param revision that it was read with; 0 where it has never been written
 * @param basis what its sessions and places were made of
 * @param places of each session
 * @param closed why the hall is closed, or null
 * @param sessions by their beginning
 * @param bookings those that take a place, and ended ones that have yet to be settled
 * @param videoGone video visits that were had and are not among the bookings any more (VIS-5)
 * @param voided ids that no booking may be placed under any more
 * @param steps that bookings have taken since it was read, in their order
 */
public record HallDay(
    HallDayId id,
    int revision,
    Basis basis,
    Places places,
    @Nullable String closed,
    List<DaySession> sessions,
    List<Booking> bookings,
    int videoGone,
    Set<String> voided,
    List<Booking> steps) {

  public HallDay {
    sessions = List.copyOf(sessions);
    bookings = List.copyOf(bookings);
    voided = Set.copyOf(voided);
    steps = List.copyOf(steps);
  }

  /** A day that has never been written. */
  public static HallDay none(HallDayId id) {
    return new HallDay(
        id, 0, new Basis(0, 0), Places.NONE, null, List.of(), List.of(), 0, Set.of(), List.of());
  }

  /** The day as it stands once this is written. */
  public HallDay written() {
    return new HallDay(
        id, revision + 1, basis, places, closed, sessions, bookings, videoGone, voided, List.of());
  }

  /** The booking with this id. */
  public Optional<Booking> booking(String booking) {
    return bookings.stream().filter(one -> one.id().equals(booking)).findFirst();
  }

  /** The session with this id. */
  public Optional<DaySession> session(String session) {
    return sessions.stream().filter(one -> one.session().id().equals(session)).findFirst();
  }

  /** How many more visits of a kind a session can have. */
  public int free(DaySession session, VisitKind kind) {
    return occupancy().free(session, kind);
  }

  /** Bookings that take a place. */
  public List<Booking> booked() {
    return bookings.stream().filter(booking -> booking.status().takesPlace()).toList();
  }

  /** Ended bookings that have yet to be settled. */
  public List<Booking> ended() {
    return bookings.stream().filter(booking -> !booking.status().takesPlace()).toList();
  }

  /** When the next hold expires, or null. */
  public @Nullable Instant nextExpiry() {
    return bookings.stream()
        .filter(booking -> booking.status() == Status.HELD)
        .map(Booking::heldUntil)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /**
   * The day as it is now: as planned and agreed, without holds that nobody has confirmed. No
   * decision is made on any other.
   */
  public HallDay asOf(DayPlan plan, Instant now) {
    return expired(now).planned(plan, now).marked(now);
  }

  private HallDay expired(Instant now) {
    var day = this;
    for (var booking : bookings) {
      var until = booking.heldUntil();
      if (booking.status() == Status.HELD && until != null && !until.isAfter(now)) {
        day =
            day.with(
                booking.ended(
                    Status.EXPIRED, new Ending("nobody confirmed it in time", null, null), now));
      }
    }
    return day;
  }

  private HallDay planned(DayPlan plan, Instant now) {
    boolean over = id.date().isBefore(UkTime.date(now));
    if (over || (revision > 0 && plan.basis().equals(basis))) {
      return this;
    }
    var day = this;
    if (plan.closed() != null && plan.closed().cancelsBookings()) {
      day = cancelled(plan.closed(), now);
    }
    var held = new HashMap<String, DaySession>();
    plan.sessions().forEach(session -> held.put(session.id(), new DaySession(session, true)));
    for (var session : sessions) {
      if (day.booked().stream().anyMatch(one -> one.session().equals(session.session().id()))) {
        held.putIfAbsent(session.session().id(), new DaySession(session.session(), false));
      }
    }
    var all = new ArrayList<>(held.values());
    all.sort(
        Comparator.comparing((DaySession one) -> one.session().startsAt())
            .thenComparing(one -> one.session().id()));
    return new HallDay(
        id,
        revision,
        plan.basis(),
        plan.places(),
        plan.closed() == null ? null : plan.closed().reason(),
        all,
        day.bookings,
        videoGone,
        voided,
        day.steps);
  }

  private HallDay cancelled(ClosedDate closure, Instant now) {
    var day = this;
    for (var booking : booked()) {
      if (booking.startsAt().isAfter(now)) {
        day =
            day.with(
                booking.ended(Status.CANCELLED, new Ending(closure.reason(), null, null), now));
      }
    }
    return day;
  }

  /** With marks on visits to come that there is no place for; those that have begun stay. */
  private HallDay marked(Instant now) {
    var over = occupancy().over(now);
    var day = this;
    for (var booking : booked()) {
      if (booking.startsAt().isAfter(now)
          && booking.overCapacity() != over.contains(booking.id())) {
        day = day.with(booking.marked(over.contains(booking.id()), now));
      }
    }
    return day;
  }

  /** Gives a booking its place. */
  public Step<HallDay, Placement> place(Booking booking, Instant now) {
    var same = booking(booking.id()).or(() -> sameRequest(booking.retry()));
    if (same.isPresent()) {
      return new Step<>(this, again(same.get(), booking));
    }
    if (voided.contains(booking.id())) {
      return new Step<>(this, new Placement.Voided());
    }
    var session = session(booking.session());
    if (session.isEmpty()) {
      return new Step<>(
          this,
          closed == null
              ? new Placement.UnknownSession()
              : new Placement.NotHeld(booking.session(), booking.details().kind(), closed));
    }
    return place(booking, session.get(), now);
  }

  private Step<HallDay, Placement> place(Booking booking, DaySession in, Instant now) {
    var session = in.session();
    var kind = booking.details().kind();
    if (!session.startsAt().isAfter(now)) {
      return new Step<>(this, new Placement.Begun(session.id()));
    }
    if (!in.open() || !session.kinds().contains(kind)) {
      return new Step<>(this, new Placement.NotHeld(session.id(), kind, closed));
    }
    var place = occupancy().next(in, kind);
    if (place.isEmpty()) {
      return new Step<>(this, new Placement.Full(session.id(), kind));
    }
    var placed = booking.in(session, place.get());
    return new Step<>(with(placed), new Placement.Placed(placed));
  }

  private Optional<Booking> sameRequest(@Nullable Retry retry) {
    return retry == null
        ? Optional.empty()
        : bookings.stream()
            .filter(one -> one.retry() != null && one.retry().key().equals(retry.key()))
            .findFirst();
  }

  private static Placement again(Booking known, Booking asked) {
    boolean same =
        known.id().equals(asked.id())
            || (known.retry() != null && known.retry().equals(asked.retry()));
    return same ? new Placement.AlreadyPlaced(known) : new Placement.KeyReused();
  }

  /** Makes a visit of a hold. */
  public Step<HallDay, Moving> confirm(String booking, Instant now) {
    var known = booking(booking);
    if (known.isEmpty()) {
      return unknown();
    }
    return switch (known.get().status()) {
      case HELD -> done(known.get().confirmed(now), now);
      case BOOKED -> new Step<>(this, new Moving.Done(known.get()));
      default -> new Step<>(this, new Moving.NotPossible(known.get()));
    };
  }

  /** Cancels a visit before it begins. */
  public Step<HallDay, Moving> cancel(String booking, String reason, Instant now) {
    var begun =
        booking(booking)
            .filter(one -> one.status() == Status.BOOKED && !one.startsAt().isAfter(now));
    return begun
        .<Step<HallDay, Moving>>map(one -> new Step<>(this, new Moving.Begun(one)))
        .orElseGet(() -> end(booking, Status.CANCELLED, new Ending(reason, null, null), now));
  }

  /** Gives back a place that is held; a visit that is booked stays. */
  public Step<HallDay, Moving> release(String booking, Ending how, Instant now) {
    var booked = booking(booking).filter(one -> one.status() == Status.BOOKED);
    return booked
        .<Step<HallDay, Moving>>map(one -> new Step<>(this, new Moving.NotPossible(one)))
        .orElseGet(() -> end(booking, Status.CANCELLED, how, now));
  }

  /** Ends a booking that has not ended. */
  public Step<HallDay, Moving> end(String booking, Status as, Ending how, Instant now) {
    var known = booking(booking);
    if (known.isEmpty()) {
      return unknown();
    }
    if (!known.get().status().takesPlace()) {
      boolean same = known.get().status() == as && how.equals(known.get().ending());
      return new Step<>(
          this, same ? new Moving.Done(known.get()) : new Moving.NotPossible(known.get()));
    }
    return done(known.get().ended(as, how, now), now);
  }

  /**
   * Ends a booking for the one that takes its place; but not a visit for a hold, for it was
   * confirmed since that was made.
   */
  public Step<HallDay, Moving> moveTo(Booking other, Instant now) {
    var former = Objects.requireNonNull(other.replaces());
    var confirmed = booking(former).filter(one -> one.status() == Status.BOOKED);
    return confirmed.isPresent() && other.status() == Status.HELD
        ? new Step<>(this, new Moving.NotPossible(confirmed.get()))
        : end(former, Status.RESCHEDULED, MovesBookings.movedTo(other.id()), now);
  }

  /** Records what became of a visit. */
  public Step<HallDay, Moving> complete(String booking, Outcome outcome, Instant now) {
    var known = booking(booking);
    if (known.isPresent()
        && known.get().status() == Status.BOOKED
        && known.get().startsAt().isAfter(now)) {
      return new Step<>(this, new Moving.NotBegun(known.get()));
    }
    if (known.isPresent() && known.get().status() == Status.HELD) {
      return new Step<>(this, new Moving.NotPossible(known.get()));
    }
    return end(booking, Status.COMPLETED, new Ending(outcome.code(), outcome, null), now);
  }

  /** Notes that the booking which this one takes the place of has ended. */
  public Step<HallDay, Moving> replaced(String booking, Instant now) {
    var known = booking(booking);
    if (known.isEmpty() || !known.get().replacing()) {
      return known
          .<Step<HallDay, Moving>>map(one -> new Step<>(this, new Moving.Done(one)))
          .orElseGet(this::unknown);
    }
    return done(known.get().replaced(now), now);
  }

  /**
   * Has no booking placed under this id from now on, unless one is.
   *
   * @return true when none is
   */
  public Step<HallDay, Boolean> abandon(String booking) {
    if (booking(booking).isPresent()) {
      return new Step<>(this, false);
    }
    var all = new HashSet<>(voided);
    all.add(booking);
    return new Step<>(copy(bookings, videoGone, all, steps), true);
  }

  /**
   * Without these ended bookings, which have been settled as they stand. Who keeps a promised place
   * may come late, and must not find the id of one that has ended unused.
   */
  public Step<HallDay, Integer> without(List<Booking> settled) {
    var left = new ArrayList<>(bookings);
    left.removeAll(settled);
    if (left.size() == bookings.size()) {
      return new Step<>(this, settled.size());
    }
    var all = new HashSet<>(voided);
    settled.stream().map(Booking::id).filter(HallDayId::isPromised).forEach(all::add);
    var gone = new ArrayList<>(bookings);
    gone.removeAll(left);
    int had = videoGone + (int) gone.stream().filter(Occupancy::isVideoHad).count();
    return new Step<>(copy(left, had, all, steps), settled.size());
  }

  private Step<HallDay, Moving> done(Booking next, Instant now) {
    return new Step<>(with(next).marked(now), new Moving.Done(next));
  }

  private Step<HallDay, Moving> unknown() {
    return new Step<>(this, new Moving.Unknown());
  }

  private Occupancy occupancy() {
    return new Occupancy(places, sessions, bookings, videoGone);
  }

  private HallDay with(Booking next) {
    var all = new ArrayList<>(bookings);
    all.replaceAll(booking -> booking.id().equals(next.id()) ? next : booking);
    if (booking(next.id()).isEmpty()) {
      all.add(next);
    }
    var taken = new ArrayList<>(steps);
    taken.add(next);
    return copy(all, videoGone, voided, taken);
  }

  private HallDay copy(List<Booking> all, int had, Set<String> abandoned, List<Booking> taken) {
    return new HallDay(id, revision, basis, places, closed, sessions, all, had, abandoned, taken);
  }
}
