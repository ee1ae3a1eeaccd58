package annex.feed.webhook.outbound;

import annex.feed.webhook.Chance;
import annex.feed.webhook.SigningKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/** Chance from the system's own source of it. */
final class RandomChance implements Chance {

  private static final int SECRET = 32;
  private static final int CHALLENGE = 16;
  private static final int ID = 8;

  private final SecureRandom random = new SecureRandom();

  @Override
  public String id() {
    return hex(ID);
  }

  @Override
  public SigningKey key(Instant now) {
    return new SigningKey(
        hex(ID), Signature.secret(bytes(SECRET)), now.truncatedTo(ChronoUnit.MILLIS), null);
  }

  @Override
  public String challenge() {
    return hex(CHALLENGE);
  }

  private String hex(int length) {
    return HexFormat.of().formatHex(bytes(length));
  }

  private byte[] bytes(int length) {
    var bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
