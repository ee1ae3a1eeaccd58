package annex.familyvisits.booking.web;

import annex.access.Caller;
import annex.chassis.json.StrictJson;
import annex.chassis.problem.Refusal;
import annex.commissioning.EstablishmentId;
import annex.contracts.problem.CommonProblem;
import annex.familyvisits.booking.Booking.Retry;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a repetition of a request is known by: who sent it, where, under which key. */
@Component
final class Retries {

  private static final Pattern KEY = Pattern.compile("[!-~]{1,200}");

  private final StrictJson json;

  Retries(StrictJson json) {
    this.json = json;
  }

  @Nullable Retry of(
      @Nullable String key, EstablishmentId establishment, Caller caller, Object request) {
    if (key == null) {
      return null;
    }
    if (!KEY.matcher(key).matches()) {
      throw new Refusal(
          CommonProblem.PARAMETER_INVALID,
          "The header 'Idempotency-Key' must have 1 to 200 printable characters.");
    }
    return new Retry(
        name("%s/%s/%s".formatted(caller.client(), establishment, key)), name(json.write(request)));
  }

  private static String name(String text) {
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
