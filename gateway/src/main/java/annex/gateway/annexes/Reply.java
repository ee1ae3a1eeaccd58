package annex.gateway.annexes;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.ReadOnlyHttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One answer of a page, made once and sent often.
 *
 * @param status of the answer
 * @param headers of the answer, for whoever asks
 * @param bytes the answer as it stands on a connection of HTTP/1.1 that is kept
 * @param content what follows the head, to be duplicated by whoever sends it and never released
 */
record Reply(HttpResponseStatus status, HttpHeaders headers, AnswerBytes bytes, ByteBuf content) {

  /** The page in one of its forms. */
  static Reply whole(String tag, boolean gzip, byte[] content) {
    var headers = common(tag);
    headers.add(HttpHeaderNames.CONTENT_TYPE);
    headers.add("application/json");
    headers.add(HttpHeaderNames.CONTENT_LENGTH);
    headers.add(Integer.toString(content.length));
    if (gzip) {
      headers.add(HttpHeaderNames.CONTENT_ENCODING);
      headers.add("gzip");
    }
    return of(HttpResponseStatus.OK, fixed(headers), content);
  }

  /** To whoever has the page already. */
  static Reply unchanged(String tag) {
    return of(HttpResponseStatus.NOT_MODIFIED, fixed(common(tag)), new byte[0]);
  }

  private static Reply of(HttpResponseStatus status, HttpHeaders headers, byte[] content) {
    var head = head(status, headers).getBytes(StandardCharsets.US_ASCII);
    var bytes = AnswerBytes.of(head, content);
    return new Reply(status, headers, bytes, bytes.last(content.length));
  }

  private static String head(HttpResponseStatus status, HttpHeaders headers) {
    var head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
    headers.forEach(header ->
        head.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n"));
    return head.append("\r\n").toString();
  }

  private static List<CharSequence> common(String tag) {
    return new ArrayList<>(
        List.of(
            HttpHeaderNames.ETAG, tag,
            HttpHeaderNames.VARY, "Accept-Encoding",
            HttpHeaderNames.CACHE_CONTROL, "no-cache"));
  }

  private static HttpHeaders fixed(List<CharSequence> namesAndValues) {
    return new ReadOnlyHttpHeaders(true, namesAndValues.toArray(CharSequence[]::new));
  }
}
