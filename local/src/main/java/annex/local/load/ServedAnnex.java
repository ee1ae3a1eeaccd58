package annex.local.load;

import annex.local.platform.Patience;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The consolidated annex of an establishment, as the gateway serves it. */
public final class ServedAnnex {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int MILLIS = 5_000;

  private final URI uri;
  private final Supplier<String> token;

  /**
   * That of this establishment, at this gateway.
   *
   * @param token of a client who may read it
   */
  public ServedAnnex(URI gateway, String establishmentId, Supplier<String> token) {
    this.uri = gateway.resolve("/annexes/" + establishmentId);
    this.token = token;
  }

  /** Whether it is served and no section is missing. */
  public boolean isComplete() {
    try {
      var call = (HttpURLConnection) uri.toURL().openConnection();
      call.setConnectTimeout(MILLIS);
      call.setReadTimeout(MILLIS);
      call.setRequestProperty("Authorization", "Bearer " + token.get());
      if (call.getResponseCode() != HttpURLConnection.HTTP_OK) {
        call.disconnect();
        return false;
      }
      try (var in = call.getInputStream()) {
        var missing = JSON.readTree(in).path("missing");
        return missing.isArray() && missing.isEmpty();
      }
    } catch (IOException | JacksonException e) {
      return false;
    }
  }

  /** Waits until it is complete; its sections arrive as events a moment after they were loaded. */
  public boolean awaitComplete(Duration limit) {
    return Patience.until(limit, this::isComplete);
  }
}
