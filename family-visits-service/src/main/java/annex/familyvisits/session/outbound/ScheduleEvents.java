package annex.familyvisits.session.outbound;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.PendingEvent;
import annex.chassis.trace.Trace;
import annex.contracts.Area;
import annex.contracts.ClosedDateMoved;
import annex.contracts.EventType;
import annex.contracts.IsoText;
import annex.contracts.SessionTemplateRecorded;
import annex.contracts.Topic;
import annex.familyvisits.session.ClosedDate;
import annex.familyvisits.session.ScheduleChange;
import annex.familyvisits.session.SessionTemplate;
import annex.familyvisits.session.VisitKind;
import annex.familyvisits.session.VisitSchedule;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** That templates and closed dates were changed, as events. */
@Component
final class ScheduleEvents implements EventsOf<ScheduleChange> {

  private final StrictJson json;
  private final Clock clock;

  ScheduleEvents(StrictJson json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  @Override
  public List<PendingEvent> of(ScheduleChange change) {
    var now = clock.instant();
    return switch (change) {
      case ScheduleChange.Planned(VisitSchedule schedule, SessionTemplate template) ->
          List.of(template(schedule, template, now));
      case ScheduleChange.Closed(VisitSchedule schedule, ClosedDate closed) ->
          List.of(closedDate("recorded", schedule, closed, now));
      case ScheduleChange.Reopened(VisitSchedule schedule, ClosedDate closed) ->
          List.of(closedDate("removed", schedule, closed, now));
      default -> List.of();
    };
  }

  private PendingEvent template(VisitSchedule schedule, SessionTemplate template, Instant now) {
    var establishment = schedule.establishment().code();
    var plan = template.plan();
    return event(
        EventType.sessionTemplateRecorded(),
        establishment,
        "%s/session-template/%d".formatted(establishment, template.number()),
        template.revision(),
        now,
        new SessionTemplateRecorded(
            establishment,
            Area.FAMILY_VISITS.code(),
            template.number(),
            template.revision(),
            plan.weekday().name(),
            plan.start().toString(),
            plan.length().toString(),
            plan.hall(),
            plan.kinds().stream().map(VisitKind::code).toList(),
            plan.validFrom().toString(),
            plan.validTo() == null ? null : plan.validTo().toString(),
            IsoText.of(now)));
  }

  private PendingEvent closedDate(
      String happened, VisitSchedule schedule, ClosedDate closed, Instant now) {
    var establishment = schedule.establishment().code();
    var day = closed.hall() == null ? "" + closed.date() : closed.hall() + "-" + closed.date();
    return event(
        EventType.closedDate(happened),
        establishment,
        "%s/closed-date/%s".formatted(establishment, day),
        schedule.revision(),
        now,
        new ClosedDateMoved(
            establishment,
            Area.FAMILY_VISITS.code(),
            closed.date().toString(),
            closed.hall(),
            closed.reason(),
            closed.cancelsBookings(),
            schedule.revision(),
            IsoText.of(now)));
  }

  private PendingEvent event(
      EventType type,
      String establishment,
      String aggregate,
      int version,
      Instant now,
      Object payload) {
    return PendingEvent.of(
        type,
        Topic.eventsOf(Area.FAMILY_VISITS),
        aggregate,
        establishment,
        aggregate,
        version,
        0,
        now,
        Trace.current().map(Trace::traceparent).orElse(null),
        json.write(payload));
  }
}
