package annex.test;

import java.util.UUID;

/** Names that no other test, test run or person on the same server uses. */
final class Names {

  private Names() {}

  /** Twelve lower-case hexadecimal digits. */
  static String fresh() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
  }
}
