package annex.chassis.outbox.mongo;

import annex.chassis.outbox.PendingEvent;
import java.util.Date;
import org.bson.Document;

/** A pending event as it stands in a document. */
final class PendingEvents {

  private PendingEvents() {}

  static Document document(PendingEvent event) {
    return new Document("id", event.id())
        .append("topic", event.topic())
        .append("key", event.key())
        .append("source", event.source())
        .append("type", event.type())
        .append("subject", event.subject())
        .append("sequence", event.sequence())
        .append("time", Date.from(event.time()))
        .append("traceparent", event.traceparent())
        .append("data", event.data());
  }

  static PendingEvent event(Document event) {
    return new PendingEvent(
        event.getString("id"),
        event.getString("topic"),
        event.getString("key"),
        event.getString("source"),
        event.getString("type"),
        event.getString("subject"),
        event.getString("sequence"),
        event.getDate("time").toInstant(),
        event.getString("traceparent"),
        event.getString("data"));
  }
}
