package annex.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a store in the midst of writes, again and again on the same data. */
class EmbeddedStoreSurvivesKillTest {

  private static final int WRITERS = 6;
  private static final int KILLS = Integer.getInteger("annex.kills", 4);
  private static final int WRITES_PER_LIFE = Integer.getInteger("annex.writes", 200);

  private static final Duration LIFE = Duration.ofMinutes(2);

  /** What each aggregate is known to have reached, by id: the number of acknowledged changes. */
  private final Map<String, Integer> acknowledged = new HashMap<>();

  private final AtomicLong writes = new AtomicLong();

  @Test
  void has_every_acknowledged_write_and_no_half_write_after_sigkill(@TempDir Path directory)
      throws Exception {
    for (var round = 0; round < KILLS; round++) {
      try (var child = ChildJvm.running(StoreChild.class, directory);
          var client = connect(child)) {
        var collection = collection(client);
        everything_acknowledged_is_there(collection);

        writeUntilKilled(child, collection, round);
      }
    }

    try (var child = ChildJvm.running(StoreChild.class, directory);
        var client = connect(child)) {
      everything_acknowledged_is_there(collection(client));
      the_unique_index_still_refuses(collection(client));
    }
    assertThat(acknowledged).hasSizeGreaterThan(KILLS * WRITERS);
  }

  private void writeUntilKilled(ChildJvm child, MongoCollection<Document> collection, int round)
      throws Exception {
    var reached = writes.get() + WRITES_PER_LIFE + 37L * round;
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      var results = new ArrayList<Future<Map<String, Integer>>>();
      for (var writer = 0; writer < WRITERS; writer++) {
        results.add(writers.submit(new Writer(collection, "r%dw%d".formatted(round, writer))));
      }
      await().atMost(LIFE).until(() -> writes.get() >= reached);
      child.kill();
      for (var result : results) {
        acknowledged.putAll(result.get());
      }
    }
  }

  private void everything_acknowledged_is_there(MongoCollection<Document> collection) {
    var found = new HashMap<String, Document>();
    collection.find().forEach(document -> found.put(document.getString("_id"), document));

    acknowledged.forEach((id, changes) ->
        assertThat(found)
            .hasEntrySatisfying(
                id,
                document ->
                    assertThat(document.getInteger("version")).isGreaterThanOrEqualTo(changes)));
    found
        .values()
        .forEach(document ->
            assertThat(document.getList("events", Integer.class))
                .describedAs("state and events of %s", document.getString("_id"))
                .hasSize(document.getInteger("version")));
  }

  /**
   * Also those of writes that were never acknowledged: an entry without its document would stay.
   */
  private static void the_unique_index_still_refuses(MongoCollection<Document> collection) {
    var names = collection.distinct("name", String.class).into(new ArrayList<>());
    assertThat((long) names.size()).isEqualTo(collection.countDocuments());
    assertThatThrownBy(
            () -> collection.insertOne(new Document("_id", "other").append("name", names.get(0))))
        .isInstanceOf(MongoWriteException.class);
    var first = collection.find(Filters.eq("name", names.get(0))).first();
    assertThat(first).isNotNull();
    assertThat(collection.deleteOne(Filters.eq("name", names.get(0))).getDeletedCount()).isOne();
    assertThat(collection.insertOne(first).wasAcknowledged()).isTrue();
  }

  private static MongoClient connect(ChildJvm child) {
    return MongoClients.create(
        "mongodb://127.0.0.1:%d/?serverSelectionTimeoutMS=3000".formatted(child.port()));
  }

  private static MongoCollection<Document> collection(MongoClient client) {
    var collection =
        client
            .getDatabase("kills")
            .getCollection("sections")
            .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    assertThat(collection.createIndex(Indexes.ascending("name"), new IndexOptions().unique(true)))
        .isNotBlank();
    return collection;
  }

  /** Inserts aggregates and changes each a few times, until the store is gone. */
  private final class Writer implements Callable<Map<String, Integer>> {

    private final MongoCollection<Document> collection;
    private final String prefix;

    Writer(MongoCollection<Document> collection, String prefix) {
      this.collection = collection;
      this.prefix = prefix;
    }

    @Override
    public Map<String, Integer> call() {
      var done = new HashMap<String, Integer>();
      try {
        for (var number = 0; ; number++) {
          write(prefix + "-" + number, done);
        }
      } catch (MongoException gone) {
        return done;
      }
    }

    private void write(String id, Map<String, Integer> done) {
      var body = new Document("_id", id).append("name", "name of " + id).append("version", 1);
      assertThat(collection.insertOne(body.append("events", List.of(1))).wasAcknowledged())
          .isTrue();
      done.put(id, 1);
      writes.incrementAndGet();
      for (var version = 2; version <= 4; version++) {
        assertThat(
                collection.findOneAndUpdate(
                    new Document("_id", id).append("version", version - 1),
                    Updates.combine(Updates.inc("version", 1), Updates.push("events", version))))
            .isNotNull();
        done.put(id, version);
        writes.incrementAndGet();
      }
    }
  }
}
