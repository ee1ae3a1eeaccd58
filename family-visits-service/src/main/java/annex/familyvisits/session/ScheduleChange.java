package annex.familyvisits.session;

import annex.chassis.check.Fault;
import java.util.List;

/** What came of changing a schedule. */
public sealed interface ScheduleChange {

  /** A template was added or changed; where it was the same before, the schedule is unchanged. */
  record Planned(VisitSchedule schedule, SessionTemplate template) implements ScheduleChange {}

  /** A date is closed; where it was the same before, the schedule is unchanged. */
  record Closed(VisitSchedule schedule, ClosedDate closedDate) implements ScheduleChange {}

  /** A date is open again. */
  record Reopened(VisitSchedule schedule, ClosedDate closedDate) implements ScheduleChange {}

  /** The date is closed for another reason. */
  record ClosedOtherwise(ClosedDate closedDate) implements ScheduleChange {}

  /** Another template has the hall at that time. */
  record Clashes(SessionTemplate other) implements ScheduleChange {}

  /** The template has been changed since. */
  record Stale(SessionTemplate template) implements ScheduleChange {}

  /** There is no such template or closed date. */
  record Unknown() implements ScheduleChange {}

  /** Visits are booked on the date, and the request does not say that they are cancelled. */
  record VisitsBooked(int number) implements ScheduleChange {}

  /** No section is in force on the day, so that there are no halls. */
  record NothingAgreed() implements ScheduleChange {}

  /** It breaks rules of the section. */
  record Refused(List<Fault> faults) implements ScheduleChange {
    public Refused {
      faults = List.copyOf(faults);
    }
  }

  /** Others changed the schedule all the time; nothing was changed. */
  record Contended() implements ScheduleChange {}
}
