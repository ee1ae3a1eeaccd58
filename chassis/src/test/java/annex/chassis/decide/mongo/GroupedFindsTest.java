package annex.chassis.decide.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.test.TestStore;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Many look for documents at once. */
class GroupedFindsTest {

  private final MongoCollection<Document> documents =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()))
          .getCollection("documents");
  private final AtomicInteger looks = new AtomicInteger();
  private final CountDownLatch looking = new CountDownLatch(1);
  private final CountDownLatch mayLook = new CountDownLatch(1);
  private final GroupedFinds finds =
      new GroupedFinds(this::collection, Projections.exclude("secret"));

  private MongoCollection<Document> collection() {
    if (looks.incrementAndGet() == 1) {
      looking.countDown();
      try {
        mayLook.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return documents;
  }

  @Test
  void what_is_looked_for_while_others_are_is_found_in_one_look_each_its_own() throws Exception {
    var answers = new ArrayList<Future<Optional<Document>>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> finds.find("a"));
      looking.await();
      for (var id : List.of("a", "b", "nowhere", "b")) {
        answers.add(threads.submit(() -> finds.find(id)));
      }
      await().until(() -> finds.waiting() == 4);
      for (var id : List.of("a", "b", "c")) {
        var _ = documents.insertOne(new Document("_id", id).append("of", id).append("secret", 1));
      }
      mayLook.countDown();

      assertThat(first.get()).isPresent();
      assertThat(answers)
          .extracting(Future::get)
          .containsExactly(
              Optional.of(new Document("_id", "a").append("of", "a")),
              Optional.of(new Document("_id", "b").append("of", "b")),
              Optional.empty(),
              Optional.of(new Document("_id", "b").append("of", "b")));
    }
    assertThat(looks).hasValue(2);
  }
}
