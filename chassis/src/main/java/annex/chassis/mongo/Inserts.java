package annex.chassis.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

/** Inserts of documents that may be there already. */
public final class Inserts {

  private Inserts() {}

  /**
   * Inserts a document.
   *
   * @return false when one with the same {@code _id}, or another unique key of it, is there
   *     already; nothing is changed then
   */
  public static boolean made(MongoCollection<Document> collection, Document document) {
    try {
      var _ = collection.insertOne(document);
      return true;
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        return false;
      }
      throw e;
    }
  }
}
