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

  static Answer toGet(URI uri, String token) throws IOException {
    return of(call(uri, token));
  }

  static Answer toPost(URI uri, String json, String token) throws IOException {
    var call = call(uri, token);
    call.setRequestMethod("POST");
    call.setRequestProperty("Content-Type", "application/json");
    call.setDoOutput(true);
    var bytes = json.getBytes(StandardCharsets.UTF_8);
    // With a length that is fixed beforehand, Java never sends it twice by itself.
    call.setFixedLengthStreamingMode(bytes.length);
    try (var out = call.getOutputStream()) {
      out.write(bytes);
    }
    return of(call);
  }

  private static HttpURLConnection call(URI uri, String token) throws IOException {
    var call = (HttpURLConnection) uri.toURL().openConnection();
    call.setConnectTimeout(CONNECT_MILLIS);
    call.setReadTimeout(READ_MILLIS);
    call.setRequestProperty("Authorization", "Bearer " + token);
    call.setRequestProperty("Accept", "application/json, application/problem+json");
    return call;
  }

  private static Answer of(HttpURLConnection call) throws IOException {
    var status = call.getResponseCode();
    try (var in = status >= 400 ? call.getErrorStream() : call.getInputStream()) {
      return new Answer(
          status,
          Duration.ofSeconds(call.getHeaderFieldInt("Retry-After", 1)),
          in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }
}
