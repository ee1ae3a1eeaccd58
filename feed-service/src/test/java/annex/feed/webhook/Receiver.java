package annex.feed.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.ToIntFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A partner's end: takes what it is sent, unless a test says otherwise. */
final class Receiver implements AutoCloseable {

  private final HttpServer server;
  private final List<Taken> taken = new CopyOnWriteArrayList<>();
  private volatile ToIntFunction<Taken> status = _ -> 200;
  private volatile boolean answersChallenges = true;
  private volatile boolean breaks;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean hangs;

  /** What was sent, and how it was signed. */
  record Taken(String id, String timestamp, String signature, String contentType, String body) {

    JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    String type() {
      return json().at("/type").asString();
    }

    /** What the signature must be with this secret. */
    String signedWith(String secret) throws GeneralSecurityException {
      var mac = Mac.getInstance("HmacSHA256");
      var key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var signed = "%s.%s.%s".formatted(id, timestamp, body);
      return "v1,"
          + Base64.getEncoder()
              .encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
  }

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::take);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
  }

  /** Answers what a test says from now on. */
  void answering(ToIntFunction<Taken> answer) {
    status = answer;
  }

  /** Does not say challenges back from now on. */
  void dumb() {
    answersChallenges = false;
  }

  /** Says challenges back again. */
  void eloquent() {
    answersChallenges = true;
  }

  /** Answers nothing from now on, and keeps the connection. */
  void hanging() {
    hangs = true;
  }

  /** Closes the connection instead of answering from now on. */
  void breaking() {
    breaks = true;
  }

  /** Everything that was sent to it, in the order in which it came. */
  List<Taken> sent() {
    return List.copyOf(taken);
  }

  /** The ids of events that were sent, without what the platform itself says. */
  List<String> events() {
    return taken.stream()
        .filter(one -> !one.type().startsWith("annex.webhook."))
        .map(Taken::id)
        .toList();
  }

  /** What it was told about webhooks, of this kind. */
  List<Taken> notices(Notice.Kind kind) {
    return taken.stream().filter(one -> one.type().equals(kind.type())).toList();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var headers = exchange.getRequestHeaders();
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      var one =
          new Taken(
              headers.getFirst("webhook-id"),
              headers.getFirst("webhook-timestamp"),
              headers.getFirst("webhook-signature"),
              headers.getFirst("Content-Type"),
              body);
      taken.add(one);
      if (hangs) {
        awaitTheEnd();
      }
      if (breaks) {
        return;
      }
      boolean challenge = one.type().equals("annex.webhook.verification.v1");
      var said =
          challenge && answersChallenges
              ? "{\"challenge\": \"%s\"}".formatted(one.json().at("/data/challenge").asString())
              : "";
      var bytes = said.getBytes(StandardCharsets.UTF_8);
      int code = challenge ? 200 : status.applyAsInt(one);
      if (code == 302) {
        exchange.getResponseHeaders().set("Location", url() + "/elsewhere");
      }
      exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
      if (bytes.length > 0) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }

  private void awaitTheEnd() {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    ended.countDown();
    server.stop(0);
  }
}
