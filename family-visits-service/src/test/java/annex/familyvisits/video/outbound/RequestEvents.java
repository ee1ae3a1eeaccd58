package annex.familyvisits.video.outbound;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventsOf;
import annex.familyvisits.video.VideoRequestChange;
import java.util.List;

/** Events as they are sent, for the tests of the store. */
public final class RequestEvents {

  private RequestEvents() {}

  public static EventsOf<VideoRequestChange> requests() {
    return new VideoRequestEvents(new StrictJson(StrictJson.mapper(List.of())));
  }
}
