package annex.commissioning.section.outbound;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.PendingEvent;
import annex.chassis.trace.Trace;
import annex.commissioning.section.SectionVersion;
import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.IsoText;
import annex.contracts.SectionCommenced;
import annex.contracts.SectionRecorded;
import annex.contracts.Topic;
import java.util.ArrayList;
import java.util.List;

/** The events of a section version: the version whole, and that the section has commenced. */
public final class SectionEvents {

  private final Area area;
  private final StrictJson json;

  public SectionEvents(Area area, StrictJson json) {
    this.area = area;
    this.json = json;
  }

  /** What is to be sent when the version is recorded. */
  public List<PendingEvent> of(SectionVersion version) {
    var events = new ArrayList<PendingEvent>();
    var establishment = version.establishment().code();
    events.add(
        event(
            version,
            0,
            EventType.sectionRecorded(area),
            Topic.SECTIONS,
            "%s/%s/%d".formatted(establishment, area, version.number()),
            recorded(version)));
    if (version.number() == 1) {
      events.add(
          event(
              version,
              1,
              EventType.sectionCommenced(area),
              Topic.eventsOf(area),
              establishment,
              commenced(version)));
    }
    return events;
  }

  private PendingEvent event(
      SectionVersion version, int position, EventType type, Topic topic, String key, Object data) {
    var establishment = version.establishment().code();
    return PendingEvent.of(
        type,
        topic,
        key,
        establishment,
        establishment + "/section",
        version.number(),
        position,
        version.recordedAt(),
        Trace.current().map(Trace::traceparent).orElse(null),
        json.write(data));
  }

  private SectionRecorded recorded(SectionVersion version) {
    return new SectionRecorded(
        version.establishment().code(),
        area.code(),
        version.number(),
        version.effectiveFrom().toString(),
        IsoText.of(version.recordedAt()),
        version.noticeOfChange(),
        version.body());
  }

  private SectionCommenced commenced(SectionVersion version) {
    return new SectionCommenced(
        version.establishment().code(),
        area.code(),
        version.number(),
        version.effectiveFrom().toString(),
        IsoText.of(version.recordedAt()));
  }
}
