package annex.chassis.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoBulkWriteException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** Many insert documents at once. */
class GroupedInsertsTest {

  private final HeldDocuments documents = new HeldDocuments();
  private final GroupedInserts inserts = new GroupedInserts(documents);

  @Test
  void what_comes_while_others_are_inserted_is_inserted_in_one_write_each_unless_it_is_there()
      throws Exception {
    var _ = documents.all().insertOne(new Document("_id", "there").append("by", "somebody"));
    var answers = new ArrayList<Future<Boolean>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> inserts.made(new Document("_id", "first")));
      documents.awaitHeld();
      for (var id : List.of("a", "there", "b", "first", "c")) {
        answers.add(threads.submit(() -> inserts.made(new Document("_id", id))));
        await().until(() -> inserts.waiting() == answers.size());
      }
      documents.release();

      assertThat(first.get()).isTrue();
      assertThat(answers).extracting(Future::get).containsExactly(true, false, true, false, true);
    }
    assertThat(documents.uses()).isEqualTo(2);
    assertThat(documents.all().find())
        .containsExactlyInAnyOrder(
            new Document("_id", "there").append("by", "somebody"),
            new Document("_id", "first"),
            new Document("_id", "a"),
            new Document("_id", "b"),
            new Document("_id", "c"));
  }

  @Test
  void of_two_with_one_id_in_one_write_one_is_inserted() throws Exception {
    var answers = new ArrayList<Future<Boolean>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> inserts.made(new Document("_id", "first")));
      documents.awaitHeld();
      for (int i = 0; i < 8; i++) {
        answers.add(threads.submit(() -> inserts.made(new Document("_id", "same"))));
      }
      await().until(() -> inserts.waiting() == 8);
      documents.release();

      assertThat(first.get()).isTrue();
      assertThat(answers).extracting(Future::get).containsOnlyOnce(true);
    }
  }

  @Test
  void a_document_that_the_store_refuses_for_another_reason_is_no_duplicate() {
    documents.release();
    var refused = new Document("_id", List.of("an", "array"));

    assertThatThrownBy(() -> inserts.made(refused))
        .isInstanceOf(MongoBulkWriteException.class)
        .hasMessageContaining("array");
  }
}
