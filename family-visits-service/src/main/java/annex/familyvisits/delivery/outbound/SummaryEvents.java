package annex.familyvisits.delivery.outbound;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.PendingEvent;
import annex.contracts.Area;
import annex.contracts.DeliverySummarised;
import annex.contracts.EventType;
import annex.contracts.IsoText;
import annex.contracts.Topic;
import annex.familyvisits.delivery.Summary;
import java.util.List;
import org.springframework.stereotype.Component;

/** A delivery summary as an event. */
@Component
final class SummaryEvents implements EventsOf<Summary> {

  private final StrictJson json;

  SummaryEvents(StrictJson json) {
    this.json = json;
  }

  @Override
  public List<PendingEvent> of(Summary summary) {
    var at = summary.at();
    if (at == null) {
      return List.of();
    }
    var establishment = summary.establishment().code();
    var area = Area.FAMILY_VISITS;
    return List.of(
        PendingEvent.of(
            EventType.deliverySummarised(area),
            Topic.DELIVERY,
            establishment + "/" + area,
            establishment,
            establishment + "/delivery",
            summary.sequence(),
            0,
            at,
            null,
            json.write(
                new DeliverySummarised(
                    establishment,
                    area.code(),
                    summary.sequence(),
                    IsoText.of(at),
                    summary.text()))));
  }
}
