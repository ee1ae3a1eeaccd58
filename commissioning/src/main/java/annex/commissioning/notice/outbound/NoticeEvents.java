package annex.commissioning.notice.outbound;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.PendingEvent;
import annex.chassis.trace.Trace;
import annex.commissioning.notice.NoticeOfChange;
import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.IsoText;
import annex.contracts.NoticeOfChangeMoved;
import annex.contracts.Topic;
import java.util.List;
import java.util.Optional;

/** Every step of a Notice of Change that its parties take, as an event. */
public final class NoticeEvents {

  private final Area area;
  private final StrictJson json;

  public NoticeEvents(Area area, StrictJson json) {
    this.area = area;
    this.json = json;
  }

  /** What is to be sent when it comes to stand so; nothing on the way to its effect and back. */
  public List<PendingEvent> of(NoticeOfChange notice) {
    return type(notice).map(type -> List.of(event(type, notice))).orElse(List.of());
  }

  private Optional<EventType> type(NoticeOfChange notice) {
    return switch (notice.status()) {
      case PROPOSED ->
          notice.revision() == 1
              ? Optional.of(EventType.noticeOfChange(area, "proposed"))
              : Optional.empty();
      case TAKING_EFFECT -> Optional.empty();
      case AGREED, REJECTED, WITHDRAWN ->
          Optional.of(EventType.noticeOfChange(area, notice.status().code()));
    };
  }

  private PendingEvent event(EventType type, NoticeOfChange notice) {
    var establishment = notice.establishment().code();
    var aggregate = "%s/notice-of-change/%d".formatted(establishment, notice.number());
    return PendingEvent.of(
        type,
        Topic.eventsOf(area),
        aggregate,
        establishment,
        aggregate,
        notice.revision(),
        0,
        notice.changedAt(),
        Trace.current().map(Trace::traceparent).orElse(null),
        json.write(payload(notice)));
  }

  private NoticeOfChangeMoved payload(NoticeOfChange notice) {
    var decided = notice.decided();
    return new NoticeOfChangeMoved(
        notice.establishment().code(),
        area.code(),
        notice.number(),
        notice.status().code(),
        notice.proposal().baseVersion(),
        notice.proposal().effectiveFrom().toString(),
        notice.proposed().by().party().code(),
        decided == null ? null : decided.version(),
        IsoText.of(notice.changedAt()));
  }
}
