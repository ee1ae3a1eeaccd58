package annex.chassis.mongo;

import annex.chassis.decide.Together;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import java.util.List;
import java.util.function.Supplier;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Inserts of documents that may be there already. Those that come while others are being inserted
 * are inserted together, each with its own outcome.
 */
public final class GroupedInserts {

  private final Supplier<MongoCollection<Document>> collection;
  private final Together<String, Asked> together = new Together<>((_, all) -> insert(all));

  private static final class Asked {
    private final Document document;
    private boolean isThere;
    private @Nullable MongoBulkWriteException failure;

    Asked(Document document) {
      this.document = document;
    }
  }

  public GroupedInserts(Supplier<MongoCollection<Document>> collection) {
    this.collection = collection;
  }

  /**
   * Inserts a document.
   *
   * @return false when one with the same {@code _id}, or another unique key of it, is there
   *     already; nothing is changed then
   */
  public boolean made(Document document) {
    var asked = new Asked(document);
    together.serve("", asked);
    if (asked.failure != null) {
      throw asked.failure;
    }
    return !asked.isThere;
  }

  /** How many wait while others are inserted. */
  int waiting() {
    return together.waiting("");
  }

  private void insert(List<Asked> all) {
    var documents = all.stream().map(asked -> new InsertOneModel<>(asked.document)).toList();
    try {
      var _ = collection.get().bulkWrite(documents, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      if (e.getWriteConcernError() != null) {
        throw e;
      }
      for (var error : e.getWriteErrors()) {
        var asked = all.get(error.getIndex());
        asked.isThere = error.getCategory() == ErrorCategory.DUPLICATE_KEY;
        asked.failure = asked.isThere ? null : e;
      }
    }
  }
}
