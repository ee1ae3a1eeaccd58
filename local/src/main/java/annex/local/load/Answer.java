package annex.local.load;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * An answer of the platform.
 *
 * @param status of HTTP
 * @param retryAfter how long the platform asks to be left alone
 * @param body empty when there is none
 */
record Answer(int status, Duration retryAfter, String body) {

  private static final int CONNECT_MILLIS = 5_000;
  private static final int READ_MILLIS = 30_000;

  static Answer toPost(URI uri, String json, String token) throws IOException {
    var call = (HttpURLConnection) uri.toURL().openConnection();
    call.setConnectTimeout(CONNECT_MILLIS);
    call.setReadTimeout(READ_MILLIS);
    call.setRequestMethod("POST");
    call.setRequestProperty("Authorization", "Bearer " + token);
    call.setRequestProperty("Content-Type", "application/json");
    call.setRequestProperty("Accept", "application/json, application/problem+json");
    call.setDoOutput(true);
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    call.setFixedLengthStreamingMode(bytes.length);
    try (var out = call.getOutputStream()) {
      out.write(bytes);
    }
    var status = call.getResponseCode();
    try (var in = status >= 400 ? call.getErrorStream() : call.getInputStream()) {
      return new Answer(
          status,
          Duration.ofSeconds(call.getHeaderFieldInt("Retry-After", 1)),
          in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
