package annex.gateway.access;

import annex.contracts.IsoText;
import org.jspecify.annotations.Nullable;

/** The read of an annex as it is today: its path, and nothing more to it. */
public final class PlainRead {

  private static final String ONE = "/annexes/";
  private static final int LENGTH = ONE.length() + 3;

  private PlainRead() {}

  /**
   * The establishment whose annex is read; null where it is no plain read.
   *
   * @param target of the request, path and query
   */
  public static @Nullable String establishment(String target) {
    if (target.length() != LENGTH || !target.startsWith(ONE)) {
      return null;
    }
    var id = target.substring(ONE.length());
    return IsoText.isAgencyCode(id) ? id : null;
  }
}
