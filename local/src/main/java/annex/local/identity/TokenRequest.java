package annex.local.identity;

import annex.local.platform.CommandFailed;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks an issuer for a token, as any program would.
 *
 * @param issuer its base URL
 */
public record TokenRequest(URI issuer) {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  /**
   * A token for a client.
   *
   * @throws CommandFailed in a sentence, when there is none to be had
   */
  public String token(String client, String secret) {
    var basic =
        Base64.getEncoder()
            .encodeToString((client + ':' + secret).getBytes(StandardCharsets.UTF_8));
    var request =
        HttpRequest.newBuilder(issuer.resolve("/oauth2/token"))
            .timeout(LIMIT)
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    try (var http = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
      var answer = http.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new CommandFailed(
            "The issuer refuses '%s' with status %d.".formatted(client, answer.statusCode()));
      }
      return new JsonMapper().readTree(answer.body()).get("access_token").asString();
    } catch (IOException | JacksonException e) {
      throw new CommandFailed(
          "No token is to be had: nobody answers at %s. ./annex status tells what runs."
              .formatted(issuer),
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CommandFailed("Interrupted.");
    }
  }
}
