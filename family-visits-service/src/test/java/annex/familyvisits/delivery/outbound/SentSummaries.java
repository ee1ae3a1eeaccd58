package annex.familyvisits.delivery.outbound;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventsOf;
import annex.familyvisits.delivery.Summary;
import java.util.List;

/** Events as they are sent, for the tests of the store. */
public final class SentSummaries {

  private SentSummaries() {}

  public static EventsOf<Summary> events() {
    return new SummaryEvents(new StrictJson(StrictJson.mapper(List.of())));
  }
}
