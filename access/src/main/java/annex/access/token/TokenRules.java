package annex.access.token;

import java.time.Duration;

/**
 * What a token has to fulfil.
 *
 * @param issuer whose tokens are taken: the URL under which its discovery document stands
 * @param audience that a token must be meant for
 * @param skew by how much clocks may differ
 * @param remembered how many verified tokens are known again
 */
public record TokenRules(String issuer, String audience, Duration skew, int remembered) {

  /** The audience of this platform's APIs. */
  public static final String ANNEX = "annex";

  /** The usual rules for an issuer. */
  public static TokenRules of(String issuer) {
    return new TokenRules(issuer, ANNEX, Duration.ofSeconds(30), 10_000);
  }
}
