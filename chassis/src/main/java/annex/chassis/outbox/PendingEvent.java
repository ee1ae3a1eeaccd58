package annex.chassis.outbox;

import annex.contracts.EventType;
import annex.contracts.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that is stored with its aggregate and has yet to be sent.
 *
 * @param id the same for every sending of the event: aggregate, version and position
 * @param topic name of the topic that it goes to
 * @param key key of its record: events with one key stay in order
 * @param source the service that it comes from, a URI reference such as {@code /capacity}
 * @param type its name on the wire
 * @param subject the establishment that it is about
 * @param sequence version of the aggregate, by which a consumer tells older from newer
 * @param time when it happened, to the millisecond
 * @param traceparent the request that it came from, W3C Trace Context, or null
 * @param data its payload, JSON
 */
public record PendingEvent(
    String id,
    String topic,
    String key,
    String source,
    String type,
    String subject,
    String sequence,
    Instant time,
    @Nullable String traceparent,
    String data) {

  /**
   * An event of an aggregate's version.
   *
   * @param aggregate id of the aggregate
   * @param version version of the aggregate, from 1
   * @param position of the event among those of the version, from 0
   */
  public static PendingEvent of(
      EventType type,
      Topic topic,
      String key,
      String subject,
      String aggregate,
      long version,
      int position,
      Instant time,
      @Nullable String traceparent,
      String data) {
    return new PendingEvent(
        "%s/%s/%d/%d".formatted(type.area(), aggregate, version, position),
        topic.name(),
        key,
        "/" + type.area(),
        type.code(),
        subject,
        Long.toString(version),
        time,
        traceparent,
        data);
  }
}
