package annex.chassis.outbox.kafka;

import annex.contracts.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * The platform's topics on the broker. They are created when the first service starts, and nothing
 * is sent before every partition has a leader: records produced earlier could be lost.
 */
final class Topics {

  /** Largest record; a section's body is at most a quarter of it. */
  static final int LARGEST_RECORD = 4 * 1024 * 1024;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final KafkaAdmin admin;
  private final List<Topic> topics;
  private volatile boolean there;

  Topics(KafkaAdmin admin, List<Topic> topics) {
    this.admin = admin;
    this.topics = topics;
  }

  /**
   * Returns when the topics are there.
   *
   * @throws IllegalStateException when they cannot be made now; a later call tries again
   */
  void ensure() {
    if (!there) {
      prepare();
    }
  }

  private synchronized void prepare() {
    if (there) {
      return;
    }
    try (var broker = Admin.create(admin.getConfigurationProperties())) {
      create(broker);
      awaitLeaders(broker);
      there = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the topics were prepared", e);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("The topics could not be prepared", e);
    }
  }

  private void create(Admin broker)
      throws InterruptedException, ExecutionException, TimeoutException {
    var created = broker.createTopics(topics.stream().map(Topics::newTopic).toList());
    for (var creation : created.values().values()) {
      try {
        var _ = creation.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException e) {
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  private void awaitLeaders(Admin broker)
      throws InterruptedException, ExecutionException, TimeoutException {
    var names = topics.stream().map(Topic::name).toList();
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      try {
        var described =
            broker
                .describeTopics(names)
                .allTopicNames()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        if (described.values().stream().allMatch(Topics::led)) {
          return;
        }
      } catch (ExecutionException e) {
        if (System.nanoTime() > deadline) {
          throw e;
        }
      }
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("partitions without a leader");
      }
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static boolean led(TopicDescription topic) {
    return topic.partitions().stream()
        .allMatch(partition -> partition.leader() != null && !partition.leader().isEmpty());
  }

  private static NewTopic newTopic(Topic topic) {
    var size = Integer.toString(LARGEST_RECORD);
    var config =
        topic.compacted()
            ? Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                size)
            : Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(topic.retention().toMillis()),
                TopicConfig.MAX_MESSAGE_BYTES_CONFIG,
                size);
    return new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
        .configs(config);
  }
}
