package annex.feed.log.kafka;

import annex.feed.log.Cursor;
import annex.feed.log.EventLog.LogAway;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Follows the end of the log, and wakes whoever waits for more of it. */
final class Tail implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Tail.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  private final Consumers consumers;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition moved = lock.newCondition();
  private Cursor end = new Cursor(new TreeMap<>());
  private volatile boolean running;
  private volatile @Nullable Consumer<byte[], byte[]> following;
  private @Nullable Thread thread;

  Tail(Consumers consumers) {
    this.consumers = consumers;
  }

  /**
   * Returns when the log goes on beyond a place, or when the time is over.
   *
   * @throws LogAway when it is not followed any more
   */
  void await(Cursor from, Duration most) {
    long left = most.toNanos();
    lock.lock();
    try {
      while (left > 0 && running && from.isAt(end)) {
        left = moved.awaitNanos(left);
      }
      if (!running) {
        throw new LogAway(new IllegalStateException("The service stops"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void start() {
    running = true;
    thread = Thread.ofPlatform().name("feed-tail").daemon().start(this::follow);
  }

  private void follow() {
    while (running) {
      try (var consumer = consumers.make()) {
        following = consumer;
        follow(consumer);
      } catch (WakeupException e) {
        LOG.debug("Stopped", e);
      } catch (KafkaException | LogAway e) {
        LOG.warn("The end of the log cannot be followed, and is tried again: {}", e.toString());
        pause();
      }
    }
  }

  private void follow(Consumer<byte[], byte[]> consumer) {
    var partitions = Consumers.partitions(consumer);
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    move(consumer, partitions);
    while (running) {
      if (!consumer.poll(POLL).isEmpty()) {
        move(consumer, partitions);
      }
    }
  }

  private void move(Consumer<byte[], byte[]> consumer, List<TopicPartition> partitions) {
    var now = new Cursor(new TreeMap<>());
    for (var partition : partitions) {
      now = now.with(partition.topic(), partition.partition(), consumer.position(partition));
    }
    lock.lock();
    try {
      end = now;
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(BETWEEN_TRIES.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
    var consumer = following;
    if (consumer != null) {
      consumer.wakeup();
    }
    var waiting = thread;
    if (waiting != null) {
      waiting.interrupt();
    }
    lock.lock();
    try {
      moved.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
