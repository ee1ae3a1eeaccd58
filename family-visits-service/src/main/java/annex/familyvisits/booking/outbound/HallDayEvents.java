package annex.familyvisits.booking.outbound;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.PendingEvent;
import annex.contracts.Area;
import annex.contracts.BookingMoved;
import annex.contracts.EventType;
import annex.contracts.IsoText;
import annex.contracts.SessionCapacityMoved;
import annex.contracts.Topic;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.DaySession;
import annex.familyvisits.booking.HallDay;
import annex.familyvisits.booking.HallDayChange;
import annex.familyvisits.booking.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to bookings and sessions of a day, as events. No prisoner is named. */
@Component
final class HallDayEvents implements EventsOf<HallDayChange> {

  private final StrictJson json;

  HallDayEvents(StrictJson json) {
    this.json = json;
  }

  @Override
  public List<PendingEvent> of(HallDayChange change) {
    var events = new ArrayList<PendingEvent>();
    var steps = change.next().steps();
    for (int step = 0; step < steps.size(); step++) {
      var booking = steps.get(step);
      if (change.before(step).filter(before -> before == booking.status()).isEmpty()) {
        events.add(booking(change, booking));
      }
    }
    sessions(change)
        .forEach((id, session) -> {
          if (!change.overBefore(id).equals(change.overAfter(id))) {
            events.add(session(change, session));
          }
        });
    return events;
  }

  private static Map<String, DaySession> sessions(HallDayChange change) {
    var sessions = new LinkedHashMap<String, DaySession>();
    change
        .last()
        .sessions()
        .forEach(one -> sessions.put(one.session().id(), new DaySession(one.session(), false)));
    change.next().sessions().forEach(one -> sessions.put(one.session().id(), one));
    return sessions;
  }

  private PendingEvent booking(HallDayChange change, Booking booking) {
    var establishment = change.next().id().establishment().code();
    return event(
        EventType.booking(happened(booking.status())),
        establishment,
        "%s/booking/%s".formatted(establishment, booking.id()),
        booking.revision(),
        booking.changedAt(),
        change.traces().get(HallDayChange.step(booking)),
        moved(establishment, booking));
  }

  private static String happened(Status status) {
    return status == Status.BOOKED ? "confirmed" : status.code();
  }

  private static BookingMoved moved(String establishment, Booking booking) {
    var ending = booking.ending();
    var outcome = ending == null ? null : ending.outcome();
    return new BookingMoved(
        establishment,
        Area.FAMILY_VISITS.code(),
        booking.id(),
        booking.revision(),
        booking.status().code(),
        booking.details().kind().code(),
        booking.session(),
        IsoText.of(booking.startsAt()),
        IsoText.of(booking.endsAt()),
        booking.details().visitors().adults(),
        booking.details().visitors().children(),
        booking.details().channel().code(),
        booking.overCapacity(),
        booking.heldUntil() == null ? null : IsoText.of(booking.heldUntil()),
        outcome == null ? null : outcome.code(),
        booking.replaces(),
        ending == null ? null : ending.rescheduledTo(),
        IsoText.of(booking.changedAt()));
  }

  private PendingEvent session(HallDayChange change, DaySession session) {
    var day = change.next();
    var establishment = day.id().establishment().code();
    var id = session.session().id();
    var over = List.copyOf(change.overAfter(id));
    var at = latest(day);
    return event(
        EventType.session(over.isEmpty() ? "within-capacity" : "over-capacity"),
        establishment,
        "%s/session/%s".formatted(establishment, id),
        change.revision(),
        at,
        null,
        new SessionCapacityMoved(
            establishment,
            Area.FAMILY_VISITS.code(),
            id,
            change.revision(),
            IsoText.of(session.session().startsAt()),
            day.basis().section(),
            day.places().tables(),
            day.places().booths(),
            day.places().videoVisits(),
            session.open(),
            over,
            IsoText.of(at)));
  }

  /** When the last step was taken: no mark comes or goes without one. */
  private static Instant latest(HallDay day) {
    return day.steps().stream().map(Booking::changedAt).max(Instant::compareTo).orElseThrow();
  }

  private PendingEvent event(
      EventType type,
      String establishment,
      String aggregate,
      int version,
      Instant at,
      @Nullable String trace,
      Object payload) {
    return PendingEvent.of(
        type,
        Topic.eventsOf(Area.FAMILY_VISITS),
        aggregate,
        establishment,
        aggregate,
        version,
        0,
        at,
        trace,
        json.write(payload));
  }
}
