package annex.test;

import java.util.regex.Pattern;

/** The parts of a MongoDB connection string that a test exchanges. */
final class MongoUri {

  private static final Pattern PARTS =
      Pattern.compile(
          "(?<scheme>mongodb(?:\\+srv)?://)(?<hosts>[^/?]+)(?:/[^?]*)?(?<options>\\?.*)?");

  private MongoUri() {}

  /**
   * Names a database in a connection string, in place of the one it may name; hosts, credentials
   * and options stay.
   */
  static String withDatabase(String uri, String database) {
    var parts = PARTS.matcher(uri);
    if (!parts.matches()) {
      throw new IllegalArgumentException("Not a MongoDB connection string");
    }
    var options = parts.group("options");
    return parts.group("scheme")
        + parts.group("hosts")
        + "/"
        + database
        + (options == null ? "" : options);
  }
}
