package annex.test;

import annex.test.openapi.Contract;
import annex.test.openapi.Exchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to an HTTP API on this machine as a partner would. Whatever it is answered is held against
 * the published contract, and so is whatever it asks and is granted.
 */
public final class Api {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private static final JsonMapper JSON = new JsonMapper();

  private final int port;
  private final Supplier<Optional<String>> token;
  private final boolean contracts;

  /** The API behind this port of the loopback address, called without a token. */
  public Api(int port) {
    this(port, Optional::empty, true);
  }

  private Api(int port, Supplier<Optional<String>> token, boolean contracts) {
    this.port = port;
    this.token = token;
    this.contracts = contracts;
  }

  /** The same API, called with whatever token is supplied at each call. */
  public Api bearing(Supplier<String> supplied) {
    return new Api(port, () -> Optional.of(supplied.get()), contracts);
  }

  /** The same API, called without a token. */
  public Api anonymous() {
    return new Api(port, Optional::empty, contracts);
  }

  /** Something that stands behind this port and is not the platform: it keeps no contract. */
  public Api withoutContract() {
    return new Api(port, token, false);
  }

  /** The token that a call would send now, if any. */
  public Optional<String> token() {
    return token.get();
  }

  /** The port that is asked. */
  public int port() {
    return port;
  }

  /**
   * An answer.
   *
   * @param status the HTTP status
   * @param raw the answer with its headers
   * @param body its text
   */
  public record Answer(int status, HttpResponse<?> raw, String body) {

    /** A header's first value. */
    public Optional<String> header(String name) {
      return raw.headers().firstValue(name);
    }

    /** The body as JSON. */
    public JsonNode json() {
      return JSON.readTree(body);
    }

    /** The place of the body at a JSON pointer. */
    public JsonNode at(String pointer) {
      return json().at(pointer);
    }

    /** The stable code of a problem document, empty where it is none. */
    public String code() {
      boolean problem = header("content-type").orElse("").startsWith("application/problem+json");
      return problem ? at("/code").asString("") : "";
    }
  }

  /** Where it is. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Gets a resource; headers in pairs. */
  public Answer get(String path, String... headers) {
    return send("GET", path, BodyPublishers.noBody(), headers);
  }

  /** Asks for a resource's headers. */
  public Answer head(String path, String... headers) {
    return send("HEAD", path, BodyPublishers.noBody(), headers);
  }

  /** Posts JSON. */
  public Answer post(String path, String json) {
    return held(
        exchange("POST", path, BodyPublishers.ofString(json), "Content-Type", "application/json"),
        "POST",
        path,
        json);
  }

  /** Posts bytes of a media type. */
  public Answer post(String path, byte[] body, String mediaType) {
    return send("POST", path, BodyPublishers.ofByteArray(body), "Content-Type", mediaType);
  }

  /** Sends any request. */
  public Answer send(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    return held(exchange(method, path, body, headers), method, path, null);
  }

  /** An answer, which must be as the published contract says. */
  private Answer held(Answer answer, String method, String path, @Nullable String sent) {
    if (contracts) {
      var exchange =
          new Exchange(method, path, sent, answer.status(), answer.raw().headers(), answer.body());
      var faults = Contract.of(path).map(contract -> contract.faults(exchange)).orElseGet(List::of);
      if (!faults.isEmpty()) {
        throw new AssertionError(
            "%s %s: %d is not as the contract says:%n%s%n%s"
                .formatted(
                    method,
                    path,
                    answer.status(),
                    String.join(System.lineSeparator(), faults),
                    answer.body()));
      }
    }
    return answer;
  }

  private Answer exchange(
      String method, String path, HttpRequest.BodyPublisher body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(url() + path))
            .timeout(Duration.ofSeconds(30))
            .method(method, body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    token.get().ifPresent(bearer -> request.header("Authorization", "Bearer " + bearer));
    try {
      var answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(answer.statusCode(), answer, answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends bytes as they are, for requests that no client would make; gives all that comes back. */
  public String raw(String request) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return read(socket.getInputStream());
    }
  }

  private static String read(InputStream in) throws IOException {
    var answer = new StringBuilder();
    var buffer = new byte[8192];
    int read;
    while ((read = in.read(buffer)) > 0) {
      answer.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
    }
    return answer.toString();
  }
}
