package annex.chassis.outbox.kafka;

import static annex.chassis.outbox.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.chassis.outbox.PendingEvent;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.contracts.Area;
import annex.contracts.Topic;
import annex.test.OwnBroker;
import annex.test.TestStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class BrokerAwayTest {

  private static final String TOPIC = Topic.eventsOf(Area.CAPACITY).name();

  private final MongoTemplate mongo =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
  private final MongoOutbox outbox = new MongoOutbox(mongo, "things", "aggregate", "number");

  @Test
  void writes_go_on_and_every_event_arrives_afterwards_in_order(@TempDir Path directory)
      throws Exception {
    try (var broker = new OwnBroker(directory);
        var relay = relay(broker.bootstrapServers())) {
      write(relay, 0, 20);
      await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertNothingPending());

      broker.stop();
      write(relay, 20, 60);
      assertThat(outbox.pending("A")).isNotEmpty();
      broker.restart();
      write(relay, 60, 80);

      await()
          .atMost(Duration.ofSeconds(60))
          .untilAsserted(() -> {
            var _ = relay.sweep(outbox);
            assertNothingPending();
          });
      for (var aggregate : List.of("A", "B")) {
        var expected = new ArrayList<String>();
        for (int number = 0; number < 80; number++) {
          expected.add(aggregate + number);
        }
        assertThat(inEffect(broker.bootstrapServers(), aggregate)).isEqualTo(expected);
      }
    }
  }

  private void assertNothingPending() {
    assertThat(outbox.pending("A")).isEmpty();
    assertThat(outbox.pending("B")).isEmpty();
  }

  private static Relay relay(String brokers) {
    var configuration = new KafkaOutboxAutoConfiguration();
    var sender =
        configuration.eventSender(
            configuration.eventTemplate(configuration.eventProducers(brokers)),
            configuration.kafkaAdmin(brokers));
    return new Relay(sender, Clock.systemUTC(), new SimpleMeterRegistry());
  }

  private void write(Relay relay, int from, int to) {
    for (int number = from; number < to; number++) {
      for (var aggregate : List.of("A", "B")) {
        var event = event(TOPIC, aggregate, aggregate + number);
        store(aggregate, number, event);
        relay.wake(outbox, aggregate);
      }
    }
  }

  private void store(String aggregate, int number, PendingEvent event) {
    var _ =
        mongo
            .getCollection("things")
            .insertOne(
                new Document("aggregate", aggregate)
                    .append("number", number)
                    .append("at", Instant.EPOCH.toString())
                    .append(MongoOutbox.FIELD, MongoOutbox.documents(List.of(event))));
  }

  /** The ids of an aggregate's events in the order of their first arrival. */
  private static List<String> inEffect(String brokers, String aggregate) {
    var ids = new LinkedHashSet<String>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", brokers, "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new StringDeserializer())) {
      var partitions =
          consumer.partitionsFor(TOPIC).stream()
              .map(info -> new TopicPartition(TOPIC, info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      var ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
        for (var event : consumer.poll(Duration.ofMillis(200))) {
          if (event.key().equals(aggregate)) {
            ids.add(
                new String(event.headers().lastHeader("ce_id").value(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return List.copyOf(ids);
  }
}
