package annex.capacity.difference.outbound;

import annex.capacity.difference.Ending;
import annex.capacity.difference.MaterialDifference;
import annex.capacity.difference.Source;
import annex.chassis.json.StrictJson;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.PendingEvent;
import annex.chassis.trace.Trace;
import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.IsoText;
import annex.contracts.MaterialDifferenceMoved;
import annex.contracts.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** That a difference was found, or has ended, as an event. */
@Component
final class DifferenceEvents implements EventsOf<MaterialDifference> {

  private final StrictJson json;

  DifferenceEvents(StrictJson json) {
    this.json = json;
  }

  @Override
  public List<PendingEvent> of(MaterialDifference difference) {
    var establishment = difference.establishment().code();
    var aggregate = "%s/material-difference/%d".formatted(establishment, difference.number());
    return List.of(
        PendingEvent.of(
            EventType.materialDifference(happened(difference.ending())),
            Topic.eventsOf(Area.CAPACITY),
            aggregate,
            establishment,
            aggregate,
            difference.revision(),
            0,
            difference.changedAt(),
            Trace.current().map(Trace::traceparent).orElse(null),
            json.write(moved(difference))));
  }

  private static String happened(@Nullable Ending ending) {
    return switch (ending) {
      case null -> "found";
      case Ending.Resolved _ -> "resolved";
      case Ending.Superseded _ -> "superseded";
      case Ending.Dismissed _ -> "dismissed";
    };
  }

  private static MaterialDifferenceMoved moved(MaterialDifference difference) {
    var ending = difference.ending();
    var resolved = ending instanceof Ending.Resolved one ? one : null;
    var superseded = ending instanceof Ending.Superseded one ? one : null;
    var dismissed = ending instanceof Ending.Dismissed one ? one : null;
    Integer version = null;
    if (resolved != null) {
      version = resolved.version();
    } else if (superseded != null) {
      version = superseded.version();
    }
    return new MaterialDifferenceMoved(
        difference.establishment().code(),
        Area.CAPACITY.code(),
        difference.number(),
        difference.status().code(),
        difference.subject().code(),
        difference.subject().kind().rule(),
        new MaterialDifferenceMoved.Agreed(
            difference.agreed().people(),
            difference.agreed().version(),
            difference.agreed().place()),
        new MaterialDifferenceMoved.Actual(
            difference.actual().people(), source(difference.actual().source())),
        difference.difference(),
        new MaterialDifferenceMoved.Threshold(
            difference.threshold().people(), difference.threshold().percent()),
        version,
        resolved == null ? null : resolved.noticeOfChange(),
        superseded == null || superseded.source() == null ? null : source(superseded.source()),
        dismissed == null ? null : dismissed.by().party().code(),
        IsoText.of(difference.changedAt()));
  }

  private static MaterialDifferenceMoved.Source source(Source source) {
    return new MaterialDifferenceMoved.Source(
        source.kind().code(), source.reference(), source.asAt().toString());
  }
}
