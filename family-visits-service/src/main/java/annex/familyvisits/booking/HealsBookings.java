package annex.familyvisits.booking;

import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.entitlement.Entry.State;
import annex.familyvisits.entitlement.KeepsLedger;
import annex.familyvisits.entitlement.PrisonerMonths.Unverified;
import annex.familyvisits.session.BookedVisits;
import annex.familyvisits.session.DayPlan.Basis;
import annex.familyvisits.session.VisitSchedules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Heals what a crash has left half done, and does what is due: holds expire, the ledger follows
 * ended bookings, days are written ahead and follow what is planned and agreed. Everything may be
 * done twice, and by several at once.
 */
public final class HealsBookings implements BookedVisits {

  private static final int AT_ONCE = 200;

  private final HallDays days;
  private final KeepsLedger ledger;
  private final FindsSessions sessions;
  private final VisitSchedules schedules;
  private final Duration patience;
  private final Settles settles;
  private final MovesBookings moves;

  /**
   * Heals.
   *
   * @param patience for how long a booking is left to whoever makes it
   */
  public HealsBookings(
      HallDays days,
      Bookings bookings,
      KeepsLedger ledger,
      FindsSessions sessions,
      VisitSchedules schedules,
      Duration patience) {
    this.days = days;
    this.ledger = ledger;
    this.sessions = sessions;
    this.schedules = schedules;
    this.patience = patience;
    this.settles = new Settles(ledger);
    this.moves = new MovesBookings(days, bookings, settles);
  }

  /** Does all that is due. */
  public void heal(Instant now) {
    expire(now);
    finishMoves();
    verify(now);
    settle(now);
  }

  private void expire(Instant now) {
    for (var day : days.expiring(now, AT_ONCE)) {
      touch(day);
    }
  }

  private void finishMoves() {
    for (var id : days.unfinished(AT_ONCE)) {
      days.find(id).stream()
          .flatMap(day -> day.bookings().stream())
          .filter(Booking::replacing)
          .forEach(booking -> {
            var _ = moves.finish(id.establishment(), booking);
          });
    }
  }

  /** Entries whose bookings nobody has found: either they are booked, or never will be. */
  private void verify(Instant now) {
    for (var entry : ledger.months().unverified(now.minus(patience), AT_ONCE)) {
      verify(entry, now);
    }
  }

  private void verify(Unverified entry, Instant now) {
    var held =
        ledger
            .months()
            .of(entry.id())
            .entry(entry.booking())
            .filter(one -> one.state() == State.HELD);
    if (held.isPresent()) {
      var day = HallDayId.of(entry.id().establishment(), entry.booking()).orElseThrow();
      boolean abandoned = days.decide(day, (state, _) -> state.abandon(entry.booking()));
      if (abandoned) {
        ledger.settle(
            entry.id(), entry.booking(), State.RETURNED, "the booking was never made", now);
      }
    }
    ledger.months().verified(entry.id(), entry.booking());
  }

  private void settle(Instant now) {
    for (var id : days.unsettled(now.minus(patience), AT_ONCE)) {
      var ended = days.find(id).map(HallDay::ended).orElseThrow();
      days.enter(id);
      ended.forEach(booking -> settles.settle(id.establishment(), booking, now));
      if (!ended.isEmpty()) {
        var _ = days.decide(id, (day, _) -> day.without(ended));
      }
    }
  }

  /** Writes days ahead, and has those that are written follow what is planned and agreed now. */
  public void generate(Instant now) {
    schedules.establishments().forEach(establishment -> generate(establishment, now));
  }

  private void generate(EstablishmentId establishment, Instant now) {
    var today = UkTime.date(now);
    var plans = sessions.plans(establishment);
    var made = new HashMap<HallDayId, Basis>();
    days.made(establishment, today).forEach(one -> made.put(one.id(), one.basis()));
    for (var hall : plans.schedule().halls()) {
      for (var date = today; !date.isAfter(sessions.last(now)); date = date.plusDays(1)) {
        if (!plans.of(hall, date).sessions().isEmpty()) {
          made.putIfAbsent(new HallDayId(establishment, hall, date), new Basis(-1, -1));
        }
      }
    }
    made.forEach((id, basis) -> {
      if (!plans.of(id.hall(), id.date()).basis().equals(basis)) {
        touch(id);
      }
    });
  }

  @Override
  public int on(EstablishmentId establishment, LocalDate date, @Nullable String hall) {
    return days.between(establishment, hall, date, date).stream()
        .mapToInt(day -> day.booked().size())
        .sum();
  }

  @Override
  public void follow(EstablishmentId establishment, LocalDate date, @Nullable String hall) {
    var halls = new TreeSet<>(schedules.of(establishment).halls());
    days.between(establishment, hall, date, date).forEach(day -> halls.add(day.id().hall()));
    halls.stream()
        .filter(name -> hall == null || hall.equals(name))
        .forEach(name -> touch(new HallDayId(establishment, name, date)));
  }

  /** A decision changes nothing but what is due anyway. */
  private void touch(HallDayId id) {
    var _ = days.decide(id, (day, _) -> day.without(List.of()));
  }
}
