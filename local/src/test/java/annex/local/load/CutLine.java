package annex.local.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A line to a service that breaks at a request, before it has arrived or before its answer has, and
 * stays broken.
 */
final class CutLine implements AutoCloseable {

  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger requests = new AtomicInteger();
  private final URI service;
  private final int breaksAt;
  private final boolean arrives;

  /**
   * Listens on a port of its own.
   *
   * @param breaksAt number of the request, from 1
   * @param arrives whether this request still reaches the service
   */
  CutLine(URI service, int breaksAt, boolean arrives) throws IOException {
    this.service = service;
    this.breaksAt = breaksAt;
    this.arrives = arrives;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::pass);
    server.start();
  }

  private void pass(HttpExchange exchange) throws IOException {
    int number = requests.incrementAndGet();
    try (exchange) {
      var body = exchange.getRequestBody().readAllBytes();
      if (number > breaksAt || (number == breaksAt && !arrives)) {
        return;
      }
      var asked =
          HttpRequest.newBuilder(service.resolve(exchange.getRequestURI()))
              .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
              .header("Authorization", exchange.getRequestHeaders().getFirst("Authorization"))
              .header("Content-Type", "application/json")
              .build();
      var answer = client.send(asked, BodyHandlers.ofByteArray());
      if (number != breaksAt) {
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Whether it was asked so often that it broke. */
  boolean broke() {
    return requests.get() >= breaksAt;
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
