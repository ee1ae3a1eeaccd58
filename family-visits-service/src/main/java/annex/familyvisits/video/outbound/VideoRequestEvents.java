package annex.familyvisits.video.outbound;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.PendingEvent;
import annex.chassis.trace.Trace;
import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.IsoText;
import annex.contracts.Topic;
import annex.contracts.VideoRequestMoved;
import annex.familyvisits.video.VideoRequest;
import annex.familyvisits.video.VideoRequestChange;
import java.util.List;
import org.springframework.stereotype.Component;

/** What happened to a request for a video visit, as an event. No prisoner is named. */
@Component
final class VideoRequestEvents implements EventsOf<VideoRequestChange> {

  private final StrictJson json;

  VideoRequestEvents(StrictJson json) {
    this.json = json;
  }

  @Override
  public List<PendingEvent> of(VideoRequestChange change) {
    var happened = change.happened();
    if (happened == null) {
      return List.of();
    }
    var request = change.next();
    var establishment = request.establishment().code();
    var aggregate = "%s/video-request/%s".formatted(establishment, request.id());
    return List.of(
        PendingEvent.of(
            EventType.videoRequest(happened.code()),
            Topic.eventsOf(Area.FAMILY_VISITS),
            aggregate,
            establishment,
            aggregate,
            request.revision(),
            0,
            request.changedAt(),
            Trace.current().map(Trace::traceparent).orElse(null),
            json.write(moved(establishment, request))));
  }

  private static VideoRequestMoved moved(String establishment, VideoRequest request) {
    var offer = request.offer();
    var wish = request.wish();
    return new VideoRequestMoved(
        establishment,
        Area.FAMILY_VISITS.code(),
        request.id(),
        request.revision(),
        request.status().code(),
        wish.hall(),
        wish.from().toString(),
        wish.to().toString(),
        wish.details().channel().code(),
        offer == null ? null : offer.session(),
        offer == null ? null : offer.booking(),
        offer == null ? null : IsoText.of(offer.until()),
        request.letGo(),
        IsoText.of(request.changedAt()));
  }
}
