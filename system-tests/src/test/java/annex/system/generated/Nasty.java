package annex.system.generated;

import java.util.List;
import java.util.Random;

/** Texts that have broken programs before. */
final class Nasty {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "null",
          "0",
          "-1",
          "1",
          "2147483648",
          "-9223372036854775809",
          "1e400",
          "NaN",
          "wmi",
          "WMI ",
          "WMII",
          "QQQ",
          "*",
          "..",
          "../../etc/passwd",
          "%",
          "%00",
          "\u0000",
          "\u202e\ufeff",
          "\ud83d\ude00",
          "\ud800",
          "'; drop table annexes; --",
          "{\"$gt\":\"\"}",
          "${7*7}",
          "<script>alert(1)</script>",
          "0000-00-00",
          "0001-01-01",
          "9999-12-31",
          "2014-02-29",
          "2014-04-01T00:00:00",
          "2014-04-01T00:00:00+14:00",
          "W/\"x\"",
          "\"",
          "x".repeat(300),
          "é".repeat(5_000),
          "a\r\nb: c");

  private Nasty() {}

  static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
