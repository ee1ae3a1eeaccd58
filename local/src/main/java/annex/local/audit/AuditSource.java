package annex.local.audit;

import annex.local.platform.CommandFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Pages of an audit, as a module serves them to the operator. */
final class AuditSource implements AutoCloseable {

  private static final int AT_ONCE = 200;
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final JsonMapper json = new JsonMapper();
  private final URI audit;
  private final String token;

  AuditSource(URI audit, String token) {
    this.audit = audit;
    this.token = token;
  }

  /** The page that begins there. */
  <T> T page(long from, Class<T> type) {
    var uri = URI.create("%s?from=%d&size=%d".formatted(audit, from, AT_ONCE));
    try {
      return json.readValue(get(uri), type);
    } catch (JacksonException e) {
      throw new CommandFailed("What %s says cannot be read.".formatted(uri), e);
    }
  }

  private String get(URI uri) {
    var request =
        HttpRequest.newBuilder(uri).timeout(LIMIT).header("Authorization", "Bearer " + token);
    try {
      var answer = http.send(request.build(), BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new CommandFailed("%s answers %d.".formatted(uri, answer.statusCode()));
      }
      return answer.body();
    } catch (IOException e) {
      throw new CommandFailed("%s does not answer.".formatted(uri), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted.");
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
