package annex.local.topics;

import annex.local.platform.CommandFailed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The topics of a broker, read without leaving a trace there. */
public final class Topics implements AutoCloseable {

  private static final String TYPE_HEADER = "ce_type";
  private static final int MILLIS = 10_000;

  private final String broker;
  private final KafkaConsumer<String, String> consumer;

  /**
   * Connects to a broker.
   *
   * @param broker {@code host:port}
   */
  public Topics(String broker) {
    this.broker = broker;
    this.consumer =
        new KafkaConsumer<>(client(), new StringDeserializer(), new StringDeserializer());
  }

  /** All topics but Kafka's own, by name. */
  public List<TopicSummary> all() {
    try (var admin = Admin.create(client())) {
      var resources =
          admin.listTopics().names().get().stream()
              .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
              .toList();
      return admin.describeConfigs(resources).all().get().entrySet().stream()
          .map(topic -> summary(topic.getKey().name(), topic.getValue()))
          .sorted(Comparator.comparing(TopicSummary::name))
          .toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted.", e);
    } catch (ExecutionException | KafkaException e) {
      throw notThere(e);
    }
  }

  private TopicSummary summary(String name, Config config) {
    var partitions = partitions(name);
    var policy = config.get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
    return new TopicSummary(
        name,
        partitions.size(),
        records(partitions),
        policy.contains(TopicConfig.CLEANUP_POLICY_COMPACT));
  }

  /** What stands on a topic now, partition by partition. */
  public void read(String topic, Consumer<TopicRecord> reader) {
    try {
      var partitions = partitions(topic);
      if (partitions.isEmpty()) {
        throw new CommandFailed("There is no topic '%s': see ./annex topics.".formatted(topic));
      }
      for (var partition : partitions) {
        read(partition, reader);
      }
    } catch (KafkaException e) {
      throw notThere(e);
    }
  }

  private void read(TopicPartition partition, Consumer<TopicRecord> reader) {
    var only = List.of(partition);
    consumer.assign(only);
    consumer.seekToBeginning(only);
    var end = Objects.requireNonNull(consumer.endOffsets(only).get(partition));
    while (consumer.position(partition) < end) {
      for (var found : consumer.poll(Duration.ofMillis(500))) {
        if (found.offset() < end) {
          reader.accept(record(found));
        }
      }
    }
  }

  private static TopicRecord record(ConsumerRecord<String, String> found) {
    var type = found.headers().lastHeader(TYPE_HEADER);
    return new TopicRecord(
        "%d-%d".formatted(found.partition(), found.offset()),
        Instant.ofEpochMilli(found.timestamp()),
        Objects.requireNonNullElse(found.key(), ""),
        type == null ? "" : new String(type.value(), StandardCharsets.UTF_8),
        Objects.requireNonNullElse(found.value(), ""));
  }

  private long records(Collection<TopicPartition> partitions) {
    var begin = consumer.beginningOffsets(partitions);
    var end = consumer.endOffsets(partitions);
    return sum(end) - sum(begin);
  }

  private static long sum(Map<TopicPartition, Long> offsets) {
    return offsets.values().stream().mapToLong(Long::longValue).sum();
  }

  private List<TopicPartition> partitions(String topic) {
    var infos = consumer.listTopics().get(topic);
    return infos == null
        ? List.of()
        : infos.stream()
            .map(info -> new TopicPartition(topic, info.partition()))
            .sorted(Comparator.comparingInt(TopicPartition::partition))
            .toList();
  }

  private CommandFailed notThere(Exception cause) {
    return new CommandFailed(
        "No broker answers at %s: ./annex up starts it.".formatted(broker), cause);
  }

  private Map<String, Object> client() {
    return Map.of(
        "bootstrap.servers",
        broker,
        "allow.auto.create.topics",
        false,
        "enable.auto.commit",
        false,
        "default.api.timeout.ms",
        MILLIS,
        "request.timeout.ms",
        MILLIS / 2);
  }

  @Override
  public void close() {
    consumer.close();
  }
}
