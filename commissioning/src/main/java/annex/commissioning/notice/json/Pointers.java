package annex.commissioning.notice.json;

/** JSON pointers (RFC 6901). */
final class Pointers {

  private Pointers() {}

  /** A name as it stands in a pointer. */
  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
