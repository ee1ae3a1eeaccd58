package annex.gateway.annexes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A page ready to be sent, as it is and gzip'd, each with its own strong entity tag. Its bytes lie
 * outside the heap, in memory that goes with the page.
 */
public final class Page {

  private static final int TAG_BYTES = 12;

  private final Form plain;
  private final Form gzip;

  /** One form of a page, and the two answers that it gives. */
  private record Form(String tag, int length, Reply whole, Reply unchanged) {}

  private Page(Form plain, Form gzip) {
    this.plain = plain;
    this.gzip = gzip;
  }

  /** A page of JSON text in UTF-8. */
  public static Page of(byte[] text) {
    var hash = HexFormat.of().formatHex(sha256(text), 0, TAG_BYTES);
    return new Page(form(text, hash, false), form(gzip(text), hash + "-gzip", true));
  }

  /**
   * What the page answers.
   *
   * @param acceptEncoding the values of the request's header of that name
   * @param ifNoneMatch the values of the request's header of that name
   */
  Reply reply(List<String> acceptEncoding, List<String> ifNoneMatch) {
    var form = Conditions.acceptsGzip(acceptEncoding) ? gzip : plain;
    boolean unchanged =
        !ifNoneMatch.isEmpty() && Conditions.names(ifNoneMatch, plain.tag(), gzip.tag());
    return unchanged ? form.unchanged() : form.whole();
  }

  /** Sends it, in the form that the request asks for. */
  public Mono<Void> send(ServerWebExchange exchange) {
    var asked = exchange.getRequest().getHeaders();
    var reply =
        reply(
            asked.getOrEmpty(HttpHeaders.ACCEPT_ENCODING),
            asked.getOrEmpty(HttpHeaders.IF_NONE_MATCH));
    var response = exchange.getResponse();
    response.setStatusCode(HttpStatusCode.valueOf(reply.status().code()));
    reply
        .headers()
        .forEach(header -> response.getHeaders().set(header.getKey(), header.getValue()));
    if (!reply.content().isReadable()
        || HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
      return response.setComplete();
    }
    var buffers = (NettyDataBufferFactory) response.bufferFactory();
    return response.writeWith(Mono.just(buffers.wrap(reply.content().retainedDuplicate())));
  }

  /** How much memory it takes, in bytes. */
  int weight() {
    return plain.length() + gzip.length();
  }

  private static Form form(byte[] bytes, String opaque, boolean gzip) {
    var tag = '"' + opaque + '"';
    return new Form(tag, bytes.length, Reply.whole(tag, gzip, bytes), Reply.unchanged(tag));
  }

  private static byte[] gzip(byte[] text) {
    var out = new ByteArrayOutputStream(text.length / 4 + 64);
    try (var gzip = new BestGzip(out)) {
      gzip.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A page is compressed once and read often. */
  private static final class BestGzip extends GZIPOutputStream {
    BestGzip(ByteArrayOutputStream out) throws IOException {
      super(out, 8192);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  private static byte[] sha256(byte[] text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
