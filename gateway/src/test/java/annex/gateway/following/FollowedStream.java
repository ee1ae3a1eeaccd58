package annex.gateway.following;

import static org.awaitility.Awaitility.await;

import annex.test.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A stream as a client follows it. */
final class FollowedStream implements AutoCloseable {

  private static final JsonMapper JSON = new JsonMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final HttpResponse<Stream<String>> response;
  private final AtomicInteger signs = new AtomicInteger();
  private volatile boolean ended;

  /** An event of a stream. */
  record Event(String id, String name, JsonNode data) {}

  private FollowedStream(HttpRequest request) throws IOException, InterruptedException {
    response = client.send(request, HttpResponse.BodyHandlers.ofLines());
    var _ = Thread.ofVirtual().start(this::read);
  }

  static FollowedStream of(Api api, String establishment, @Nullable String lastEventId) {
    var uri = URI.create(api.url() + "/annexes/" + establishment + "/stream");
    var request =
        HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + api.token().orElseThrow());
    if (lastEventId != null) {
      request.header("Last-Event-ID", lastEventId);
    }
    try {
      return new FollowedStream(request.build());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void read() {
    var id = new StringBuilder();
    var name = new StringBuilder();
    try {
      response
          .body()
          .forEach(line -> {
            if (line.startsWith("id:")) {
              id.replace(0, id.length(), line.substring(3).strip());
            } else if (line.startsWith("event:")) {
              name.replace(0, name.length(), line.substring(6).strip());
            } else if (line.startsWith("data:")) {
              events.add(
                  new Event(id.toString(), name.toString(), JSON.readTree(line.substring(5))));
            } else if (line.startsWith(":")) {
              signs.incrementAndGet();
            }
          });
    } catch (UncheckedIOException e) {
      // It was cut: that is an end as well.
    } finally {
      ended = true;
    }
  }

  HttpResponse<?> response() {
    return response;
  }

  List<Event> events() {
    return events;
  }

  /** How often it has said that it lives. */
  int signs() {
    return signs.get();
  }

  void awaitSign() {
    await().until(() -> signs() > 0);
  }

  boolean hasEnded() {
    return ended;
  }

  @Override
  public void close() {
    client.shutdownNow();
    client.close();
  }
}
