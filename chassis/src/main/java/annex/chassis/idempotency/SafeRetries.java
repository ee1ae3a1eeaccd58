package annex.chassis.idempotency;

import annex.chassis.problem.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Decides whether a request with a key runs, and what of it is remembered. Receipts alone tell what
 * has been done; of two instances that run one key at once, because a claim has freed itself under
 * one of them, the store lets one commit.
 */
final class SafeRetries {

  private final List<Receipts> receipts;
  private final Claims claims;
  private final Clock clock;
  private final Duration kept;
  private final Duration lease;

  SafeRetries(List<Receipts> receipts, Claims claims, Clock clock, Duration kept, Duration lease) {
    this.receipts = List.copyOf(receipts);
    this.claims = claims;
    this.clock = clock;
    this.kept = kept;
    this.lease = lease;
  }

  /** What is to be done with a request. */
  sealed interface Ruling {

    /** It runs. */
    record Run(String token, Instant until, boolean resumed) implements Ruling {}

    /** It was answered before. */
    record Replay(Answer answer) implements Ruling {}
  }

  /**
   * Rules on a request.
   *
   * @throws Refusal when the key is being answered, or belongs to another body
   */
  Ruling rule(String key, String bodyHash) {
    var now = clock.instant();
    return switch (claims.claim(key, now, now.plus(lease))) {
      case Claims.Claim.Answered(Receipt receipt) ->
          replay(receipt, bodyHash).orElseThrow(SafeRetries::inProgress);
      case Claims.Claim.Taken _ ->
          find(key)
              .flatMap(receipt -> replay(receipt, bodyHash))
              .orElseThrow(SafeRetries::inProgress);
      case Claims.Claim.Mine(String token) -> {
        try {
          var found = find(key);
          var replay = found.flatMap(receipt -> replay(receipt, bodyHash));
          if (replay.isEmpty()) {
            yield new Ruling.Run(token, now.plus(kept), found.isPresent());
          }
          claims.release(key, token);
          yield replay.get();
        } catch (RuntimeException e) {
          claims.release(key, token);
          throw e;
        }
      }
    };
  }

  /**
   * The answer to what was committed under a key, by whomever.
   *
   * @throws Refusal when it was committed for another body
   */
  Optional<Answer> committed(String key, String bodyHash) {
    return find(key).flatMap(receipt -> answer(receipt, bodyHash));
  }

  private Optional<Receipt> find(String key) {
    return receipts.stream().flatMap(some -> some.find(key).stream()).findFirst();
  }

  private static Optional<Ruling> replay(Receipt receipt, String bodyHash) {
    return answer(receipt, bodyHash).map(Ruling.Replay::new);
  }

  private static Optional<Answer> answer(Receipt receipt, String bodyHash) {
    if (!receipt.bodyHash().equals(bodyHash)) {
      throw new Refusal(
          IdempotencyProblem.IDEMPOTENCY_KEY_REUSED, "Send another request with a key of its own.");
    }
    return Optional.ofNullable(receipt.answer());
  }

  private static Refusal inProgress() {
    return new Refusal(IdempotencyProblem.REQUEST_IN_PROGRESS, "Repeat it in a moment.");
  }

  /** Gives the key back, whatever came of the request. */
  void release(String key, String token) {
    claims.release(key, token);
  }

  /** Remembers the answer to a request that committed nothing, such as one that repeats another. */
  void remember(String token, Receipt receipt) {
    claims.remember(token, receipt);
  }

  /** Forgets whatever has been kept long enough. */
  void forget() {
    var now = clock.instant();
    claims.forget(now);
    receipts.forEach(some -> some.forget(now));
  }
}
