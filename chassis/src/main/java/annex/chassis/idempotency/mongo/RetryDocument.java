package annex.chassis.idempotency.mongo;

import annex.chassis.idempotency.Retry;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What a repetition is known by, as it stands within a document; null where there is no key. */
public final class RetryDocument {

  private RetryDocument() {}

  public static @Nullable Document of(@Nullable Retry retry) {
    return retry == null
        ? null
        : new Document("key", retry.key()).append("request", retry.request());
  }

  public static @Nullable Retry retry(@Nullable Document document) {
    return document == null
        ? null
        : new Retry(document.getString("key"), document.getString("request"));
  }
}
