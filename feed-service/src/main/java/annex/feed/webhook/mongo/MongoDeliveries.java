package annex.feed.webhook.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import annex.feed.webhook.Deliveries;
import annex.feed.webhook.Delivery;
import annex.feed.webhook.Delivery.Outcome;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An attempt is a document. */
final class MongoDeliveries implements Deliveries {

  private static final String COLLECTION = "deliveries";
  private static final String WEBHOOK = "webhook";
  private static final String AT = "at";
  private static final String OUTCOME = "outcome";

  private final MongoTemplate mongo;

  MongoDeliveries(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  void createIndexes() {
    var _ =
        deliveries()
            .createIndex(
                Indexes.compoundIndex(Indexes.ascending(WEBHOOK), Indexes.descending(AT, "_id")));
    var _ = deliveries().createIndex(Indexes.ascending(AT));
  }

  @Override
  public void add(Delivery delivery) {
    var _ =
        deliveries()
            .insertOne(
                new Document(WEBHOOK, delivery.webhook())
                    .append("event", delivery.event())
                    .append("type", delivery.type())
                    .append(AT, Date.from(delivery.at()))
                    .append("attempt", delivery.attempt())
                    .append(OUTCOME, delivery.outcome().name())
                    .append("status", delivery.status())
                    .append("error", delivery.error())
                    .append("milliseconds", delivery.milliseconds()));
  }

  @Override
  public List<Delivery> of(String webhook, @Nullable Outcome outcome, long offset, int size) {
    if (offset > Integer.MAX_VALUE) {
      return List.of();
    }
    return deliveries()
        .find(filter(webhook, outcome))
        .sort(Sorts.descending(AT, "_id"))
        .skip((int) offset)
        .limit(size)
        .map(MongoDeliveries::delivery)
        .into(new ArrayList<>());
  }

  @Override
  public long count(String webhook, @Nullable Outcome outcome) {
    return deliveries().countDocuments(filter(webhook, outcome));
  }

  @Override
  public void forget(Instant before) {
    var _ = deliveries().deleteMany(lt(AT, Date.from(before)));
  }

  private static Bson filter(String webhook, @Nullable Outcome outcome) {
    var all = eq(WEBHOOK, webhook);
    return outcome == null ? all : and(all, eq(OUTCOME, outcome.name()));
  }

  private static Delivery delivery(Document document) {
    return new Delivery(
        document.getString(WEBHOOK),
        document.getString("event"),
        document.getString("type"),
        document.getDate(AT).toInstant(),
        document.getInteger("attempt"),
        Outcome.valueOf(document.getString(OUTCOME)),
        document.getInteger("status"),
        document.getString("error"),
        document.getLong("milliseconds"));
  }

  private MongoCollection<Document> deliveries() {
    return mongo.getCollection(COLLECTION);
  }
}
