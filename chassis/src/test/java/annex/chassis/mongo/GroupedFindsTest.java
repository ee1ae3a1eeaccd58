package annex.chassis.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Many look for documents at once. */
class GroupedFindsTest {

  private final HeldDocuments documents = new HeldDocuments();
  private final GroupedFinds finds = new GroupedFinds(documents, Projections.exclude("secret"));

  @Test
  void what_is_looked_for_while_others_are_is_found_in_one_look_each_its_own() throws Exception {
    var answers = new ArrayList<Future<Optional<Document>>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> finds.find("a"));
      documents.awaitHeld();
      for (var id : List.of("a", "b", "nowhere", "b")) {
        answers.add(threads.submit(() -> finds.find(id)));
      }
      await().until(() -> finds.waiting() == 4);
      for (var id : List.of("a", "b", "c")) {
        var _ = documents.all().insertOne(new Document("_id", id).append("secret", 1));
      }
      documents.release();

      assertThat(first.get()).isPresent();
      assertThat(answers)
          .extracting(Future::get)
          .containsExactly(
              Optional.of(new Document("_id", "a")),
              Optional.of(new Document("_id", "b")),
              Optional.empty(),
              Optional.of(new Document("_id", "b")));
    }
    assertThat(documents.uses()).isEqualTo(2);
  }
}
