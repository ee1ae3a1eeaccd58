package annex.capacity.difference.outbound;

import annex.capacity.difference.Assessment;
import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.PendingEvent;
import annex.chassis.trace.Trace;
import annex.contracts.Area;
import annex.contracts.DeliverySummarised;
import annex.contracts.EventType;
import annex.contracts.IsoText;
import annex.contracts.Topic;
import java.util.List;
import org.springframework.stereotype.Component;

/** The delivery summary of an assessment, as an event. */
@Component
final class SummaryEvents implements EventsOf<Assessment> {

  private final StrictJson json;

  SummaryEvents(StrictJson json) {
    this.json = json;
  }

  @Override
  public List<PendingEvent> of(Assessment assessment) {
    var summary = assessment.summary();
    if (summary == null) {
      return List.of();
    }
    var establishment = assessment.establishment().code();
    var area = Area.CAPACITY;
    return List.of(
        PendingEvent.of(
            EventType.deliverySummarised(area),
            Topic.DELIVERY,
            establishment + "/" + area,
            establishment,
            establishment + "/delivery",
            summary.sequence(),
            0,
            summary.at(),
            Trace.current().map(Trace::traceparent).orElse(null),
            json.write(
                new DeliverySummarised(
                    establishment,
                    area.code(),
                    summary.sequence(),
                    IsoText.of(summary.at()),
                    summary.text()))));
  }
}
