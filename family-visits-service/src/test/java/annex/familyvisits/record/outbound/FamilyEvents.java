package annex.familyvisits.record.outbound;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventsOf;
import annex.familyvisits.record.Moved;
import java.util.List;

/** Events as they are sent, for the tests of the store. */
public final class FamilyEvents {

  private FamilyEvents() {}

  public static EventsOf<Moved<?>> happened() {
    return new PendingRecordEvents(List.of(), new StrictJson(StrictJson.mapper(List.of())));
  }
}
