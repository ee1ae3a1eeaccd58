package annex.familyvisits.session;

import annex.chassis.check.Fault;
import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.agreed.AgreedSections;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Plans sessions, and closes halls. Days that have been generated follow on their own. */
public final class PlansSessions {

  /** So often is a change tried anew when others were quicker. */
  private static final int MOST_TRIES = 20;

  private final VisitSchedules schedules;
  private final AgreedSections agreed;
  private final BookedVisits visits;

  public PlansSessions(VisitSchedules schedules, AgreedSections agreed, BookedVisits visits) {
    this.schedules = schedules;
    this.agreed = agreed;
    this.visits = visits;
  }

  /** Every schedule, to read. */
  public VisitSchedules schedules() {
    return schedules;
  }

  /** Adds a template. */
  public ScheduleChange add(EstablishmentId establishment, SessionPlan plan, Instant now) {
    return change(
        establishment, schedule -> checked(schedule, 0, plan, now, () -> schedule.add(plan)));
  }

  /** Changes the template that has this revision. */
  public ScheduleChange change(
      EstablishmentId establishment, int number, int revision, SessionPlan plan, Instant now) {
    return change(
        establishment,
        schedule ->
            checked(schedule, number, plan, now, () -> schedule.change(number, revision, plan)));
  }

  /** Closes a hall, or all, on a date. Booked visits are cancelled only where it says so. */
  public ScheduleChange close(EstablishmentId establishment, ClosedDate closed) {
    if (closed.date().isBefore(UkTime.date(closed.recordedAt()))) {
      return new ScheduleChange.Refused(
          List.of(Fault.value("/date", "must not lie in the past", null)));
    }
    var unknown = unknownHall(establishment, closed);
    if (unknown.isPresent()) {
      return new ScheduleChange.Refused(List.of(unknown.get()));
    }
    int booked = visits.on(establishment, closed.date(), closed.hall());
    if (booked > 0 && !closed.cancelsBookings()) {
      return new ScheduleChange.VisitsBooked(booked);
    }
    var change = change(establishment, schedule -> schedule.close(closed));
    if (change instanceof ScheduleChange.Closed) {
      visits.follow(establishment, closed.date(), closed.hall());
    }
    return change;
  }

  private Optional<Fault> unknownHall(EstablishmentId establishment, ClosedDate closed) {
    var hall = closed.hall();
    if (hall == null || schedules.of(establishment).halls().contains(hall)) {
      return Optional.empty();
    }
    return agreed
        .of(establishment)
        .inForce(closed.date())
        .filter(section -> PlanRules.hall(section.body(), hall).isEmpty())
        .map(section -> PlanRules.noSuchHall(section.body()));
  }

  /** Opens a hall, or all, on a date that was closed. */
  public ScheduleChange reopen(
      EstablishmentId establishment, LocalDate date, @Nullable String hall) {
    var change = change(establishment, schedule -> schedule.reopen(date, hall));
    if (change instanceof ScheduleChange.Reopened) {
      visits.follow(establishment, date, hall);
    }
    return change;
  }

  private ScheduleChange checked(
      VisitSchedule schedule,
      int number,
      SessionPlan plan,
      Instant now,
      Supplier<ScheduleChange> change) {
    var today = UkTime.date(now);
    var from = plan.validFrom().isBefore(today) ? today : plan.validFrom();
    var section = agreed.of(schedule.establishment()).inForce(from);
    if (section.isEmpty()) {
      return new ScheduleChange.NothingAgreed();
    }
    boolean ends =
        schedule.template(number).filter(known -> plan.onlyEnds(known.plan())).isPresent();
    var faults =
        ends
            ? List.<Fault>of()
            : PlanRules.breaches(section.get().body(), schedule, number, plan, today);
    return faults.isEmpty() ? change.get() : new ScheduleChange.Refused(faults);
  }

  private ScheduleChange change(
      EstablishmentId establishment, Function<VisitSchedule, ScheduleChange> decision) {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      var last = schedules.of(establishment);
      var change = decision.apply(last);
      var next =
          switch (change) {
            case ScheduleChange.Planned planned -> planned.schedule();
            case ScheduleChange.Closed closed -> closed.schedule();
            case ScheduleChange.Reopened reopened -> reopened.schedule();
            default -> last;
          };
      if (next.equals(last) || schedules.advance(last, next, change)) {
        return change;
      }
    }
    return new ScheduleChange.Contended();
  }
}
