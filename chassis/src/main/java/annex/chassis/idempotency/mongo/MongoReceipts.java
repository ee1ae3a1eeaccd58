package annex.chassis.idempotency.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import annex.chassis.idempotency.Attempt;
import annex.chassis.idempotency.IdempotencyProblem;
import annex.chassis.idempotency.Receipt;
import annex.chassis.idempotency.Receipts;
import annex.chassis.problem.Refusal;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The receipts of the documents of one collection. That of the insert stands in {@value #INSERTED},
 * which is there only where there is one, so that its unique index can pass over all other
 * documents: of two documents one can hold the receipt of a key, whoever inserts them. Those of
 * updates stand in the array {@value #UPDATED}, long answers {@linkplain LongAnswers apart}; of two
 * updates the revision lets one through. The receipt of an effect that was only begun stands beside
 * them, in {@value #BEGUN}.
 */
public final class MongoReceipts implements Receipts {

  private static final String INSERTED = "receipt";
  private static final String UPDATED = "receipts";
  private static final String BEGUN = "receiptBegun";
  private static final String FORGOTTEN_AT = "receiptsUntil";

  private static final String INSERTED_KEY = INSERTED + "." + ReceiptDocument.KEY;
  private static final String UPDATED_KEY = UPDATED + "." + ReceiptDocument.KEY;
  private static final String BEGUN_KEY = BEGUN + "." + ReceiptDocument.KEY;

  private static final List<String> FIELDS = List.of(INSERTED, UPDATED, BEGUN, FORGOTTEN_AT);

  private final MongoTemplate mongo;
  private final String collection;
  private final boolean updates;
  private final LongAnswers longAnswers;

  private MongoReceipts(MongoTemplate mongo, String collection, boolean updates) {
    this.mongo = mongo;
    this.collection = collection;
    this.updates = updates;
    this.longAnswers = new LongAnswers(mongo, collection);
  }

  /** The receipts in a collection whose documents are inserted and never changed. */
  public static MongoReceipts ofInserts(MongoTemplate mongo, String collection) {
    return new MongoReceipts(mongo, collection, false);
  }

  /** The receipts in a collection whose documents are changed as well. */
  public static MongoReceipts ofUpdatesToo(MongoTemplate mongo, String collection) {
    return new MongoReceipts(mongo, collection, true);
  }

  /** The indexes that find a receipt, and keep a second insert for its key out. */
  public void createIndexes() {
    index(INSERTED_KEY, true);
    index(FORGOTTEN_AT, false);
    if (updates) {
      index(UPDATED_KEY, false);
      index(BEGUN_KEY, false);
      longAnswers.createIndexes();
    }
  }

  private void index(String field, boolean unique) {
    var _ =
        documents()
            .createIndex(Indexes.ascending(field), new IndexOptions().sparse(true).unique(unique));
  }

  /** What a reader of documents wants: neither receipts nor another field. */
  public static Bson without(String other) {
    return Projections.exclude(Stream.concat(FIELDS.stream(), Stream.of(other)).toList());
  }

  /** The document of an effect, with its receipt where the request has a key. */
  public static Document with(Document document, Object effect) {
    Attempt.receipt(effect)
        .ifPresent(receipt ->
            document
                .append(INSERTED, ReceiptDocument.of(receipt))
                .append(FORGOTTEN_AT, Date.from(receipt.until())));
    return document;
  }

  /** What an update adds to its changes to keep the receipt of its effect. */
  public List<Bson> kept(Object effect) {
    return Attempt.receipt(effect)
        .map(receipt ->
            List.of(
                Updates.push(UPDATED, longAnswers.setApart(receipt)),
                Updates.set(FORGOTTEN_AT, Date.from(receipt.until())),
                Updates.unset(BEGUN)))
        .orElse(List.of());
  }

  /** The filter of an update, which finds nothing where the current request had its effect. */
  public static Bson unlessDone(Bson filter) {
    return Attempt.current()
        .map(attempt -> and(filter, ne(UPDATED_KEY, attempt.key())))
        .orElse(filter);
  }

  /** What the first write of an effect that takes several adds to its changes. */
  public static List<Bson> begun() {
    return Attempt.beginning()
        .map(receipt ->
            List.of(
                Updates.set(BEGUN, ReceiptDocument.of(receipt)),
                Updates.set(FORGOTTEN_AT, Date.from(receipt.until()))))
        .orElse(givenBack());
  }

  /** What an update adds to its changes when what was begun is given back. */
  public static List<Bson> givenBack() {
    return List.of(Updates.unset(BEGUN));
  }

  /**
   * After an insert that found its place taken, or an update that found nothing.
   *
   * @throws Refusal when it is the receipt that was taken: the effect of the current request was
   *     committed meanwhile
   */
  public void refuseSecond() {
    if (Attempt.current().map(Attempt::key).flatMap(this::find).isPresent()) {
      throw new Refusal(
          IdempotencyProblem.REQUEST_IN_PROGRESS, "The same was recorded a moment ago.");
    }
  }

  @Override
  public Optional<Receipt> find(String key) {
    var document = first(eq(INSERTED_KEY, key));
    if (updates) {
      document = document.or(() -> first(or(eq(UPDATED_KEY, key), eq(BEGUN_KEY, key))));
    }
    return document.flatMap(found -> of(key, found));
  }

  private Optional<Document> first(Bson filter) {
    return Optional.ofNullable(
        documents().find(filter).projection(Projections.include(FIELDS)).first());
  }

  /** That of what was begun last, for it has no answer. */
  private Optional<Receipt> of(String key, Document document) {
    var all = new ArrayList<@Nullable Document>();
    all.add(document.get(INSERTED, Document.class));
    all.addAll(document.getList(UPDATED, Document.class, List.of()));
    all.add(document.get(BEGUN, Document.class));
    return all.stream()
        .filter(Objects::nonNull)
        .filter(receipt -> key.equals(receipt.getString(ReceiptDocument.KEY)))
        .findFirst()
        .map(longAnswers::putBack)
        .map(ReceiptDocument::receipt);
  }

  @Override
  public void forget(Instant now) {
    var moment = Date.from(now);
    var all = FIELDS.stream().map(Updates::unset).toList();
    var _ = documents().updateMany(lt(FORGOTTEN_AT, moment), Updates.combine(all));
    if (updates) {
      var past = lt(ReceiptDocument.UNTIL, moment);
      var _ = documents().updateMany(gte(FORGOTTEN_AT, moment), Updates.pull(UPDATED, past));
      longAnswers.forget(moment);
    }
  }

  private MongoCollection<Document> documents() {
    return mongo.getCollection(collection);
  }
}
