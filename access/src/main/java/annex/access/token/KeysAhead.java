package annex.access.token;

import java.time.Duration;

/**
 * Fetches the keys of the issuer before the first token comes: whoever has started while the issuer
 * was there goes on when it is away, also with tokens that come for the first time.
 */
public final class KeysAhead implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Thread fetching;

  private KeysAhead(Thread fetching) {
    this.fetching = fetching;
  }

  /** Fetches them elsewhere, again and again until the issuer answers. */
  public static KeysAhead of(VerifiedTokens tokens) {
    return new KeysAhead(Thread.ofVirtual().name("issuer-keys").start(() -> fetch(tokens)));
  }

  private static void fetch(VerifiedTokens tokens) {
    try {
      while (!tokens.fetchKeys()) {
        Thread.sleep(PAUSE);
      }
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends, whether they were found or not. */
  @Override
  public void close() {
    fetching.interrupt();
  }
}
