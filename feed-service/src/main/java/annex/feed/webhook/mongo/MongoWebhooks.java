package annex.feed.webhook.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import annex.chassis.idempotency.mongo.MongoReceipts;
import annex.feed.webhook.Owner;
import annex.feed.webhook.Progress;
import annex.feed.webhook.Status;
import annex.feed.webhook.Webhook;
import annex.feed.webhook.Webhooks;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
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
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Its owner changes a webhook by its revision; whoever delivers holds it, and changes its progress
 * alone. So neither undoes what the other does.
 */
final class MongoWebhooks implements Webhooks {

  static final String COLLECTION = "webhooks";
  private static final String HOLDER = "holder";
  private static final String HELD_UNTIL = "heldUntil";
  private static final FindOneAndUpdateOptions AS_IT_IS_THEN =
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
                Indexes.ascending(WebhookDocument.STATUS, WebhookDocument.NEXT_AT, HELD_UNTIL));
  }

  MongoReceipts receipts() {
    return receipts;
  }

  @Override
  public void add(Webhook webhook, Progress progress) {
    var document = new Document("_id", webhook.id());
    document.putAll(WebhookDocument.of(webhook));
    document.append(WebhookDocument.PROGRESS, WebhookDocument.of(progress));
    try {
      var _ = webhooks().insertOne(MongoReceipts.with(document, new Standing(webhook, progress)));
    } catch (MongoWriteException e) {
      if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
        receipts.refuseSecond();
      }
      throw e;
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
    var fields =
        WebhookDocument.of(changed).entrySet().stream()
            .map(field -> Updates.set(field.getKey(), field.getValue()))
            .toList();
    return webhooks()
            .updateOne(
                and(eq("_id", changed.id()), eq(WebhookDocument.REVISION, changed.revision() - 1)),
                Updates.combine(fields))
            .getModifiedCount()
        == 1;
  }

  @Override
  public void remove(String id) {
    var _ = webhooks().deleteOne(eq("_id", id));
  }

  @Override
  public void restart(String id, Progress progress) {
    var _ =
        webhooks()
            .updateOne(
                eq("_id", id),
                Updates.combine(
                    Updates.set("progress.cursor", progress.cursor().text()),
                    Updates.set("progress.failures", 0),
                    Updates.set("progress.failingSince", null),
                    Updates.set(WebhookDocument.NEXT_AT, null),
                    Updates.inc(WebhookDocument.REPLAYS, 1)));
  }

  @Override
  public Optional<Standing> take(String holder, Instant now, Instant until) {
    var due =
        and(
            eq(WebhookDocument.STATUS, Status.ACTIVE.code()),
            or(eq(WebhookDocument.NEXT_AT, null), lte(WebhookDocument.NEXT_AT, Date.from(now))),
            or(eq(HELD_UNTIL, null), lte(HELD_UNTIL, Date.from(now))));
    return changed(
        due,
        Updates.combine(Updates.set(HOLDER, holder), Updates.set(HELD_UNTIL, Date.from(until))));
  }

  @Override
  public Optional<Standing> keep(String id, String holder, Progress progress, Instant until) {
    return changed(
        and(
            eq("_id", id),
            eq(HOLDER, holder),
            eq(WebhookDocument.STATUS, Status.ACTIVE.code()),
            eq(WebhookDocument.REPLAYS, progress.replays())),
        Updates.combine(
            Updates.set(WebhookDocument.PROGRESS, WebhookDocument.of(progress)),
            Updates.set(HELD_UNTIL, Date.from(until))));
  }

  @Override
  public void giveBack(String id, String holder) {
    var _ =
        webhooks()
            .updateOne(
                and(eq("_id", id), eq(HOLDER, holder)),
                Updates.combine(Updates.unset(HOLDER), Updates.unset(HELD_UNTIL)));
  }

  private Optional<Standing> changed(Bson filter, Bson update) {
    return Optional.ofNullable(webhooks().findOneAndUpdate(filter, update, AS_IT_IS_THEN))
        .map(WebhookDocument::standing);
  }

  private MongoCollection<Document> webhooks() {
    return mongo.getCollection(COLLECTION);
  }
}
