package annex.benchmarks.platform;

import annex.benchmarks.process.Unmeasurable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Single requests, to see that a server is there and what it answers. */
public final class Http implements AutoCloseable {

  private static final Duration READY_WITHIN = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(50);
  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(10);

  private final HttpClient client;
  private final Map<String, String> always;

  /** Asks without a token. */
  public Http() {
    this(
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER_WITHIN)
            .build(),
        Map.of());
  }

  private Http(HttpClient client, Map<String, String> always) {
    this.client = client;
    this.always = always;
  }

  /** The same with a token; it ends with the one that it was made of. */
  public Http bearing(String token) {
    return new Http(client, Map.of("Authorization", "Bearer " + token));
  }

  /** The headers that every request has. */
  public Map<String, String> always() {
    return always;
  }

  /**
   * Asks once.
   *
   * @throws Unmeasurable when there is no answer
   */
  public HttpResponse<byte[]> get(String url, Map<String, String> headers) {
    try {
      return send(url, headers);
    } catch (IOException e) {
      throw new Unmeasurable("%s does not answer: %s".formatted(url, e), e);
    }
  }

  /**
   * Posts JSON.
   *
   * @throws Unmeasurable when the answer has another status than this
   */
  public void post(String url, String json, int expected) {
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(ANSWER_WITHIN)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    always.forEach(request::header);
    try {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != expected) {
        throw new Unmeasurable(
            "%s answers %d: %s".formatted(url, answer.statusCode(), answer.body()));
      }
    } catch (IOException e) {
      throw new Unmeasurable("%s does not answer: %s".formatted(url, e), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unmeasurable("Interrupted.", e);
    }
  }

  /**
   * Asks until the answer is 200.
   *
   * @param check throws when there is no more to wait for
   */
  public void awaitOk(String url, Runnable check) {
    var end = System.nanoTime() + READY_WITHIN.toNanos();
    while (status(url).filter(code -> code == 200).isEmpty()) {
      check.run();
      if (System.nanoTime() > end) {
        throw new Unmeasurable("%s was not ready within %s.".formatted(url, READY_WITHIN));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  private Optional<Integer> status(String url) {
    try {
      return Optional.of(send(url, Map.of()).statusCode());
    } catch (IOException notYet) {
      return Optional.empty();
    }
  }

  private HttpResponse<byte[]> send(String url, Map<String, String> headers) throws IOException {
    var request = HttpRequest.newBuilder(URI.create(url)).timeout(ANSWER_WITHIN);
    always.forEach(request::header);
    headers.forEach(request::header);
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unmeasurable("Interrupted.", e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
