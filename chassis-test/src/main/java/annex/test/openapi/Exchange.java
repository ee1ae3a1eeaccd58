package annex.test.openapi;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request and its answer.
 *
 * @param method of HTTP
 * @param path with its query, as it was sent
 * @param sent body of the request, null where it is not known or there is none
 * @param status of the answer
 * @param headers of the answer
 * @param body of the answer
 */
public record Exchange(
    String method,
    String path,
    @Nullable String sent,
    int status,
    HttpHeaders headers,
    String body) {

  /** Whether it was accepted: then the request was as it should be. */
  boolean isAccepted() {
    return status < 300;
  }

  /** The path alone. */
  String resource() {
    return URI.create(path).getRawPath();
  }

  /** What was asked for besides, as it was sent. */
  String query() {
    return Optional.ofNullable(URI.create(path).getRawQuery()).orElse("");
  }

  /** The media type of the answer, without its parameters. */
  String mediaType() {
    return headers.firstValue("content-type").orElse("").split(";", 2)[0].strip();
  }
}
