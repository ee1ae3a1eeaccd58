package annex.access;

import annex.contracts.Area;

/** The scopes of the platform. */
public final class Scopes {

  /** Reads consolidated annexes, with every section in them. */
  public static final String ANNEX_READ = "annex.read";

  /** Runs the platform: metrics, details of health, the audit. It reads no annex. */
  public static final String OPERATE = "platform.operate";

  private Scopes() {}

  /** Reads what an area owns. */
  public static String read(Area area) {
    return area + ".read";
  }

  /** Changes what an area owns. */
  public static String write(Area area) {
    return area + ".write";
  }
}
