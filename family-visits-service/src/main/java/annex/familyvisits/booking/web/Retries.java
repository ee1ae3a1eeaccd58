package annex.familyvisits.booking.web;

import annex.access.Caller;
import annex.chassis.idempotency.Attempt;
import annex.chassis.json.StrictJson;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.booking.Booking.Retry;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What a repetition of a request is known by: who sent it, where, under which key. It stands in the
 * booking itself, and so outlives whatever happens between its writes.
 */
@Component
final class Retries {

  private final StrictJson json;

  Retries(StrictJson json) {
    this.json = json;
  }

  @Nullable Retry of(
      @Nullable String key, EstablishmentId establishment, Caller caller, Object request) {
    if (key == null) {
      return null;
    }
    Attempt.isProvenByItsEffect();
    return new Retry(
        name("%s/%s/%s".formatted(caller.client(), establishment, key)), name(json.write(request)));
  }

  private static String name(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
