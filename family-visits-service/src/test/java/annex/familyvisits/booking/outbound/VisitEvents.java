package annex.familyvisits.booking.outbound;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventsOf;
import annex.familyvisits.booking.HallDayChange;
import java.util.List;

/** Events as they are sent, for the tests of the store. */
public final class VisitEvents {

  private VisitEvents() {}

  public static EventsOf<HallDayChange> hallDays() {
    return new HallDayEvents(new StrictJson(StrictJson.mapper(List.of())));
  }
}
