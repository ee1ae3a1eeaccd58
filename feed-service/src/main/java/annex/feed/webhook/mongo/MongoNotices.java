package annex.feed.webhook.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import annex.feed.webhook.Notice;
import annex.feed.webhook.Notices;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/** A notice stands in the document of its webhook, with a lease of its own. */
final class MongoNotices implements Notices {

  private static final Lease LEASE = new Lease("notice.holder", "notice.heldUntil");

  private final MongoTemplate mongo;

  MongoNotices(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  void createIndexes() {
    var _ =
        webhooks()
            .createIndex(
                Indexes.ascending(WebhookDocument.NOTICE_NEXT_AT), new IndexOptions().sparse(true));
  }

  @Override
  public Optional<Due> take(String holder, Instant now, Instant until) {
    var due =
        and(
            lte(WebhookDocument.NOTICE_NEXT_AT, Date.from(now)),
            or(Stream.of(Notice.Kind.values()).map(MongoNotices::isTrue).toList()),
            LEASE.isFree(now));
    return Optional.ofNullable(
            webhooks()
                .findOneAndUpdate(due, LEASE.taken(holder, until), MongoWebhooks.AS_IT_IS_THEN))
        .map(WebhookDocument::due);
  }

  private static Bson isTrue(Notice.Kind kind) {
    return and(
        eq(WebhookDocument.NOTICE_TYPE, kind.type()),
        eq(WebhookDocument.STATUS, kind.status().code()));
  }

  @Override
  public void postpone(String webhook, String holder, Notice later) {
    var _ =
        webhooks()
            .updateOne(
                and(isStillThere(webhook, later), LEASE.isHeldBy(holder)),
                Updates.combine(
                    Updates.set(WebhookDocument.NOTICE_FAILURES, later.failures()),
                    Updates.set(WebhookDocument.NOTICE_NEXT_AT, Date.from(later.nextAt())),
                    LEASE.ended()));
  }

  @Override
  public void drop(String webhook, Notice notice) {
    var _ =
        webhooks().updateOne(isStillThere(webhook, notice), Updates.unset(WebhookDocument.NOTICE));
  }

  private static Bson isStillThere(String webhook, Notice notice) {
    return and(eq("_id", webhook), eq(WebhookDocument.NOTICE_ID, notice.id()));
  }

  private MongoCollection<Document> webhooks() {
    return mongo.getCollection(MongoWebhooks.COLLECTION);
  }
}
