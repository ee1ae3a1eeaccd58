package annex.gateway.annexes;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * A page ready to be sent, as it is and gzip'd. Its bytes lie outside the heap, in memory that goes
 * with the page; whoever sends them takes a duplicate.
 */
final class Page {

  private static final int TAG_BYTES = 12;

  private final Form plain;
  private final Form gzip;

  /**
   * One form of a page.
   *
   * @param content its bytes, to be duplicated and never released
   * @param length of the bytes, as it stands in a header
   * @param tag strong entity tag; the two forms of a page have different ones
   */
  record Form(ByteBuf content, String length, String tag) {}

  private Page(Form plain, Form gzip) {
    this.plain = plain;
    this.gzip = gzip;
  }

  static Page of(byte[] text) {
    var hash = HexFormat.of().formatHex(sha256(text), 0, TAG_BYTES);
    return new Page(form(text, hash), form(gzip(text), hash + "-gzip"));
  }

  Form plain() {
    return plain;
  }

  Form gzip() {
    return gzip;
  }

  /** How much memory it takes, in bytes. */
  int weight() {
    return plain.content().capacity() + gzip.content().capacity();
  }

  private static Form form(byte[] bytes, String tag) {
    var memory = ByteBuffer.allocateDirect(bytes.length).put(bytes).flip();
    return new Form(
        Unpooled.wrappedBuffer(memory), Integer.toString(bytes.length), '"' + tag + '"');
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
