package annex.chassis.web;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Tags that tell one state of a thing from every other, as ETag and If-Match carry them. */
public final class EntityTags {

  private EntityTags() {}

  /**
   * The tag of a state, without its quotes.
   *
   * @param revision of the thing, which rises when it changes
   * @param said what is said of it; the checksum guards against another store's numbers, and tells
   *     apart what is shown to different callers
   */
  public static String of(long revision, String... said) {
    var checksum = new CRC32C();
    for (var text : said) {
      checksum.update(text.getBytes(StandardCharsets.UTF_8));
    }
    return "%d-%08x".formatted(revision, checksum.getValue());
  }
}
