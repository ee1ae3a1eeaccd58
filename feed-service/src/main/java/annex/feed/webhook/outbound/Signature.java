package annex.feed.webhook.outbound;

import annex.feed.webhook.SigningKey;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs as Standard Webhooks does, version 1: HMAC-SHA256 over id, time and body. There is a
 * signature for each key, so that a receiver may go over to a new one whenever it likes.
 */
final class Signature {

  static final String ID = "webhook-id";
  static final String TIMESTAMP = "webhook-timestamp";
  static final String SIGNATURE = "webhook-signature";

  private static final String ALGORITHM = "HmacSHA256";
  private static final String PREFIX = "whsec_";

  private Signature() {}

  /** The secret as it is given to whoever verifies. */
  static String secret(byte[] bytes) {
    return PREFIX + Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * The value of the header.
   *
   * @param timestamp seconds since 1970
   */
  static String of(String id, long timestamp, String body, List<SigningKey> keys) {
    var signed = "%s.%d.%s".formatted(id, timestamp, body).getBytes(StandardCharsets.UTF_8);
    return keys.stream()
        .map(key -> "v1," + Base64.getEncoder().encodeToString(hash(key, signed)))
        .collect(Collectors.joining(" "));
  }

  private static byte[] hash(SigningKey key, byte[] signed) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      var bytes = Base64.getDecoder().decode(key.secret().substring(PREFIX.length()));
      mac.init(new SecretKeySpec(bytes, ALGORITHM));
      return mac.doFinal(signed);
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException(e);
    }
  }
}
