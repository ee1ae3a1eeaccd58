package annex.chassis.idempotency;

import annex.access.Caller;
import annex.chassis.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A key by which a client names a request that it may repeat.
 *
 * @param value 1 to 255 visible ASCII characters
 */
record IdempotencyKey(String value) {

  static final String HEADER = "Idempotency-Key";

  private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,255}");

  /**
   * The one key of a request.
   *
   * @throws Refusal when there are several, or it is none
   */
  static IdempotencyKey of(List<String> headers) {
    if (headers.size() != 1 || !VISIBLE.matcher(headers.getFirst()).matches()) {
      throw new Refusal(
          IdempotencyProblem.IDEMPOTENCY_KEY_INVALID,
          "One header with 1 to 255 visible ASCII characters is asked for.");
    }
    return new IdempotencyKey(headers.getFirst());
  }

  /**
   * What the key names: a request of this client to this path. The agency stands there too, for it
   * decides what an answer shows.
   */
  String scoped(Caller caller, String method, String path) {
    return hash(
        String.join("\n", caller.client(), caller.agency().orElse(""), method, path, value)
            .getBytes(StandardCharsets.UTF_8));
  }

  /** What stands for bytes: equal for equal ones. */
  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
