package annex.familyvisits.session;

import java.util.Locale;

/** What a visit is. */
public enum VisitKind {
  /** At a table of a hall. */
  SOCIAL,
  /** By video call, from a booth (VIS-5). */
  VIDEO,
  /** With a legal adviser, in a booth or at a table of the larger hall (VIS-7). */
  LEGAL;

  /** The name on the wire, such as {@code social}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
