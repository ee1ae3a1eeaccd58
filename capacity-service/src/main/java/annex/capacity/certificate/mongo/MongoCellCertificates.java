package annex.capacity.certificate.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import annex.capacity.certificate.CellCertificate;
import annex.capacity.certificate.CellCertificates;
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

/** A certificate's {@code _id} is {@code WMI/CC-2026-07}, so that no reference is given twice. */
final class MongoCellCertificates implements CellCertificates {

  static final String COLLECTION = "cellCertificates";
  static final String RECORDED_AT = "recordedAt";
  private static final String ESTABLISHMENT = "establishment";
  private static final String REFERENCE = "reference";
  private static final String EFFECTIVE_FROM = "effectiveFrom";
  private static final Bson NEWEST_FIRST = Sorts.descending(EFFECTIVE_FROM, RECORDED_AT, REFERENCE);

  private static final Bson STATE = MongoReceipts.without(MongoOutbox.FIELD);

  private final MongoTemplate mongo;
  private final EventsOf<CellCertificate> events;
  private final MongoOutbox outbox;
  private final Relay relay;
  private final MongoReceipts receipts;

  MongoCellCertificates(
      MongoTemplate mongo, EventsOf<CellCertificate> events, MongoOutbox outbox, Relay relay) {
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
        certificates()
            .createIndex(
                Indexes.compoundIndex(
                    Indexes.ascending(ESTABLISHMENT),
                    Indexes.descending(EFFECTIVE_FROM, RECORDED_AT)));
  }

  /** The receipts of certificates. */
  MongoReceipts receipts() {
    return receipts;
  }

  @Override
  public boolean add(CellCertificate certificate) {
    if (!Inserts.made(certificates(), MongoReceipts.with(document(certificate), certificate))) {
      receipts.refuseSecond();
      return false;
    }
    relay.wake(outbox, id(certificate.establishment(), certificate.reference()));
    return true;
  }

  @Override
  public Optional<CellCertificate> find(EstablishmentId establishment, String reference) {
    return first(eq("_id", id(establishment, reference)));
  }

  @Override
  public Optional<CellCertificate> inForce(EstablishmentId establishment, LocalDate asOf) {
    return first(and(of(establishment), lte(EFFECTIVE_FROM, asOf.toString())));
  }

  @Override
  public List<CellCertificate> newestFirst(EstablishmentId establishment, long offset, int size) {
    if (offset > Integer.MAX_VALUE) {
      return List.of();
    }
    return certificates()
        .find(of(establishment))
        .projection(STATE)
        .sort(NEWEST_FIRST)
        .skip((int) offset)
        .limit(size)
        .map(MongoCellCertificates::certificate)
        .into(new ArrayList<>());
  }

  @Override
  public long count(EstablishmentId establishment) {
    return certificates().countDocuments(of(establishment));
  }

  private Optional<CellCertificate> first(Bson filter) {
    return Optional.ofNullable(
            certificates().find(filter).projection(STATE).sort(NEWEST_FIRST).first())
        .map(MongoCellCertificates::certificate);
  }

  private MongoCollection<Document> certificates() {
    return mongo.getCollection(COLLECTION);
  }

  private static Bson of(EstablishmentId establishment) {
    return eq(ESTABLISHMENT, establishment.code());
  }

  private static String id(EstablishmentId establishment, String reference) {
    return establishment.code() + "/" + reference;
  }

  private Document document(CellCertificate certificate) {
    return new Document("_id", id(certificate.establishment(), certificate.reference()))
        .append(ESTABLISHMENT, certificate.establishment().code())
        .append(REFERENCE, certificate.reference())
        .append(EFFECTIVE_FROM, certificate.effectiveFrom().toString())
        .append("certifiedNormalAccommodation", certificate.certifiedNormalAccommodation())
        .append("operationalCapacity", certificate.operationalCapacity())
        .append("signatoryRole", certificate.signatoryRole())
        .append(RECORDED_AT, Date.from(certificate.recordedAt()))
        .append(MongoOutbox.FIELD, MongoOutbox.documents(events.of(certificate)));
  }

  private static CellCertificate certificate(Document document) {
    return new CellCertificate(
        new EstablishmentId(document.getString(ESTABLISHMENT)),
        document.getString(REFERENCE),
        LocalDate.parse(document.getString(EFFECTIVE_FROM)),
        document.getInteger("certifiedNormalAccommodation"),
        document.getInteger("operationalCapacity"),
        document.getString("signatoryRole"),
        document.getDate(RECORDED_AT).toInstant());
  }
}
