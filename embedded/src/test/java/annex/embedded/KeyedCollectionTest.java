package annex.embedded;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.expr;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Updates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Queries that name documents by their ids and say more of them. */
class KeyedCollectionTest {

  @TempDir private Path directory;
  private EmbeddedStore store;
  private MongoClient client;
  private MongoCollection<Document> documents;

  @BeforeEach
  void start() {
    open();
    for (int number = 1; number <= 5; number++) {
      var _ =
          documents.insertOne(
              new Document("_id", "d" + number)
                  .append("revision", number)
                  .append("tags", List.of("all", "t" + number)));
    }
  }

  @AfterEach
  void end() {
    client.close();
    store.close();
  }

  private void open() {
    store = EmbeddedStore.onDisk(directory, 0);
    client = MongoClients.create(store.uri());
    documents = client.getDatabase("test").getCollection("documents");
  }

  private List<String> ids(Bson filter) {
    return documents
        .find(filter)
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }

  @Test
  void what_is_said_beside_the_id_counts() {
    assertThat(ids(and(eq("_id", "d2"), eq("revision", 2)))).containsExactly("d2");
    assertThat(ids(and(eq("_id", "d2"), eq("revision", 1)))).isEmpty();
    assertThat(ids(and(eq("revision", 2), and(eq("tags", "t2"), eq("_id", "d2")))))
        .containsExactly("d2");
    assertThat(ids(and(in("_id", "d1", "d2", "d4"), gt("revision", 1))))
        .containsExactlyInAnyOrder("d2", "d4");
    assertThat(ids(and(eq("_id", "d2"), eq("_id", "d3")))).isEmpty();
  }

  @Test
  void what_names_no_document_is_looked_for_among_all() {
    assertThat(ids(and(gte("_id", "d4"), gt("revision", 0)))).containsExactlyInAnyOrder("d4", "d5");
    assertThat(ids(and(ne("_id", "d1"), eq("tags", "all")))).hasSize(4);
    assertThat(ids(or(eq("_id", "d1"), eq("revision", 5)))).containsExactlyInAnyOrder("d1", "d5");
    assertThat(ids(and(or(eq("_id", "d1"), eq("_id", "d2")), eq("tags", "all"))))
        .containsExactlyInAnyOrder("d1", "d2");
    assertThat(ids(eq("_id", null))).isEmpty();
  }

  @Test
  void who_names_a_document_looks_at_no_other() {
    var _ = documents.insertOne(new Document("_id", "d0").append("revision", 0));
    var dividesSix =
        expr(new Document("$eq", List.of(new Document("$divide", List.of(6, "$revision")), 3)));

    assertThatThrownBy(() -> ids(dividesSix)).hasMessageContaining("divide by zero");
    assertThat(ids(and(dividesSix, eq("_id", "d2")))).containsExactly("d2");
  }

  @Test
  void a_write_changes_what_is_as_it_expects() {
    var early =
        documents.updateOne(and(eq("_id", "d3"), eq("revision", 3)), Updates.inc("revision", 1));
    var late =
        documents.updateOne(and(eq("_id", "d3"), eq("revision", 3)), Updates.inc("revision", 1));
    var taken =
        documents.findOneAndUpdate(
            and(eq("_id", "d4"), gt("revision", 3)), Updates.set("taken", true));
    var gone = documents.deleteMany(and(eq("_id", "d5"), eq("revision", 5)));
    var kept = documents.deleteMany(and(eq("_id", "d1"), eq("revision", 5)));

    assertThat(List.of(early.getMatchedCount(), late.getMatchedCount())).containsExactly(1L, 0L);
    assertThat(taken).isNotNull();
    assertThat(List.of(gone.getDeletedCount(), kept.getDeletedCount())).containsExactly(1L, 0L);
    assertThat(ids(eq("revision", 4))).containsExactlyInAnyOrder("d3", "d4");
  }

  @Test
  void what_was_there_before_is_found_in_the_same_way() {
    end();
    open();

    assertThat(ids(and(eq("_id", "d2"), eq("revision", 2)))).containsExactly("d2");
    assertThat(
            documents
                .updateOne(and(eq("_id", "d2"), eq("revision", 2)), Updates.inc("revision", 1))
                .getMatchedCount())
        .isEqualTo(1);
  }

  @Test
  void the_id_is_taken_from_wherever_it_must_match() {
    assertThat(KeyedCollection.idIn(query("_id", "a", "revision", 1)).orElseThrow())
        .isEqualTo(query("_id", "a"));
    assertThat(
            KeyedCollection.idIn(query("$and", List.of(query("revision", 1), query("_id", "a"))))
                .orElseThrow())
        .isEqualTo(query("_id", "a"));
    assertThat(KeyedCollection.idIn(query("$or", List.of(query("_id", "a"), query("_id", "b")))))
        .isEmpty();
    assertThat(KeyedCollection.idIn(query("revision", 1))).isEmpty();
  }

  private static de.bwaldvogel.mongo.bson.Document query(Object... fields) {
    var query = new de.bwaldvogel.mongo.bson.Document();
    for (int at = 0; at < fields.length; at += 2) {
      query.append((String) fields[at], fields[at + 1]);
    }
    return query;
  }
}
