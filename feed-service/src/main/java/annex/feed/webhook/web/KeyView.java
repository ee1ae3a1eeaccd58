package annex.feed.webhook.web;

import annex.contracts.IsoText;
import annex.feed.webhook.SigningKey;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A key that signs deliveries.
 *
 * @param until when it stops signing; null for the newest
 * @param secret said once, when the key is made; left out ever after
 */
@JsonInclude
record KeyView(
    String id,
    String createdAt,
    @Nullable String until,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String secret) {

  static KeyView of(SigningKey key) {
    return new KeyView(
        key.id(),
        IsoText.of(key.createdAt()),
        key.until() == null ? null : IsoText.of(key.until()),
        null);
  }

  static KeyView withSecret(SigningKey key) {
    return new KeyView(key.id(), IsoText.of(key.createdAt()), null, key.secret());
  }
}
