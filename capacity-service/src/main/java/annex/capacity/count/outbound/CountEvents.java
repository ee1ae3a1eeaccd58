package annex.capacity.count.outbound;

import annex.capacity.count.PopulationCount;
import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.PendingEvent;
import annex.chassis.trace.Trace;
import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.IsoText;
import annex.contracts.PopulationCountRecorded;
import annex.contracts.Topic;
import java.util.List;
import org.springframework.stereotype.Component;

/** That a count was recorded, as an event. */
@Component
final class CountEvents implements EventsOf<PopulationCount> {

  private final StrictJson json;

  CountEvents(StrictJson json) {
    this.json = json;
  }

  @Override
  public List<PendingEvent> of(PopulationCount count) {
    var establishment = count.establishment().code();
    var aggregate = "%s/population-count/%s".formatted(establishment, count.asAt());
    return List.of(
        PendingEvent.of(
            EventType.populationCountRecorded(),
            Topic.eventsOf(Area.CAPACITY),
            aggregate,
            establishment,
            aggregate,
            count.number(),
            0,
            count.recordedAt(),
            Trace.current().map(Trace::traceparent).orElse(null),
            json.write(recorded(count))));
  }

  private static PopulationCountRecorded recorded(PopulationCount count) {
    return new PopulationCountRecorded(
        count.establishment().code(),
        Area.CAPACITY.code(),
        count.asAt().toString(),
        count.number(),
        count.corrects(),
        count.rows().stream()
            .map(row -> new PopulationCountRecorded.Row(row.segment(), row.people()))
            .toList(),
        count.total(),
        count.splitSite().stream()
            .map(part -> new PopulationCountRecorded.Part(part.group(), part.people()))
            .toList(),
        IsoText.of(count.recordedAt()));
  }
}
