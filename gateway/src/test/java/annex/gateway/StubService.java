package annex.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that answers as it is told, on a port that it keeps when it goes away. */
public final class StubService implements AutoCloseable {

  /** How a request is answered. */
  @FunctionalInterface
  public interface Behaviour {
    void answer(HttpExchange exchange) throws IOException;
  }

  private final int port;
  private final AtomicInteger calls = new AtomicInteger();
  private volatile Behaviour behaviour = exchange -> text(exchange, 200, "{}");
  private volatile String lastAuthorization = "";
  private HttpServer server;

  public StubService() {
    server = listen(0);
    port = server.getAddress().getPort();
  }

  private HttpServer listen(int wanted) {
    try {
      var listening =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
      listening.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      listening.createContext(
          "/",
          exchange -> {
            calls.incrementAndGet();
            lastAuthorization =
                Objects.requireNonNullElse(
                    exchange.getRequestHeaders().getFirst("Authorization"), "");
            behaviour.answer(exchange);
          });
      listening.start();
      return listening;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** What the last request brought in the header of that name. */
  public String lastAuthorization() {
    return lastAuthorization;
  }

  /** How many requests have come. */
  public int calls() {
    return calls.get();
  }

  /** Answers otherwise from now on. */
  public void behave(Behaviour other) {
    behaviour = other;
  }

  /** Goes away. */
  public void stop() {
    server.stop(0);
  }

  /** Comes back on its port. */
  public void restart() {
    server = listen(port);
  }

  /** Answers with JSON. */
  public static void text(HttpExchange exchange, int status, String json) throws IOException {
    exchange.getRequestBody().readAllBytes();
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    stop();
  }
}
