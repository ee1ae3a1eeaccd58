package annex.chassis.outbox.mongo;

import static annex.chassis.outbox.Events.THEN;
import static annex.chassis.outbox.Events.event;
import static org.assertj.core.api.Assertions.assertThat;

import annex.chassis.outbox.Outbox;
import annex.chassis.outbox.PendingEvent;
import annex.test.TestStore;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

class MongoOutboxTest {

  private final MongoTemplate mongo =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
  private final MongoOutbox outbox = new MongoOutbox(mongo, "versions", "establishment", "number");

  @Test
  void the_events_of_an_aggregate_come_in_the_order_of_its_documents() {
    outbox.createIndex();
    store("WMI/2", "WMI", 2, event("t", "WMI", "c"));
    store("WMI/1", "WMI", 1, event("t", "WMI", "a"), event("t", "WMI", "b"));
    store("GRT/1", "GRT", 1, event("t", "GRT", "d"));

    assertThat(outbox.pending("WMI"))
        .extracting(stored -> stored.event().id())
        .containsExactly("a", "b", "c");
  }

  @Test
  void an_event_comes_out_as_it_went_in() {
    var event =
        new PendingEvent(
            "id", "topic", "key", "/source", "type", "WMI", "7", THEN, "00-trace", "{\"é\":null}");
    store("WMI/1", "WMI", 1, event);

    assertThat(outbox.pending("WMI")).containsExactly(new Outbox.Stored("WMI/1", event));
  }

  @Test
  void pulling_takes_one_event_and_leaves_the_rest_of_the_document_alone() {
    store("WMI/1", "WMI", 1, event("t", "WMI", "a"), event("t", "WMI", "b"));
    var before = mongo.getCollection("versions").find(Filters.eq("_id", "WMI/1")).first();

    outbox.pull(outbox.pending("WMI").getFirst());

    assertThat(outbox.pending("WMI"))
        .extracting(stored -> stored.event().id())
        .containsExactly("b");
    var after = mongo.getCollection("versions").find(Filters.eq("_id", "WMI/1")).first();
    assertThat(before).isNotNull();
    assertThat(after).isNotNull();
    before.remove(MongoOutbox.FIELD);
    after.remove(MongoOutbox.FIELD);
    assertThat(after).isEqualTo(before).containsEntry("version", 1L);
  }

  @Test
  void what_is_to_go_beside_the_events_goes_in_the_same_write() {
    store("WMI/1", "WMI", 1, event("t", "WMI", "a"), event("t", "WMI", "b"));
    var taking =
        new MongoOutbox(
            mongo,
            "versions",
            "establishment",
            "number",
            document -> List.of(Updates.set("taken", document)));

    taking.pull(taking.pending("WMI").getFirst());

    assertThat(taking.pending("WMI"))
        .extracting(stored -> stored.event().id())
        .containsExactly("b");
    assertThat(mongo.getCollection("versions").find().first()).containsEntry("taken", "WMI/1");
  }

  @Test
  void pulling_twice_does_no_harm() {
    store("WMI/1", "WMI", 1, event("t", "WMI", "a"), event("t", "WMI", "b"));
    var first = outbox.pending("WMI").getFirst();

    outbox.pull(first);
    outbox.pull(first);

    assertThat(outbox.pending("WMI")).hasSize(1);
  }

  @Test
  void only_aggregates_with_events_old_enough_are_waiting() {
    store("WMI/1", "WMI", 1, event("t", "WMI", "a"));
    store("GRT/1", "GRT", 1);

    assertThat(outbox.waiting(THEN.minusMillis(1), 10)).isEmpty();
    assertThat(outbox.waiting(THEN, 10)).containsExactly("WMI");
    outbox.pull(outbox.pending("WMI").getFirst());
    assertThat(outbox.waiting(THEN, 10)).isEmpty();
  }

  private void store(String id, String establishment, int number, PendingEvent... events) {
    var _ =
        mongo
            .getCollection("versions")
            .insertOne(
                new Document("_id", id)
                    .append("establishment", establishment)
                    .append("number", number)
                    .append("version", 1L)
                    .append(MongoOutbox.FIELD, MongoOutbox.documents(List.of(events))));
  }
}
