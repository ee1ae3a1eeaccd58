package annex.chassis.outbox.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import annex.chassis.outbox.Outbox;
import annex.chassis.outbox.PendingEvent;
import annex.test.TestStore;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Two instances, A and B, send what is latest; whatever they do last, the latest comes last. */
class MongoLatestOutboxTest {

  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  private final MongoTemplate mongo =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
  private final MongoLatestOutbox outbox =
      new MongoLatestOutbox(mongo, "states", "latest", Clock.fixed(NOW, ZoneOffset.UTC));

  private void write(String sequence) {
    change(
        MongoLatestOutbox.latest(
            new PendingEvent(
                "state/" + sequence,
                "topic",
                "WMI/area",
                "/area",
                "type",
                "WMI",
                sequence,
                NOW,
                null,
                "{}")));
  }

  private void change(List<Bson> changes) {
    var _ =
        mongo
            .getCollection("states")
            .updateOne(
                Filters.eq("_id", "WMI"),
                Updates.combine(changes),
                new UpdateOptions().upsert(true));
  }

  private Outbox.Stored read() {
    var pending = outbox.pending("WMI");
    assertThat(pending).hasSize(1);
    return pending.getFirst();
  }

  @Test
  void the_latest_is_pending_until_it_was_sent() {
    outbox.createIndex();
    write("7");
    write("8");

    assertThat(read().event().sequence()).isEqualTo("8");
    outbox.pull(read());

    assertThat(outbox.pending("WMI")).isEmpty();
    assertThat(outbox.waiting(NOW.plusSeconds(9), 10)).isEmpty();
  }

  @Test
  void it_waits_from_the_moment_that_it_was_written() {
    write("7");

    assertThat(outbox.waiting(NOW.minusMillis(1), 10)).isEmpty();
    assertThat(outbox.waiting(NOW, 10)).containsExactly("WMI");
  }

  @Test
  void what_was_written_while_another_was_sent_is_pending() {
    write("7");
    var a = read();
    write("8");

    outbox.pull(a);

    assertThat(read().event().sequence()).isEqualTo("8");
  }

  @Test
  void after_a_late_sending_of_an_older_one_the_latest_is_sent_again() {
    write("7");
    var a = read();
    outbox.pull(read());
    write("8");
    outbox.pull(read());
    assertThat(outbox.pending("WMI")).isEmpty();

    outbox.pull(a);

    assertThat(read().event().sequence()).isEqualTo("8");
    outbox.pull(read());
    assertThat(outbox.pending("WMI")).isEmpty();
  }

  @Test
  void a_late_sending_while_the_latest_is_being_sent_is_not_taken_for_none() {
    write("7");
    var a = read();
    write("8");
    var b = read();

    outbox.pull(a);
    outbox.pull(b);

    assertThat(read().event().sequence()).isEqualTo("8");
  }

  @Test
  void the_latest_is_sent_again_on_request_with_the_same_id() {
    write("7");
    var first = read();
    outbox.pull(first);

    change(MongoLatestOutbox.again(NOW));

    assertThat(read().event()).isEqualTo(first.event());
  }

  @Test
  void pulling_twice_does_no_harm() {
    write("7");
    var a = read();

    outbox.pull(a);
    outbox.pull(a);

    assertThat(outbox.pending("WMI")).isEmpty();
  }
}
