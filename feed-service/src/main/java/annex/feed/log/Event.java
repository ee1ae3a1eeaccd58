package annex.feed.log;

import annex.contracts.Area;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An event as it was published, a CloudEvent.
 *
 * @param id the same whenever the event is told
 * @param source the service that it comes from, such as {@code /capacity}
 * @param type its name, such as {@code annex.capacity.section.recorded.v1}
 * @param establishment agency code of the establishment that it is about
 * @param time when it happened
 * @param sequence version of the aggregate, by which newer is told from older
 * @param traceparent the request behind it, W3C Trace Context, or null
 * @param data its payload, JSON; null where it is withheld
 */
public record Event(
    String id,
    String source,
    String type,
    String establishment,
    Instant time,
    @Nullable String sequence,
    @Nullable String traceparent,
    @Nullable String data) {

  /** The area that it is of; empty for a source that is none of the platform's areas. */
  public Optional<Area> area() {
    return source.startsWith("/") ? Area.of(source.substring(1)) : Optional.empty();
  }

  /** The same event with another payload. */
  Event with(@Nullable String shown) {
    return new Event(id, source, type, establishment, time, sequence, traceparent, shown);
  }
}
