package annex.access;

import annex.contracts.Area;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The scopes of the platform. */
public final class Scopes {

  /** Reads consolidated annexes: of their sections those whose area the caller may read. */
  public static final String ANNEX_READ = "annex.read";

  /** Runs the platform: metrics, details of health, the audit. It reads no annex. */
  public static final String OPERATE = "platform.operate";

  private static final Map<Area, String> READ = each(".read");
  private static final Map<Area, String> WRITE = each(".write");

  private Scopes() {}

  private static Map<Area, String> each(String verb) {
    var scopes = new EnumMap<Area, String>(Area.class);
    Arrays.stream(Area.values()).forEach(area -> scopes.put(area, area + verb));
    return scopes;
  }

  /** Reads what an area owns. */
  public static String read(Area area) {
    return Objects.requireNonNull(READ.get(area));
  }

  /** Changes what an area owns. */
  public static String write(Area area) {
    return Objects.requireNonNull(WRITE.get(area));
  }
}
