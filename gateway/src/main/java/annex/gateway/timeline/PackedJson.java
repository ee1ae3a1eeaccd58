package annex.gateway.timeline;

import java.util.Arrays;
import net.jpountz.lz4.LZ4Factory;
import org.jspecify.annotations.Nullable;

/**
 * JSON text, kept small. A timeline holds every body of every establishment, and few of them are
 * read at any time; unpacking one costs some microseconds.
 */
public final class PackedJson {

  private static final LZ4Factory LZ4 = LZ4Factory.fastestInstance();

  /** Below this, packing saves nothing worth having. */
  private static final int SMALL = 256;

  private final byte[] bytes;
  private final int length;

  private PackedJson(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /** Packs a stretch of JSON text in UTF-8. */
  public static PackedJson of(byte[] text, int from, int to) {
    int length = to - from;
    var plain = Arrays.copyOfRange(text, from, to);
    if (length < SMALL) {
      return new PackedJson(plain, length);
    }
    var packed = LZ4.fastCompressor().compress(plain);
    return packed.length < length ? new PackedJson(packed, length) : new PackedJson(plain, length);
  }

  /** How long the text is, in bytes of UTF-8. */
  public int length() {
    return length;
  }

  /** The text in UTF-8. */
  public byte[] unpack() {
    return bytes.length == length
        ? bytes.clone()
        : LZ4.fastDecompressor().decompress(bytes, length);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PackedJson json
        && length == json.length
        && Arrays.equals(bytes, json.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** How much memory it takes, in bytes. */
  public int packedLength() {
    return bytes.length;
  }
}
