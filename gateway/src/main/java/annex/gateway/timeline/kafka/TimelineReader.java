package annex.gateway.timeline.kafka;

import annex.contracts.Topic;
import annex.gateway.timeline.AnnexTimeline;
import annex.gateway.timeline.Heard;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Reads the compacted topics from their beginning and goes on reading. Partitions are assigned by
 * hand: every instance reads everything, and none waits for a group.
 */
final class TimelineReader implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TimelineReader.class);

  private static final List<Topic> TOPICS = List.of(Topic.SECTIONS, Topic.NOTICES, Topic.DELIVERY);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String brokers;
  private final AnnexTimeline timeline;
  private final Counter skipped;

  private volatile boolean running;
  private volatile long behind;

  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable KafkaConsumer<String, byte[]> consumer;

  TimelineReader(String brokers, AnnexTimeline timeline, MeterRegistry meters) {
    this.brokers = brokers;
    this.timeline = timeline;
    this.skipped = meters.counter("annex.timeline.skipped");
    var _ = meters.gauge("annex.timeline.behind", this, reader -> reader.behind);
  }

  @Override
  public void start() {
    running = true;
    var _ = Thread.ofPlatform().name("timeline").daemon().start(this::readForEver);
  }

  @Override
  public void stop() {
    running = false;
    stopped.countDown();
    var reading = consumer;
    if (reading != null) {
      reading.wakeup();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  private void readForEver() {
    while (running) {
      try (var next =
          new KafkaConsumer<>(config(), new StringDeserializer(), new ByteArrayDeserializer())) {
        consumer = next;
        read(next);
      } catch (WakeupException e) {
        LOG.debug("Stopped", e);
      } catch (KafkaException e) {
        LOG.warn("The topics cannot be read, and are tried again: {}", e.toString());
      }
      pause();
    }
  }

  private void read(KafkaConsumer<String, byte[]> consumer) {
    var partitions = partitions(consumer);
    if (partitions.isEmpty()) {
      return;
    }
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions, PATIENCE));
    LOG.debug("Reading {} partitions up to {}", partitions.size(), ends);
    while (running) {
      for (var event : consumer.poll(Duration.ofMillis(500))) {
        hear(event);
      }
      if (!timeline.isComplete()) {
        ends.entrySet().removeIf(end -> consumer.position(end.getKey()) >= end.getValue());
        if (ends.isEmpty()) {
          timeline.complete();
        }
      }
      behind = behind(consumer, partitions);
    }
  }

  /** The partitions of all topics; none while one of the topics is not there yet. */
  private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
    var there = consumer.listTopics(PATIENCE);
    var partitions = new ArrayList<TopicPartition>();
    for (var topic : TOPICS) {
      var infos = there.get(topic.name());
      if (infos == null) {
        return List.of();
      }
      infos.forEach(info -> partitions.add(new TopicPartition(topic.name(), info.partition())));
    }
    return partitions;
  }

  private static long behind(
      KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    return partitions.stream().mapToLong(p -> consumer.currentLag(p).orElse(0)).sum();
  }

  /** What cannot be read is passed over and counted: the rest of the annexes must not wait. */
  private void hear(ConsumerRecord<String, byte[]> event) {
    var heard = heard(event);
    timeline.heardUpTo(heard.partition(), heard.offset());
    if (event.value() == null) {
      return;
    }
    try {
      timeline.hear(EventReader.change(event.topic(), event.value(), heard));
    } catch (RuntimeException e) {
      skipped.increment();
      LOG.error(
          "Passed over {} at {}-{}/{}: {}",
          event.key(),
          event.topic(),
          event.partition(),
          event.offset(),
          e.toString());
    }
  }

  private static Heard heard(ConsumerRecord<String, byte[]> event) {
    return new Heard(
        Instant.ofEpochMilli(event.timestamp()),
        event.topic() + "-" + event.partition(),
        event.offset());
  }

  private void pause() {
    try {
      var _ = stopped.await(BETWEEN_TRIES.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      running = false;
      Thread.currentThread().interrupt();
    }
  }

  private Map<String, Object> config() {
    return Map.of(
        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
        brokers,
        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
        false,
        ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
        "earliest",
        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
        false,
        ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
        1,
        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
        4 * 1024 * 1024,
        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
        2_000,
        ConsumerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
        1_000);
  }
}
