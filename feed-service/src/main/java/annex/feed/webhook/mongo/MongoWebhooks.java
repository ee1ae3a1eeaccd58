package annex.feed.webhook.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import annex.chassis.idempotency.mongo.MongoReceipts;
import annex.chassis.mongo.Inserts;
import annex.feed.webhook.Notice;
import annex.feed.webhook.Owner;
import annex.feed.webhook.Progress;
import annex.feed.webhook.Status;
import annex.feed.webhook.Webhook;
import annex.feed.webhook.Webhooks;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Its owner changes a webhook by its revision; whoever delivers holds it, and changes its progress
 * alone. So neither undoes what the other does. What the owner is to be told is written in the same
 * update as the reason for it.
 */
final class MongoWebhooks implements Webhooks {

  static final String COLLECTION = "webhooks";
  private static final Lease LEASE = new Lease("holder", "heldUntil");
  private static final Bson TOLD_NOTHING = Updates.unset(WebhookDocument.NOTICE);
  static final FindOneAndUpdateOptions AS_IT_IS_THEN =
      new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER);

  private final MongoTemplate mongo;
  private final MongoReceipts receipts;

  MongoWebhooks(MongoTemplate mongo) {
    this.mongo = mongo;
    this.receipts = MongoReceipts.ofInserts(mongo, COLLECTION);
  }

  void createIndexes() {
    receipts.createIndexes();
    var _ = webhooks().createIndex(Indexes.ascending(WebhookDocument.OWNER));
    var _ =
        webhooks()
            .createIndex(
                Indexes.ascending(WebhookDocument.STATUS, WebhookDocument.NEXT_AT, LEASE.until()));
  }

  MongoReceipts receipts() {
    return receipts;
  }

  @Override
  public void add(Webhook webhook, Progress progress) {
    var document = new Document("_id", webhook.id());
    document.putAll(WebhookDocument.of(webhook));
    document.append(WebhookDocument.PROGRESS, WebhookDocument.of(progress));
    if (!Inserts.made(webhooks(), MongoReceipts.with(document, new Standing(webhook, progress)))) {
      receipts.refuseSecond();
      throw new IllegalStateException("Two webhooks have the id " + webhook.id());
    }
  }

  @Override
  public Optional<Standing> find(String id) {
    return Optional.ofNullable(webhooks().find(eq("_id", id)).first())
        .map(WebhookDocument::standing);
  }

  @Override
  public List<Standing> of(Owner owner) {
    return webhooks()
        .find(eq(WebhookDocument.OWNER, owner.code()))
        .sort(Sorts.ascending(WebhookDocument.CREATED_AT, "_id"))
        .map(WebhookDocument::standing)
        .into(new ArrayList<>());
  }

  @Override
  public boolean change(Webhook changed) {
    return change(changed, Stream.empty());
  }

  @Override
  public boolean switchOff(Webhook switchedOff, Optional<Notice> told) {
    return change(switchedOff, Stream.of(told.map(MongoWebhooks::told).orElse(TOLD_NOTHING)));
  }

  private boolean change(Webhook changed, Stream<Bson> more) {
    var fields =
        WebhookDocument.of(changed).entrySet().stream()
            .map(field -> Updates.set(field.getKey(), field.getValue()));
    return webhooks()
            .updateOne(
                and(eq("_id", changed.id()), eq(WebhookDocument.REVISION, changed.revision() - 1)),
                Updates.combine(Stream.concat(fields, more).toList()))
            .getModifiedCount()
        == 1;
  }

  private static Bson told(Notice notice) {
    return Updates.set(WebhookDocument.NOTICE, WebhookDocument.of(notice));
  }

  @Override
  public void remove(String id) {
    var _ = webhooks().deleteOne(eq("_id", id));
  }

  @Override
  public void restart(String id, Progress progress) {
    var again =
        Updates.combine(
            Updates.set("progress.cursor", progress.cursor().text()),
            Updates.set("progress.failures", 0),
            Updates.set("progress.failingSince", null),
            Updates.set(WebhookDocument.NEXT_AT, null),
            Updates.set("progress.warnedAt", null),
            Updates.inc(WebhookDocument.REPLAYS, 1));
    // That it is switched off stays true, and is told.
    var isOff = eq(WebhookDocument.STATUS, Status.SWITCHED_OFF.code());
    if (webhooks().updateOne(and(eq("_id", id), isOff), again).getMatchedCount() == 0) {
      var _ = webhooks().updateOne(eq("_id", id), Updates.combine(again, TOLD_NOTHING));
    }
  }

  @Override
  public Optional<Standing> take(String holder, Instant now, Instant until) {
    var due =
        and(
            eq(WebhookDocument.STATUS, Status.ACTIVE.code()),
            or(eq(WebhookDocument.NEXT_AT, null), lte(WebhookDocument.NEXT_AT, Date.from(now))),
            LEASE.isFree(now));
    return changed(due, LEASE.taken(holder, until));
  }

  @Override
  public Optional<Standing> keep(
      String id, String holder, Progress progress, Optional<Notice> told, Instant until) {
    var changes = new ArrayList<Bson>();
    changes.add(Updates.set(WebhookDocument.PROGRESS, WebhookDocument.of(progress)));
    changes.add(LEASE.taken(holder, until));
    if (progress.failingSince() == null) {
      changes.add(TOLD_NOTHING);
    }
    told.map(MongoWebhooks::told).ifPresent(changes::add);
    return changed(
        and(
            eq("_id", id),
            LEASE.isHeldBy(holder),
            eq(WebhookDocument.STATUS, Status.ACTIVE.code()),
            eq(WebhookDocument.REPLAYS, progress.replays())),
        Updates.combine(changes));
  }

  @Override
  public void giveBack(String id, String holder) {
    var _ = webhooks().updateOne(and(eq("_id", id), LEASE.isHeldBy(holder)), LEASE.ended());
  }

  private Optional<Standing> changed(Bson filter, Bson update) {
    return Optional.ofNullable(webhooks().findOneAndUpdate(filter, update, AS_IT_IS_THEN))
        .map(WebhookDocument::standing);
  }

  private MongoCollection<Document> webhooks() {
    return mongo.getCollection(COLLECTION);
  }
}
