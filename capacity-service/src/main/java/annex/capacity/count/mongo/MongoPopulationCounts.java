package annex.capacity.count.mongo;

import static com.mongodb.client.model.Filters.eq;

import annex.capacity.count.PopulationCount;
import annex.capacity.count.PopulationCounts;
import annex.chassis.idempotency.mongo.MongoReceipts;
import annex.chassis.mongo.Inserts;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.EstablishmentId;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A count's {@code _id} is {@code WMI/2026-11-24/1}, so that no number of a day is given twice. The
 * counts of a day make one aggregate, {@code WMI/2026-11-24}, whose events keep their order.
 */
final class MongoPopulationCounts implements PopulationCounts {

  static final String COLLECTION = "populationCounts";
  static final String DAY = "day";
  static final String NUMBER = "number";
  private static final String ESTABLISHMENT = "establishment";
  private static final String AS_AT = "asAt";
  private static final String ROWS = "rows";
  private static final String TOTAL = "total";
  private static final String SPLIT_SITE = "splitSite";
  private static final String RECORDED_AT = "recordedAt";
  private static final Bson NEWEST_FIRST = Sorts.descending(AS_AT, NUMBER);

  private static final Bson STATE = MongoReceipts.without(MongoOutbox.FIELD);

  private final MongoTemplate mongo;
  private final EventsOf<PopulationCount> events;
  private final MongoOutbox outbox;
  private final Relay relay;
  private final MongoReceipts receipts;

  MongoPopulationCounts(
      MongoTemplate mongo, EventsOf<PopulationCount> events, MongoOutbox outbox, Relay relay) {
    this.mongo = mongo;
    this.events = events;
    this.outbox = outbox;
    this.relay = relay;
    this.receipts = MongoReceipts.ofInserts(mongo, COLLECTION);
  }

  void createIndexes() {
    outbox.createIndex();
    receipts.createIndexes();
    var _ = counts().createIndex(Indexes.ascending(DAY, NUMBER));
    var _ =
        counts()
            .createIndex(
                Indexes.compoundIndex(
                    Indexes.ascending(ESTABLISHMENT), Indexes.descending(AS_AT, NUMBER)));
  }

  /** The receipts of counts. */
  MongoReceipts receipts() {
    return receipts;
  }

  @Override
  public boolean add(PopulationCount count) {
    if (!Inserts.made(counts(), MongoReceipts.with(document(count), count))) {
      receipts.refuseSecond();
      return false;
    }
    relay.wake(outbox, day(count.establishment(), count.asAt()));
    return true;
  }

  @Override
  public Optional<PopulationCount> find(EstablishmentId establishment, LocalDate asAt, int number) {
    return first(eq("_id", day(establishment, asAt) + "/" + number));
  }

  @Override
  public Optional<PopulationCount> of(EstablishmentId establishment, LocalDate asAt) {
    return first(eq(DAY, day(establishment, asAt)));
  }

  @Override
  public Optional<PopulationCount> latest(EstablishmentId establishment) {
    return first(of(establishment));
  }

  @Override
  public List<PopulationCount> newestFirst(EstablishmentId establishment, long offset, int size) {
    if (offset > Integer.MAX_VALUE) {
      return List.of();
    }
    return counts()
        .find(of(establishment))
        .projection(STATE)
        .sort(NEWEST_FIRST)
        .skip((int) offset)
        .limit(size)
        .map(MongoPopulationCounts::count)
        .into(new ArrayList<>());
  }

  @Override
  public long count(EstablishmentId establishment) {
    return counts().countDocuments(of(establishment));
  }

  private Optional<PopulationCount> first(Bson filter) {
    return Optional.ofNullable(counts().find(filter).projection(STATE).sort(NEWEST_FIRST).first())
        .map(MongoPopulationCounts::count);
  }

  private MongoCollection<Document> counts() {
    return mongo.getCollection(COLLECTION);
  }

  private static Bson of(EstablishmentId establishment) {
    return eq(ESTABLISHMENT, establishment.code());
  }

  private static String day(EstablishmentId establishment, LocalDate asAt) {
    return establishment.code() + "/" + asAt;
  }

  private Document document(PopulationCount count) {
    var day = day(count.establishment(), count.asAt());
    return new Document("_id", day + "/" + count.number())
        .append(DAY, day)
        .append(ESTABLISHMENT, count.establishment().code())
        .append(AS_AT, count.asAt().toString())
        .append(NUMBER, count.number())
        .append(ROWS, count.rows().stream().map(MongoPopulationCounts::row).toList())
        .append(TOTAL, count.total())
        .append(SPLIT_SITE, count.splitSite().stream().map(MongoPopulationCounts::part).toList())
        .append(RECORDED_AT, Date.from(count.recordedAt()))
        .append(MongoOutbox.FIELD, MongoOutbox.documents(events.of(count)));
  }

  private static PopulationCount count(Document document) {
    return new PopulationCount(
        new EstablishmentId(document.getString(ESTABLISHMENT)),
        LocalDate.parse(document.getString(AS_AT)),
        document.getInteger(NUMBER),
        document.getList(ROWS, Document.class).stream().map(MongoPopulationCounts::row).toList(),
        document.getInteger(TOTAL),
        document.getList(SPLIT_SITE, Document.class).stream()
            .map(MongoPopulationCounts::part)
            .toList(),
        document.getDate(RECORDED_AT).toInstant());
  }

  private static Document row(PopulationCount.Row row) {
    return new Document("segment", row.segment()).append("people", row.people());
  }

  private static PopulationCount.Row row(Document row) {
    return new PopulationCount.Row(row.getString("segment"), row.getInteger("people"));
  }

  private static Document part(PopulationCount.Part part) {
    return new Document("group", part.group()).append("people", part.people());
  }

  private static PopulationCount.Part part(Document part) {
    return new PopulationCount.Part(part.getString("group"), part.getInteger("people"));
  }
}
