package annex.feed.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key by which deliveries are signed. Whoever takes them knows it too, and nobody else.
 *
 * @param id by which people tell keys apart
 * @param secret {@code whsec_} and 32 bytes in Base64, as Standard Webhooks writes them
 * @param until when it stops signing; null for the newest
 */
public record SigningKey(String id, String secret, Instant createdAt, @Nullable Instant until) {

  /** Whether it signs at this moment. */
  boolean signs(Instant now) {
    return until == null || now.isBefore(until);
  }

  /** The same key, until this moment or sooner. */
  SigningKey endingAt(Instant end) {
    return new SigningKey(
        id, secret, createdAt, until == null || end.isBefore(until) ? end : until);
  }

  /** Its secret does not end up in a log by mistake. */
  @Override
  public String toString() {
    return "SigningKey[%s]".formatted(id);
  }
}
