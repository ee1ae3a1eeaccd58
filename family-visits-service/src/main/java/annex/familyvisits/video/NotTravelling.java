package annex.familyvisits.video;

import java.util.Locale;

/** Why a family does not travel (VIS-4). No more is kept of it than this word. */
public enum NotTravelling {
  DISTANCE,
  HEALTH,
  COST,
  OTHER;

  /** The name on the wire, such as {@code distance}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
