package annex.gateway.audit.kafka;

import annex.contracts.Topic;
import annex.contracts.audit.AuditBlock;
import annex.contracts.audit.ChainedBlock;
import annex.contracts.audit.ChainedBlocks;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a page of the topic, which has one partition. */
final class BlockReader {

  private static final TopicPartition PLACE = new TopicPartition(Topic.GATEWAY_AUDIT.name(), 0);
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long MOST_BYTES = 4L * 1024 * 1024;

  private final String brokers;
  private final JsonMapper json;

  BlockReader(String brokers, JsonMapper json) {
    this.brokers = brokers;
    this.json = json;
  }

  /** What a page holds so far. */
  private static final class Filling {
    final List<ChainedBlock> items = new ArrayList<>();
    final List<Long> unreadable = new ArrayList<>();
    long bytes;
    long next;

    boolean isFull(int most) {
      return items.size() + unreadable.size() >= most || bytes >= MOST_BYTES;
    }
  }

  ChainedBlocks read(long from, int most) {
    try (var consumer =
        new KafkaConsumer<>(config(most), new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(PLACE));
      long begin = offset(consumer.beginningOffsets(List.of(PLACE), PATIENCE));
      long end = offset(consumer.endOffsets(List.of(PLACE), PATIENCE));
      var page = new Filling();
      page.next = Math.max(from, begin);
      if (page.next < end) {
        consumer.seek(PLACE, page.next);
        fill(page, consumer, most, end);
      }
      return new ChainedBlocks(page.items, page.unreadable, page.next);
    }
  }

  private void fill(Filling page, KafkaConsumer<String, byte[]> consumer, int most, long end) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!page.isFull(most) && consumer.position(PLACE, PATIENCE) < end) {
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("The records up to %d do not come.".formatted(end));
      }
      for (var found : consumer.poll(Duration.ofMillis(200))) {
        if (!page.isFull(most)) {
          put(found, page);
        }
      }
    }
  }

  private void put(ConsumerRecord<String, byte[]> found, Filling page) {
    var block = block(found.value());
    if (block == null || found.key() == null) {
      page.unreadable.add(found.offset());
    } else {
      page.items.add(ChainedBlock.of(found.key(), block));
    }
    page.bytes += Math.max(0, found.serializedValueSize());
    page.next = found.offset() + 1;
  }

  private @Nullable AuditBlock block(byte @Nullable [] value) {
    try {
      return value == null ? null : json.readValue(value, AuditBlock.class);
    } catch (JacksonException e) {
      return null;
    }
  }

  private static long offset(Map<TopicPartition, Long> offsets) {
    return offsets.getOrDefault(PLACE, 0L);
  }

  private Map<String, Object> config(int most) {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        brokers,
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "earliest",
        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
        false,
        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
        most);
  }
}
