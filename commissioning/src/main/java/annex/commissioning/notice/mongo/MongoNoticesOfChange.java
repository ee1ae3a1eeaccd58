package annex.commissioning.notice.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import annex.chassis.idempotency.Attempt;
import annex.chassis.idempotency.mongo.MongoReceipts;
import annex.chassis.mongo.Inserts;
import annex.chassis.outbox.PendingEvent;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.NoticeOfChange;
import annex.commissioning.notice.NoticeStatus;
import annex.commissioning.notice.NoticesOfChange;
import annex.commissioning.notice.outbound.NoticeEvents;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A Notice of Change's {@code _id} is {@code WMI/notice-of-change/3}. A step replaces its fields
 * where the revision is the one before, and appends its events to those still pending.
 */
final class MongoNoticesOfChange implements NoticesOfChange {

  static final String COLLECTION = "noticesOfChange";

  private static final Bson STATE = MongoReceipts.without(MongoOutbox.FIELD);

  private final MongoTemplate mongo;
  private final NoticeEvents events;
  private final MongoOutbox outbox;
  private final Relay relay;
  private final MongoReceipts receipts;

  MongoNoticesOfChange(MongoTemplate mongo, NoticeEvents events, MongoOutbox outbox, Relay relay) {
    this.mongo = mongo;
    this.events = events;
    this.outbox = outbox;
    this.relay = relay;
    this.receipts = MongoReceipts.ofUpdatesToo(mongo, COLLECTION);
  }

  void createIndexes() {
    outbox.createIndex();
    receipts.createIndexes();
    var _ =
        notices()
            .createIndex(
                Indexes.compoundIndex(
                    Indexes.ascending(NoticeDocument.ESTABLISHMENT),
                    Indexes.descending(NoticeDocument.NUMBER)));
    var _ =
        notices().createIndex(Indexes.ascending(NoticeDocument.STATUS, NoticeDocument.CHANGED_AT));
  }

  /** The receipts of proposals and steps. */
  MongoReceipts receipts() {
    return receipts;
  }

  @Override
  public boolean add(NoticeOfChange notice) {
    var document =
        NoticeDocument.of(notice)
            .append("_id", id(notice.establishment(), notice.number()))
            .append(MongoOutbox.FIELD, pending(notice));
    if (!Inserts.made(notices(), MongoReceipts.with(document, notice))) {
      receipts.refuseSecond();
      return false;
    }
    relay.wake(outbox, id(notice.establishment(), notice.number()));
    return true;
  }

  @Override
  public boolean advance(NoticeOfChange next) {
    var id = id(next.establishment(), next.number());
    var changes = new ArrayList<Bson>();
    NoticeDocument.of(next).forEach((field, value) -> changes.add(Updates.set(field, value)));
    changes.add(Updates.pushEach(MongoOutbox.FIELD, pending(next)));
    changes.addAll(receipt(next));
    var written =
        notices()
            .updateOne(
                and(eq("_id", id), eq(NoticeDocument.REVISION, next.revision() - 1)),
                Updates.combine(changes));
    if (written.getMatchedCount() == 0) {
      return false;
    }
    if (next.status() == NoticeStatus.TAKING_EFFECT) {
      Attempt.hasBegun(next.revision());
    }
    relay.wake(outbox, id);
    return true;
  }

  /**
   * An agreement takes more than one write, and whoever comes by finishes it: its receipt stands
   * there from the first, and gets its answer where the same attempt makes the last.
   */
  private List<Bson> receipt(NoticeOfChange next) {
    return switch (next.status()) {
      case TAKING_EFFECT -> MongoReceipts.begun();
      case PROPOSED -> MongoReceipts.givenBack();
      case AGREED -> Attempt.began(next.revision() - 1) ? receipts.kept(next) : List.of();
      case REJECTED, WITHDRAWN -> receipts.kept(next);
    };
  }

  private List<Document> pending(NoticeOfChange notice) {
    List<PendingEvent> sent = events.of(notice);
    return MongoOutbox.documents(sent);
  }

  @Override
  public Optional<NoticeOfChange> find(EstablishmentId establishment, int number) {
    return Optional.ofNullable(
            notices().find(eq("_id", id(establishment, number))).projection(STATE).first())
        .map(NoticeDocument::notice);
  }

  @Override
  public int last(EstablishmentId establishment) {
    var last =
        notices()
            .find(of(establishment, null))
            .projection(Projections.include(NoticeDocument.NUMBER))
            .sort(Sorts.descending(NoticeDocument.NUMBER))
            .first();
    return last == null ? 0 : last.getInteger(NoticeDocument.NUMBER);
  }

  @Override
  public List<NoticeOfChange> newestFirst(
      EstablishmentId establishment, @Nullable String status, long offset, int size) {
    if (offset > Integer.MAX_VALUE) {
      return List.of();
    }
    return notices()
        .find(of(establishment, status))
        .projection(STATE)
        .sort(Sorts.descending(NoticeDocument.NUMBER))
        .skip((int) offset)
        .limit(size)
        .map(NoticeDocument::notice)
        .into(new ArrayList<>());
  }

  @Override
  public long count(EstablishmentId establishment, @Nullable String status) {
    return notices().countDocuments(of(establishment, status));
  }

  @Override
  public List<NoticeOfChange> takingEffectSince(Instant before, int atMost) {
    return notices()
        .find(
            and(
                eq(NoticeDocument.STATUS, NoticeStatus.TAKING_EFFECT.name()),
                lte(NoticeDocument.CHANGED_AT, Date.from(before))))
        .projection(STATE)
        .sort(Sorts.ascending(NoticeDocument.CHANGED_AT))
        .limit(atMost)
        .map(NoticeDocument::notice)
        .into(new ArrayList<>());
  }

  private MongoCollection<Document> notices() {
    return mongo.getCollection(COLLECTION);
  }

  private static Bson of(EstablishmentId establishment, @Nullable String status) {
    var whose = eq(NoticeDocument.ESTABLISHMENT, establishment.code());
    return status == null ? whose : and(whose, eq(NoticeDocument.SHOWN, status));
  }

  private static String id(EstablishmentId establishment, int number) {
    return "%s/notice-of-change/%d".formatted(establishment, number);
  }
}
