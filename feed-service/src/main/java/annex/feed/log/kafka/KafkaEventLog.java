package annex.feed.log.kafka;

import annex.feed.log.Cursor;
import annex.feed.log.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads the log from any place of it. Of what it fetches it tells the older records first. */
final class KafkaEventLog implements EventLog {

  private static final Duration READ_WITHIN = Duration.ofSeconds(2);
  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumers consumers;
  private final Tail tail;

  KafkaEventLog(Consumers consumers, Tail tail) {
    this.consumers = consumers;
    this.tail = tail;
  }

  @Override
  public Cursor at(Instant moment) {
    return consumers.with(consumer -> {
      var partitions = Consumers.partitions(consumer);
      var asked = new HashMap<TopicPartition, Long>();
      partitions.forEach(partition -> asked.put(partition, moment.toEpochMilli()));
      var found = consumer.offsetsForTimes(asked, Consumers.PATIENCE);
      var ends = consumer.endOffsets(partitions, Consumers.PATIENCE);
      var cursor = new Cursor(new TreeMap<>());
      for (var partition : partitions) {
        var there = found.get(partition);
        long next = there == null ? ends.getOrDefault(partition, 0L) : there.offset();
        cursor = cursor.with(partition.topic(), partition.partition(), next);
      }
      return cursor;
    });
  }

  @Override
  public void await(Cursor from, Duration most) {
    tail.await(from, most);
  }

  @Override
  public Stretch read(Cursor from, int most) {
    return consumers.with(consumer -> read(consumer, from, most));
  }

  private static Stretch read(Consumer<byte[], byte[]> consumer, Cursor from, int most) {
    var partitions = Consumers.partitions(consumer);
    var begins = consumer.beginningOffsets(partitions, Consumers.PATIENCE);
    var ends = consumer.endOffsets(partitions, Consumers.PATIENCE);
    var ahead = new HashMap<TopicPartition, Long>();
    for (var partition : partitions) {
      long next = from.next(partition.topic(), partition.partition());
      long end = ends.getOrDefault(partition, 0L);
      if (next > end) {
        throw new CursorUnknown();
      }
      if (next < begins.getOrDefault(partition, 0L)) {
        throw new CursorPassed();
      }
      if (next < end) {
        ahead.put(partition, next);
      }
    }
    if (ahead.isEmpty()) {
      return new Stretch(List.of(), true);
    }
    consumer.assign(ahead.keySet());
    ahead.forEach(consumer::seek);
    var fetched = fetch(consumer, ahead.keySet().stream().toList(), ends, most);
    var told = oldestFirst(fetched, most);
    boolean all = told.size() == fetched.values().stream().mapToInt(List::size).sum();
    boolean end =
        all
            && ahead.keySet().stream()
                .allMatch(p -> consumer.position(p) >= ends.getOrDefault(p, 0L));
    return new Stretch(told.stream().map(Records::entry).toList(), end);
  }

  /** Fetches until there is enough, nothing is left, or the time is over. */
  private static Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> fetch(
      Consumer<byte[], byte[]> consumer,
      List<TopicPartition> partitions,
      Map<TopicPartition, Long> ends,
      int most) {
    var fetched = new HashMap<TopicPartition, List<ConsumerRecord<byte[], byte[]>>>();
    long until = System.nanoTime() + READ_WITHIN.toNanos();
    int count = 0;
    while (count < most
        && System.nanoTime() < until
        && partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
      var records = consumer.poll(POLL);
      for (var partition : records.partitions()) {
        fetched
            .computeIfAbsent(partition, _ -> new ArrayList<>())
            .addAll(records.records(partition));
      }
      count += records.count();
    }
    return fetched;
  }

  /** Merges the partitions by the time of their records, each in its own order. */
  private static List<ConsumerRecord<byte[], byte[]>> oldestFirst(
      Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> fetched, int most) {
    record Head(List<ConsumerRecord<byte[], byte[]>> records, int at) {
      ConsumerRecord<byte[], byte[]> first() {
        return records.get(at);
      }
    }
    var heads =
        new PriorityQueue<Head>(
            Comparator.<Head>comparingLong(head -> head.first().timestamp())
                .thenComparing(head -> head.first().topic())
                .thenComparingInt(head -> head.first().partition()));
    fetched.values().forEach(records -> heads.add(new Head(records, 0)));
    var merged = new ArrayList<ConsumerRecord<byte[], byte[]>>();
    while (!heads.isEmpty() && merged.size() < most) {
      var head = heads.remove();
      merged.add(head.first());
      if (head.at() + 1 < head.records().size()) {
        heads.add(new Head(head.records(), head.at() + 1));
      }
    }
    return merged;
  }
}
