package annex.local.load;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;

/**
 * Asks again when the platform says that it cannot answer now. Only for requests that may be
 * repeated.
 *
 * @param patience how long to go on asking
 * @param longestPause between two requests, however long the platform asks for
 */
record Retries(Duration patience, Duration longestPause) {

  private static final int UNAVAILABLE = 503;
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);

  static Retries upToAMinute() {
    return new Retries(Duration.ofMinutes(1), Duration.ofSeconds(2));
  }

  Answer post(URI uri, String json, String token) throws IOException {
    var deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      var answer = Answer.toPost(uri, json, token);
      if (answer.status() != UNAVAILABLE || System.nanoTime() > deadline) {
        return answer;
      }
      pause(answer.retryAfter());
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
