package annex.chassis.idempotency;

import annex.access.Caller;
import annex.chassis.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a repetition of a request is known by: who sent it, where, under which key. It stands in the
 * effect itself, and so outlives whatever happens between its writes.
 */
public final class Retries {

  private final StrictJson json;

  Retries(StrictJson json) {
    this.json = json;
  }

  /**
   * What a repetition of this request is known by; null where it has no key. Its effect keeps it,
   * instead of a receipt.
   *
   * @param place that the key is looked for in, such as the code of an establishment
   */
  public @Nullable Retry of(@Nullable String key, String place, Caller caller, Object request) {
    if (key == null) {
      return null;
    }
    Attempt.isProvenByItsEffect();
    return new Retry(
        name("%s/%s/%s".formatted(caller.client(), place, key)), name(json.write(request)));
  }

  private static String name(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
