package annex.gateway.annexes;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.ReadOnlyHttpHeaders;
import java.util.ArrayList;
import java.util.List;

/**
 * One answer of a page, made once and sent often.
 *
 * @param status of the answer
 * @param headers of the answer, for whoever asks
 * @param content its bytes, to be duplicated by whoever sends them and never released
 */
record Reply(HttpResponseStatus status, HttpHeaders headers, ByteBuf content) {

  /** The page in one of its forms. */
  static Reply whole(String tag, boolean gzip, ByteBuf content) {
    var headers = common(tag);
    headers.add(HttpHeaderNames.CONTENT_TYPE);
    headers.add("application/json");
    headers.add(HttpHeaderNames.CONTENT_LENGTH);
    headers.add(Integer.toString(content.readableBytes()));
    if (gzip) {
      headers.add(HttpHeaderNames.CONTENT_ENCODING);
      headers.add("gzip");
    }
    return new Reply(HttpResponseStatus.OK, fixed(headers), content);
  }

  /** To whoever has the page already. */
  static Reply unchanged(String tag) {
    return new Reply(HttpResponseStatus.NOT_MODIFIED, fixed(common(tag)), Unpooled.EMPTY_BUFFER);
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
