package annex.contracts.change;

/** JSON pointers (RFC 6901). */
public final class Pointers {

  private Pointers() {}

  /** A name as it stands in a pointer. */
  public static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
