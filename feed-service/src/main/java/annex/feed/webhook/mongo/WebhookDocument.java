package annex.feed.webhook.mongo;

import annex.access.Establishments;
import annex.feed.log.Cursor;
import annex.feed.log.Wanted;
import annex.feed.webhook.Notice;
import annex.feed.webhook.Notices.Due;
import annex.feed.webhook.Owner;
import annex.feed.webhook.Progress;
import annex.feed.webhook.Rights;
import annex.feed.webhook.SigningKey;
import annex.feed.webhook.Status;
import annex.feed.webhook.Webhook;
import annex.feed.webhook.Webhooks.Standing;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A webhook, its progress and what its owner is to be told as one document, three parts that
 * different writers change.
 */
final class WebhookDocument {

  static final String OWNER = "owner";
  static final String STATUS = "status";
  static final String REVISION = "revision";
  static final String CREATED_AT = "createdAt";
  static final String PROGRESS = "progress";
  static final String REPLAYS = "progress.replays";
  static final String NEXT_AT = "progress.nextAt";
  static final String NOTICE = "notice";
  static final String NOTICE_ID = "notice.id";
  static final String NOTICE_TYPE = "notice.type";
  static final String NOTICE_FAILURES = "notice.failures";
  static final String NOTICE_NEXT_AT = "notice.nextAt";

  private WebhookDocument() {}

  /** What a webhook says of itself, without its id. */
  static Document of(Webhook webhook) {
    return new Document(OWNER, webhook.owner().code())
        .append("url", webhook.url().toString())
        .append("noticeUrl", webhook.noticeUrl() == null ? null : webhook.noticeUrl().toString())
        .append("types", sorted(webhook.wanted().types()))
        .append("establishments", sorted(webhook.wanted().establishments()))
        .append("note", webhook.note())
        .append(STATUS, webhook.status().code())
        .append("keys", webhook.keys().stream().map(WebhookDocument::of).toList())
        .append("rights", of(webhook.rights()))
        .append(CREATED_AT, Date.from(webhook.createdAt()))
        .append("reason", webhook.reason())
        .append(REVISION, webhook.revision());
  }

  private static Document of(SigningKey key) {
    return new Document("id", key.id())
        .append("secret", key.secret())
        .append(CREATED_AT, Date.from(key.createdAt()))
        .append("until", date(key.until()));
  }

  private static Document of(Rights rights) {
    var establishments =
        rights.establishments().every()
            ? List.of(Establishments.EVERY)
            : sorted(rights.establishments().ids());
    return new Document("client", rights.client())
        .append("subject", rights.subject())
        .append("agency", rights.agency())
        .append("establishments", establishments)
        .append("scopes", sorted(rights.scopes()));
  }

  static Document of(Progress progress) {
    return new Document("cursor", progress.cursor().text())
        .append("failures", progress.failures())
        .append("failingSince", date(progress.failingSince()))
        .append("nextAt", date(progress.nextAt()))
        .append("warnedAt", date(progress.warnedAt()))
        .append("replays", progress.replays());
  }

  static Document of(Notice notice) {
    return new Document("id", notice.id())
        .append("type", notice.kind().type())
        .append("at", Date.from(notice.at()))
        .append("data", notice.data())
        .append("failures", notice.failures())
        .append("nextAt", Date.from(notice.nextAt()));
  }

  static Standing standing(Document document) {
    return new Standing(webhook(document), progress(document.get(PROGRESS, Document.class)));
  }

  static Due due(Document document) {
    return new Due(webhook(document), notice(document.get(NOTICE, Document.class)));
  }

  private static Webhook webhook(Document document) {
    return new Webhook(
        document.getString("_id"),
        new Owner(document.getString(OWNER)),
        URI.create(document.getString("url")),
        Optional.ofNullable(document.getString("noticeUrl")).map(URI::create).orElse(null),
        Wanted.of(
            document.getList("types", String.class),
            document.getList("establishments", String.class)),
        document.getString("note"),
        status(document.getString(STATUS)),
        document.getList("keys", Document.class).stream().map(WebhookDocument::key).toList(),
        rights(document.get("rights", Document.class)),
        document.getDate(CREATED_AT).toInstant(),
        document.getString("reason"),
        document.getInteger(REVISION));
  }

  private static Status status(String code) {
    return Stream.of(Status.values())
        .filter(status -> status.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static SigningKey key(Document document) {
    return new SigningKey(
        document.getString("id"),
        document.getString("secret"),
        document.getDate(CREATED_AT).toInstant(),
        instant(document, "until"));
  }

  private static Rights rights(Document document) {
    return new Rights(
        document.getString("client"),
        document.getString("subject"),
        document.getString("agency"),
        Establishments.of(document.getList("establishments", String.class)),
        Set.copyOf(document.getList("scopes", String.class)));
  }

  private static Progress progress(Document document) {
    return new Progress(
        Cursor.of(document.getString("cursor")).orElseThrow(),
        document.getInteger("failures"),
        instant(document, "failingSince"),
        instant(document, "nextAt"),
        instant(document, "warnedAt"),
        document.getInteger("replays"));
  }

  private static Notice notice(Document document) {
    return new Notice(
        document.getString("id"),
        Notice.Kind.of(document.getString("type")),
        document.getDate("at").toInstant(),
        document.getString("data"),
        document.getInteger("failures"),
        document.getDate("nextAt").toInstant());
  }

  private static @Nullable Date date(@Nullable Instant moment) {
    return moment == null ? null : Date.from(moment);
  }

  private static @Nullable Instant instant(Document document, String field) {
    return Optional.ofNullable(document.getDate(field)).map(Date::toInstant).orElse(null);
  }

  private static List<String> sorted(Set<String> texts) {
    return texts.stream().sorted().toList();
  }
}
