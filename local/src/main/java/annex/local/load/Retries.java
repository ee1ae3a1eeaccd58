package annex.local.load;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/**
 * Tries again when the platform says that it cannot do it now. Only for what may be repeated.
 *
 * @param patience how long to go on trying
 * @param longestPause between two attempts, however long the platform asks for
 */
record Retries(Duration patience, Duration longestPause) {

  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);

  static Retries upToAMinute() {
    return new Retries(Duration.ofMinutes(1), Duration.ofSeconds(2));
  }

  /** Something that has an outcome unless the platform does not do it. */
  @FunctionalInterface
  interface Attempt {
    Outcome make() throws IOException, NotDone;
  }

  Outcome insist(Attempt attempt) throws IOException {
    var deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        return attempt.make();
      } catch (NotDone e) {
        if (e.retryAfter().isEmpty() || System.nanoTime() > deadline) {
          return e.outcome();
        }
        pause(e.retryAfter().get());
      }
    }
  }

  private void pause(Duration asked) throws IOException {
    var bounded = asked.compareTo(longestPause) > 0 ? longestPause : asked;
    try {
      Thread.sleep(bounded.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : bounded);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }
}
