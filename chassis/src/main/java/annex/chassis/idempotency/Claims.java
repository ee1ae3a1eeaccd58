package annex.chassis.idempotency;

import java.time.Instant;

/**
 * Who answers which key at the moment, over all instances. A claim keeps repetitions from running
 * beside each other; it proves nothing, and frees itself after a while.
 */
public interface Claims {

  /** What came of claiming a key. */
  sealed interface Claim {

    /** It is claimed by this token. */
    record Mine(String token) implements Claim {}

    /** Somebody else answers it. */
    record Taken() implements Claim {}

    /** It was answered, with nothing committed under it. */
    record Answered(Receipt receipt) implements Claim {}
  }

  /**
   * Claims a key.
   *
   * @param until when the claim frees itself
   */
  Claim claim(String key, Instant now, Instant until);

  /** Gives a claim back. */
  void release(String key, String token);

  /** Keeps, in the place of the claim, the answer to a request that committed nothing. */
  void remember(String token, Receipt receipt);

  /** Forgets what has freed itself. */
  void forget(Instant now);
}
