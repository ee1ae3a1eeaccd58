package annex.feed.log.kafka;

import annex.feed.log.Cursor;
import annex.feed.log.EventLog.LogAway;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Consumers of the log, lent to one reader at a time: making one takes longer than reading. */
final class Consumers implements AutoCloseable {

  /** How long the broker may take for an answer. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String brokers;
  private final Semaphore free;
  private final ConcurrentLinkedDeque<Consumer<byte[], byte[]>> idle =
      new ConcurrentLinkedDeque<>();

  Consumers(String brokers, int most) {
    this.brokers = brokers;
    this.free = new Semaphore(most, true);
  }

  /**
   * Reads with a consumer.
   *
   * @throws LogAway when the broker does not answer, or all consumers stay in use
   */
  <T> T with(Function<Consumer<byte[], byte[]>, T> reading) {
    acquire();
    try {
      var waiting = idle.pollFirst();
      var consumer = waiting == null ? make() : waiting;
      try {
        var read = reading.apply(consumer);
        idle.addFirst(consumer);
        return read;
      } catch (KafkaException e) {
        close(consumer);
        throw new LogAway(e);
      } catch (RuntimeException e) {
        // What the reading itself refuses says nothing against the consumer.
        idle.addFirst(consumer);
        throw e;
      }
    } finally {
      free.release();
    }
  }

  private void acquire() {
    try {
      if (!free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new LogAway(new IllegalStateException("All consumers are in use"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LogAway(e);
    }
  }

  /** A consumer of its own, for whoever keeps it. */
  Consumer<byte[], byte[]> make() {
    Map<String, Object> config =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            brokers,
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
            1,
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            8 * 1024 * 1024,
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            500,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis(),
            ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
            1_000);
    try {
      return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    } catch (KafkaException e) {
      throw new LogAway(e);
    }
  }

  /**
   * The partitions of the log.
   *
   * @throws LogAway while one of its topics is not there
   */
  static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
    var there = consumer.listTopics(PATIENCE);
    var partitions = new ArrayList<TopicPartition>();
    Cursor.topics()
        .forEach(topic -> {
          var infos = there.get(topic);
          if (infos == null) {
            throw new LogAway(new IllegalStateException("There is no topic " + topic));
          }
          infos.forEach(info -> partitions.add(new TopicPartition(topic, info.partition())));
        });
    return partitions;
  }

  private static void close(Consumer<byte[], byte[]> consumer) {
    consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
  }

  @Override
  public void close() {
    for (var consumer = idle.poll(); consumer != null; consumer = idle.poll()) {
      close(consumer);
    }
  }
}
