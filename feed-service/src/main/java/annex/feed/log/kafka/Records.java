package annex.feed.log.kafka;

import annex.contracts.IsoText;
import annex.feed.log.Event;
import annex.feed.log.EventLog.Entry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents in Kafka's binary mode. Whatever else stands on a topic is passed over. */
final class Records {

  private Records() {}

  static Entry entry(ConsumerRecord<byte[], byte[]> entry) {
    return new Entry(entry.topic(), entry.partition(), entry.offset(), event(entry));
  }

  private static Optional<Event> event(ConsumerRecord<byte[], byte[]> entry) {
    var id = attribute(entry, "id");
    var source = attribute(entry, "source");
    var type = attribute(entry, "type");
    var subject = attribute(entry, "subject");
    if (id == null || source == null || type == null || subject == null || entry.value() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Event(
            id,
            source,
            type,
            subject,
            time(entry),
            attribute(entry, "sequence"),
            attribute(entry, "traceparent"),
            new String(entry.value(), StandardCharsets.UTF_8)));
  }

  private static Instant time(ConsumerRecord<byte[], byte[]> entry) {
    return Optional.ofNullable(attribute(entry, "time"))
        .flatMap(IsoText::instant)
        .orElse(Instant.ofEpochMilli(entry.timestamp()));
  }

  private static @Nullable String attribute(ConsumerRecord<byte[], byte[]> entry, String name) {
    var header = entry.headers().lastHeader("ce_" + name);
    return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
  }
}
