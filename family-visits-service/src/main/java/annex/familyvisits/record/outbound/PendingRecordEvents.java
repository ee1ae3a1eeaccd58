package annex.familyvisits.record.outbound;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.PendingEvent;
import annex.chassis.trace.Trace;
import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.FamilyRecordChanged;
import annex.contracts.FamilyRecordMoved;
import annex.contracts.IsoText;
import annex.contracts.Topic;
import annex.familyvisits.record.FamilyRecord;
import annex.familyvisits.record.Moved;
import annex.familyvisits.record.RecordEvents;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** One event for every step of a record. Of what is about a prisoner it says that it happened. */
@Component
final class PendingRecordEvents implements EventsOf<Moved<?>> {

  private final List<RecordEvents<?>> told;
  private final StrictJson json;

  PendingRecordEvents(List<RecordEvents<?>> told, StrictJson json) {
    this.told = List.copyOf(told);
    this.json = json;
  }

  @Override
  public List<PendingEvent> of(Moved<?> moved) {
    return List.of(moved.kind().discreet() ? discreet(moved) : told(moved));
  }

  private PendingEvent told(Moved<?> moved) {
    var one = moved.after();
    return event(
        EventType.family(moved.kind().thing(), moved.happened()),
        moved,
        moved.kind().id(one),
        one.revision(),
        payload(moved));
  }

  /** Each under a key of its own, so that none is known to be about the same as another. */
  private PendingEvent discreet(Moved<?> moved) {
    var establishment = moved.after().establishment().code();
    return event(
        EventType.family("family-record", "changed"),
        moved,
        "%s/family-record/%s".formatted(establishment, UUID.randomUUID()),
        1,
        new FamilyRecordChanged(establishment, Area.FAMILY_VISITS.code(), IsoText.of(moved.at())));
  }

  private PendingEvent event(
      EventType type, Moved<?> moved, String aggregate, int version, Object payload) {
    return PendingEvent.of(
        type,
        Topic.eventsOf(Area.FAMILY_VISITS),
        aggregate,
        moved.after().establishment().code(),
        aggregate,
        version,
        0,
        moved.at(),
        Trace.current().map(Trace::traceparent).orElse(null),
        json.write(payload));
  }

  private Object payload(Moved<?> moved) {
    return told.stream()
        .filter(some -> some.kind().equals(moved.kind()))
        .findFirst()
        .map(some -> payload(some, moved))
        .orElseGet(() -> happened(moved));
  }

  private static <R extends FamilyRecord> Object payload(RecordEvents<R> some, Moved<?> moved) {
    return some.payload(
        new Moved<>(
            some.kind(), some.kind().type().cast(moved.after()), moved.happened(), moved.at()));
  }

  private static FamilyRecordMoved happened(Moved<?> moved) {
    return new FamilyRecordMoved(
        moved.after().establishment().code(),
        Area.FAMILY_VISITS.code(),
        moved.after().number(),
        moved.after().revision(),
        IsoText.of(moved.at()));
  }
}
