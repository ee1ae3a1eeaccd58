package annex.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What stands on the broker. */
final class Topics {

  private Topics() {}

  /** The different events (id and payload) of {@code annex.sections} by key. */
  static Map<String, Set<String>> sections(String broker) {
    var events = new HashMap<String, Set<String>>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor("annex.sections").stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        for (var event : consumer.poll(Duration.ofMillis(200))) {
          var id = new String(event.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8);
          events.computeIfAbsent(event.key(), _ -> new HashSet<>()).add(id + " " + event.value());
        }
      }
    }
    return events;
  }
}
