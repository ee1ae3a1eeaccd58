package annex.partner;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Access tokens by client credentials: each is used until shortly before it ends. */
public final class Tokens implements Supplier<String> {

  private static final Duration BEFORE_ITS_END = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI endpoint;
  private final String credentials;
  private final Clock clock;
  private @Nullable Token current;

  private record Token(String text, Instant until) {}

  /**
   * Tokens of a client.
   *
   * @param issuer its base URL
   */
  public Tokens(URI issuer, String client, String secret, Clock clock) {
    this.endpoint = issuer.resolve("/oauth2/token");
    this.credentials =
        Base64.getEncoder()
            .encodeToString((client + ':' + secret).getBytes(StandardCharsets.UTF_8));
    this.clock = clock;
  }

  @Override
  public synchronized String get() {
    var known = current;
    if (known == null || !clock.instant().isBefore(known.until())) {
      known = fetch();
      current = known;
    }
    return known.text();
  }

  private Token fetch() {
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(Duration.ofSeconds(10))
            .header("Authorization", "Basic " + credentials)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("grant_type=client_credentials"))
            .build();
    try {
      var asked = clock.instant();
      var answer = http.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException("The issuer answers " + answer.statusCode());
      }
      var token = JSON.readTree(answer.body());
      var life = Duration.ofSeconds(token.path("expires_in").asLong());
      return new Token(token.path("access_token").asText(), asked.plus(life).minus(BEFORE_ITS_END));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
