package annex.chassis.outbox.mongo;

import annex.chassis.outbox.Outbox;
import annex.chassis.outbox.PendingEvent;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.WriteModel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The outbox of the documents of one collection. Their events stand in the array {@value #FIELD},
 * oldest first. Where an aggregate is spread over several documents, such as the versions of a
 * section, their events are relayed together, in the order of the documents.
 */
public final class MongoOutbox implements Outbox {

  /** The array of a document that holds its pending events. */
  public static final String FIELD = "outbox";

  private static final String TIME = FIELD + ".time";

  private final MongoTemplate mongo;
  private final String collection;
  private final String aggregate;
  private final String order;
  private final Beside beside;

  /** What else is taken off a document when events of it are, so that it is written once. */
  @FunctionalInterface
  public interface Beside {

    /** The changes of a document with this {@code _id}; it is asked once for each write. */
    List<Bson> changes(Object document);
  }

  /**
   * The outbox of a collection.
   *
   * @param collection name of the collection
   * @param aggregate field that holds the id of the aggregate, {@code _id} where each document is
   *     one
   * @param order field that orders the documents of one aggregate
   */
  public MongoOutbox(MongoTemplate mongo, String collection, String aggregate, String order) {
    this(mongo, collection, aggregate, order, _ -> List.of());
  }

  /**
   * The same, where events are not all that is taken off.
   *
   * @param beside that is taken off together with events
   */
  public MongoOutbox(
      MongoTemplate mongo, String collection, String aggregate, String order, Beside beside) {
    this.mongo = mongo;
    this.collection = collection;
    this.aggregate = aggregate;
    this.order = order;
    this.beside = beside;
  }

  /** The index that keeps the sweep cheap, however many documents have nothing pending. */
  public void createIndex() {
    var _ = documents().createIndex(Indexes.ascending(TIME));
  }

  /** Pending events as they stand in a document. */
  public static List<Document> documents(List<PendingEvent> events) {
    return events.stream().map(PendingEvents::document).toList();
  }

  @Override
  public String name() {
    return collection;
  }

  @Override
  public Map<String, List<Stored>> pending(Collection<String> ids) {
    var stored = new HashMap<String, List<Stored>>();
    var found =
        documents()
            .find(Filters.and(Filters.in(aggregate, ids), Filters.exists(FIELD + ".0")))
            .projection(Projections.include(FIELD, aggregate))
            .sort(Sorts.ascending(order));
    for (var document : found) {
      var events = stored.computeIfAbsent(document.getString(aggregate), _ -> new ArrayList<>());
      for (var event : document.getList(FIELD, Document.class)) {
        events.add(
            new Stored(Objects.requireNonNull(document.get("_id")), PendingEvents.event(event)));
      }
    }
    return stored;
  }

  @Override
  public List<String> waiting(Instant before, int atMost) {
    var ids = new LinkedHashSet<String>();
    var found =
        documents()
            .find(Filters.lte(TIME, Date.from(before)))
            .projection(Projections.include(aggregate))
            .sort(Sorts.ascending(TIME))
            .limit(atMost);
    for (var document : found) {
      ids.add(document.getString(aggregate));
    }
    return List.copyOf(ids);
  }

  @Override
  public void pull(List<Stored> events) {
    var pulls = new ArrayList<WriteModel<Document>>();
    for (var stored : events) {
      var changes = new ArrayList<Bson>();
      changes.add(Updates.pull(FIELD, Filters.eq("id", stored.event().id())));
      changes.addAll(beside.changes(stored.document()));
      pulls.add(
          new UpdateOneModel<>(Filters.eq("_id", stored.document()), Updates.combine(changes)));
    }
    var _ = documents().bulkWrite(pulls, new BulkWriteOptions().ordered(false));
  }

  private MongoCollection<Document> documents() {
    return mongo.getCollection(collection);
  }
}
