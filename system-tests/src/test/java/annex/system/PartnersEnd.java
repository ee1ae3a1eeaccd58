package annex.system;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a partner runs to be sent events: it answers challenges, and writes down what comes. */
final class PartnersEnd implements AutoCloseable {

  private final HttpServer server;
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();

  PartnersEnd() {
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
    return "http://127.0.0.1:%d/annex".formatted(server.getAddress().getPort());
  }

  /** Events in the order in which they came. */
  List<JsonNode> events() {
    return List.copyOf(events);
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      var event = JsonMapper.shared().readTree(exchange.getRequestBody());
      boolean challenge = event.at("/type").asString().equals("annex.webhook.verification.v1");
      var said = challenge ? event.at("/data/challenge").asString() : "";
      if (!challenge) {
        events.add(event);
      }
      exchange.sendResponseHeaders(200, challenge ? said.length() : -1);
      exchange.getResponseBody().write(said.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
