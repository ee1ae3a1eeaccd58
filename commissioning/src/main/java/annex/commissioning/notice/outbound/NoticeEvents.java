package annex.commissioning.notice.outbound;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.PendingEvent;
import annex.chassis.trace.Trace;
import annex.commissioning.notice.NoticeOfChange;
import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.Topic;
import java.util.List;
import java.util.Optional;

/**
 * The events of a Notice of Change, at every step that its parties take: that it was taken, and the
 * Notice of Change as it stands after it.
 */
public final class NoticeEvents {

  private final Area area;
  private final StrictJson json;

  public NoticeEvents(Area area, StrictJson json) {
    this.area = area;
    this.json = json;
  }

  /** What is to be sent when it comes to stand so; nothing on the way to its effect and back. */
  public List<PendingEvent> of(NoticeOfChange notice) {
    return step(notice)
        .map(step -> List.of(moved(step, notice), recorded(notice)))
        .orElse(List.of());
  }

  private static Optional<String> step(NoticeOfChange notice) {
    return switch (notice.status()) {
      case PROPOSED -> notice.revision() == 1 ? Optional.of("proposed") : Optional.empty();
      case TAKING_EFFECT -> Optional.empty();
      case AGREED, REJECTED, WITHDRAWN -> Optional.of(notice.status().code());
    };
  }

  private PendingEvent moved(String step, NoticeOfChange notice) {
    var type = EventType.noticeOfChange(area, step);
    return event(
        type,
        Topic.eventsOf(area),
        aggregate(notice),
        notice,
        0,
        NoticePayloads.moved(area, notice));
  }

  private PendingEvent recorded(NoticeOfChange notice) {
    var key =
        "%s/%s/%d/%d"
            .formatted(notice.establishment().code(), area, notice.number(), notice.revision());
    return event(
        EventType.noticeOfChangeRecorded(area),
        Topic.NOTICES,
        key,
        notice,
        1,
        NoticePayloads.recorded(area, notice));
  }

  private static String aggregate(NoticeOfChange notice) {
    return "%s/notice-of-change/%d".formatted(notice.establishment().code(), notice.number());
  }

  private PendingEvent event(
      EventType type, Topic topic, String key, NoticeOfChange notice, int position, Object data) {
    return PendingEvent.of(
        type,
        topic,
        key,
        notice.establishment().code(),
        aggregate(notice),
        notice.revision(),
        position,
        notice.changedAt(),
        Trace.current().map(Trace::traceparent).orElse(null),
        json.write(data));
  }
}
