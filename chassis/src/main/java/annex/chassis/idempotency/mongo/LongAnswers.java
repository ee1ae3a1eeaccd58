package annex.chassis.idempotency.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import annex.chassis.idempotency.Receipt;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The bodies of long answers, each in a document of its own, so that the document of the effects
 * has room for the receipts of a whole day. One is written before the effect that it answers: where
 * that comes to nothing, nothing refers to it, and it goes when its time has passed.
 */
final class LongAnswers {

  /** In characters. Of receipts with shorter ones, a document has room for some ten thousand. */
  private static final int LONGEST_WITHIN = 1_000;

  /** Than its receipt, so that whoever has just read that finds it. */
  private static final Duration LONGER = Duration.ofMinutes(10);

  private static final String REFERENCE = "bodyId";

  private final MongoTemplate mongo;
  private final String collection;

  LongAnswers(MongoTemplate mongo, String collection) {
    this.mongo = mongo;
    this.collection = collection + "Answers";
  }

  void createIndexes() {
    var _ = bodies().createIndex(Indexes.ascending(ReceiptDocument.UNTIL));
  }

  /** The receipt as its document is to keep it; the body of a long answer is written here. */
  Document setApart(Receipt receipt) {
    var document = ReceiptDocument.of(receipt);
    var answer = Objects.requireNonNull(document.get(ReceiptDocument.ANSWER, Document.class));
    var body = answer.getString(ReceiptDocument.BODY);
    if (body.length() > LONGEST_WITHIN) {
      var id = new ObjectId();
      var _ =
          bodies()
              .insertOne(
                  new Document("_id", id)
                      .append(ReceiptDocument.BODY, body)
                      .append(ReceiptDocument.UNTIL, Date.from(receipt.until().plus(LONGER))));
      answer.remove(ReceiptDocument.BODY);
      answer.append(REFERENCE, id);
    }
    return document;
  }

  /** The receipt as it was before it was set apart. */
  Document putBack(Document receipt) {
    var answer = receipt.get(ReceiptDocument.ANSWER, Document.class);
    if (answer != null && answer.get(REFERENCE) != null) {
      var body = bodies().find(eq("_id", answer.get(REFERENCE))).first();
      answer.append(
          ReceiptDocument.BODY,
          Objects.requireNonNull(body, "outlives its receipt").getString(ReceiptDocument.BODY));
    }
    return receipt;
  }

  /** Forgets those whose receipts were forgotten. */
  void forget(Date now) {
    var _ = bodies().deleteMany(lt(ReceiptDocument.UNTIL, now));
  }

  private MongoCollection<Document> bodies() {
    return mongo.getCollection(collection);
  }
}
