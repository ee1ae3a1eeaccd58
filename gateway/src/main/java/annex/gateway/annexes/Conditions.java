package annex.gateway.annexes;

import java.util.List;

/** What a request's headers ask of the answer's form. */
final class Conditions {

  private Conditions() {}

  /** Whether {@code Accept-Encoding} takes gzip. */
  static boolean acceptsGzip(List<String> acceptEncoding) {
    for (var header : acceptEncoding) {
      for (var coding : header.split(",", -1)) {
        var name = coding.strip();
        if (name.regionMatches(true, 0, "gzip", 0, 4)) {
          return name.length() == 4 || !refused(name);
        }
      }
    }
    return false;
  }

  private static boolean refused(String coding) {
    return coding.replace(" ", "").matches("(?i)gzip;q=0(\\.0*)?");
  }

  /** Whether {@code If-None-Match} names a page by one of the tags of its forms, or any page. */
  static boolean names(List<String> ifNoneMatch, String plain, String gzip) {
    for (var header : ifNoneMatch) {
      for (var tag : header.split(",", -1)) {
        var name = tag.strip();
        var opaque = name.startsWith("W/") ? name.substring(2) : name;
        if (opaque.equals("*") || opaque.equals(gzip) || opaque.equals(plain)) {
          return true;
        }
      }
    }
    return false;
  }
}
