package annex.partner;

import annex.partner.capacity.ApiException;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Repeats a request until it is answered. That does no harm to a request that reads, nor to one
 * that brings the same Idempotency-Key each time. What is refused for good is not repeated.
 *
 * @param most how often it is tried
 * @param first pause, which doubles each time; where the answer says how long to wait, that counts
 */
public record Attempts(int most, Duration first) {

  private static final int CONFLICT = 409;
  private static final Set<Integer> WORTH_ANOTHER = Set.of(429, 500, 502, 503, 504);
  private static final int LONGEST_WAIT = 60;

  /** As often as a program does that runs beside people. */
  public static final Attempts USUAL = new Attempts(8, Duration.ofMillis(200));

  /** A request as the generated code makes it. */
  @FunctionalInterface
  public interface Request<T> {
    /** Sends it. */
    T send() throws Exception;
  }

  /** What was answered instead of what was asked for. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String problem;

    Refused(Answer answer, Throwable cause) {
      super("%d %s".formatted(answer.status(), answer.body()), cause);
      this.status = answer.status();
      this.problem = answer.body();
    }

    /** The HTTP status; 0 where nothing was answered. */
    public int status() {
      return status;
    }

    /** The problem document, JSON: go by its {@code code}. */
    public String problem() {
      return problem;
    }
  }

  /** What the generated code says of an answer that is none of those that were hoped for. */
  record Answer(int status, @Nullable HttpHeaders headers, String body) {

    private static Answer of(Exception failure) {
      return switch (failure) {
        case ApiException e ->
            new Answer(e.getCode(), e.getResponseHeaders(), String.valueOf(e.getResponseBody()));
        case annex.partner.feed.ApiException e ->
            new Answer(e.getCode(), e.getResponseHeaders(), String.valueOf(e.getResponseBody()));
        default -> new Answer(0, null, "");
      };
    }

    private boolean isWorthAnother() {
      // A conflict that says when to come back is a request under the same key that still runs.
      return status == 0
          || WORTH_ANOTHER.contains(status)
          || (status == CONFLICT && retryAfter() > 0);
    }

    private long retryAfter() {
      return headers == null ? 0 : headers.firstValueAsLong("Retry-After").orElse(0);
    }
  }

  /**
   * Sends a request until it is answered.
   *
   * @throws Refused when it is refused for good, or was tried often enough
   */
  public <T> T of(Request<T> request) {
    var pause = first;
    for (int attempt = 1; ; attempt++) {
      try {
        return request.send();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      } catch (Exception e) {
        var answer = Answer.of(e);
        if (attempt == most || !isFromTheNetwork(e, answer) || !answer.isWorthAnother()) {
          throw new Refused(answer, e);
        }
        sleep(pause, answer);
        pause = pause.multipliedBy(2);
      }
    }
  }

  private static boolean isFromTheNetwork(Exception failure, Answer answer) {
    return answer.status() > 0
        || failure instanceof IOException
        || failure.getCause() instanceof IOException;
  }

  private static void sleep(Duration pause, Answer answer) {
    try {
      Thread.sleep(
          answer.retryAfter() > 0
              ? Duration.ofSeconds(Math.min(answer.retryAfter(), LONGEST_WAIT))
              : pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
