package annex.chassis.outbox.mongo;

import annex.chassis.outbox.Outbox;
import annex.chassis.outbox.PendingEvent;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The outbox of documents whose latest state stands on a compacted topic, which keeps the record
 * that was written last. So whoever has sent a state finds out whether it was still the latest; if
 * not, it may have overtaken a newer one, and the latest is sent again.
 *
 * <p>Every request for a sending has a number, so that one that came while another was being served
 * is not taken for served.
 */
public final class MongoLatestOutbox implements Outbox {

  private static final String EVENT = "latest";
  private static final String UNSENT_SINCE = "latestUnsentSince";
  private static final String REQUESTS = "latestRequests";

  private final MongoTemplate mongo;
  private final String collection;
  private final String name;
  private final Clock clock;

  /** A document and the request that was read with it. */
  private record Read(Object id, long request) {}

  /**
   * The latest states of a collection.
   *
   * @param name for logs and meters
   */
  public MongoLatestOutbox(MongoTemplate mongo, String collection, String name, Clock clock) {
    this.mongo = mongo;
    this.collection = collection;
    this.name = name;
    this.clock = clock;
  }

  /** The index that keeps the sweep cheap. */
  public void createIndex() {
    var _ = documents().createIndex(Indexes.ascending(UNSENT_SINCE));
  }

  /** What a write adds to its changes to have this state sent: it is the latest now. */
  public static List<Bson> latest(PendingEvent event) {
    return List.of(
        Updates.set(EVENT, PendingEvents.document(event)),
        Updates.set(UNSENT_SINCE, Date.from(event.time())),
        Updates.inc(REQUESTS, 1L));
  }

  /** What a write adds to its changes to have the latest state sent again. */
  public static List<Bson> again(Instant now) {
    return List.of(Updates.set(UNSENT_SINCE, Date.from(now)), Updates.inc(REQUESTS, 1L));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Map<String, List<Stored>> pending(Collection<String> ids) {
    var stored = new HashMap<String, List<Stored>>();
    var found =
        documents()
            .find(Filters.and(Filters.in("_id", ids), Filters.exists(UNSENT_SINCE)))
            .projection(Projections.include(EVENT, REQUESTS));
    for (var document : found) {
      var id = Objects.requireNonNull(document.getString("_id"));
      var read = new Read(id, document.getLong(REQUESTS));
      var event = PendingEvents.event(document.get(EVENT, Document.class));
      stored.put(id, List.of(new Stored(read, event)));
    }
    return stored;
  }

  @Override
  public List<String> waiting(Instant before, int atMost) {
    return documents()
        .find(Filters.lte(UNSENT_SINCE, Date.from(before)))
        .projection(Projections.include("_id"))
        .sort(Sorts.ascending(UNSENT_SINCE))
        .limit(atMost)
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }

  @Override
  public void pull(List<Stored> events) {
    events.forEach(this::pulled);
  }

  private void pulled(Stored stored) {
    var read = (Read) stored.document();
    var sent = Filters.eq(EVENT + ".id", stored.event().id());
    var done =
        documents()
            .updateOne(
                Filters.and(
                    Filters.eq("_id", read.id()), sent, Filters.eq(REQUESTS, read.request())),
                Updates.unset(UNSENT_SINCE));
    if (done.getMatchedCount() == 0) {
      var _ =
          documents()
              .updateOne(
                  Filters.and(
                      Filters.eq("_id", read.id()), Filters.ne(EVENT + ".id", stored.event().id())),
                  Updates.combine(again(clock.instant())));
    }
  }

  private MongoCollection<Document> documents() {
    return mongo.getCollection(collection);
  }
}
