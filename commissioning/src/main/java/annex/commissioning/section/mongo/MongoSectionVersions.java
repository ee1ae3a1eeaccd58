package annex.commissioning.section.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import annex.chassis.idempotency.mongo.MongoReceipts;
import annex.chassis.mongo.Inserts;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.EstablishmentId;
import annex.commissioning.section.SectionVersion;
import annex.commissioning.section.SectionVersions;
import annex.commissioning.section.outbound.SectionEvents;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A version's {@code _id} is {@code WMI/3}, so that no number is given twice. Dates stand as ISO
 * text, which sorts as they do and belongs to no zone; the body stands as its JSON text, so that
 * what is read is to the byte what was recorded.
 */
final class MongoSectionVersions implements SectionVersions {

  static final String COLLECTION = "sectionVersions";
  static final String ESTABLISHMENT = "establishment";
  static final String NUMBER = "number";
  private static final String EFFECTIVE_FROM = "effectiveFrom";
  private static final String RECORDED_AT = "recordedAt";
  private static final String NOTICE_OF_CHANGE = "noticeOfChange";
  private static final String BODY = "body";

  private static final Bson STATE = MongoReceipts.without(MongoOutbox.FIELD);

  private final MongoTemplate mongo;
  private final SectionEvents events;
  private final MongoOutbox outbox;
  private final Relay relay;
  private final MongoReceipts receipts;

  MongoSectionVersions(MongoTemplate mongo, SectionEvents events, MongoOutbox outbox, Relay relay) {
    this.mongo = mongo;
    this.events = events;
    this.outbox = outbox;
    this.relay = relay;
    this.receipts = MongoReceipts.ofInserts(mongo, COLLECTION);
  }

  void createIndexes() {
    outbox.createIndex();
    receipts.createIndexes();
    var _ =
        versions()
            .createIndex(
                Indexes.compoundIndex(
                    Indexes.ascending(ESTABLISHMENT), Indexes.descending(EFFECTIVE_FROM, NUMBER)));
  }

  /** The receipts of commencements. */
  MongoReceipts receipts() {
    return receipts;
  }

  @Override
  public boolean add(SectionVersion version) {
    if (!Inserts.made(versions(), MongoReceipts.with(document(version), version))) {
      receipts.refuseSecond();
      return false;
    }
    relay.wake(outbox, version.establishment().code());
    return true;
  }

  @Override
  public Optional<SectionVersion> find(EstablishmentId establishment, int number) {
    return first(eq("_id", id(establishment, number)));
  }

  @Override
  public Optional<SectionVersion> inForce(
      EstablishmentId establishment, LocalDate asOf, @Nullable Instant knownAt) {
    var held = and(of(establishment), lte(EFFECTIVE_FROM, asOf.toString()));
    return first(knownAt == null ? held : and(held, lte(RECORDED_AT, Date.from(knownAt))));
  }

  @Override
  public List<SectionVersion> newestFirst(EstablishmentId establishment, long offset, int size) {
    if (offset > Integer.MAX_VALUE) {
      return List.of();
    }
    return versions()
        .find(of(establishment))
        .projection(STATE)
        .sort(Sorts.descending(NUMBER))
        .skip((int) offset)
        .limit(size)
        .map(MongoSectionVersions::version)
        .into(new ArrayList<>());
  }

  @Override
  public long count(EstablishmentId establishment) {
    return versions().countDocuments(of(establishment));
  }

  private Optional<SectionVersion> first(Bson filter) {
    return Optional.ofNullable(
            versions()
                .find(filter)
                .projection(STATE)
                .sort(Sorts.descending(EFFECTIVE_FROM, NUMBER))
                .first())
        .map(MongoSectionVersions::version);
  }

  private MongoCollection<Document> versions() {
    return mongo.getCollection(COLLECTION);
  }

  private static Bson of(EstablishmentId establishment) {
    return eq(ESTABLISHMENT, establishment.code());
  }

  private static String id(EstablishmentId establishment, int number) {
    return establishment.code() + "/" + number;
  }

  private Document document(SectionVersion version) {
    return new Document("_id", id(version.establishment(), version.number()))
        .append(ESTABLISHMENT, version.establishment().code())
        .append(NUMBER, version.number())
        .append(EFFECTIVE_FROM, version.effectiveFrom().toString())
        .append(RECORDED_AT, Date.from(version.recordedAt()))
        .append(NOTICE_OF_CHANGE, version.noticeOfChange())
        .append(BODY, version.body())
        .append(MongoOutbox.FIELD, MongoOutbox.documents(events.of(version)));
  }

  private static SectionVersion version(Document document) {
    return new SectionVersion(
        new EstablishmentId(document.getString(ESTABLISHMENT)),
        document.getInteger(NUMBER),
        LocalDate.parse(document.getString(EFFECTIVE_FROM)),
        document.getDate(RECORDED_AT).toInstant(),
        document.getInteger(NOTICE_OF_CHANGE),
        document.getString(BODY));
  }
}
