package annex.access;

import annex.contracts.Area;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a caller sees of an annex.
 *
 * @param areas that it may read
 * @param withheld fields of their bodies that it is not shown; nothing for those not named
 */
public record View(Set<Area> areas, Map<Area, Withheld> withheld) {

  /** Whether anything of the area is to be seen. */
  public boolean shows(Area area) {
    return areas.contains(area);
  }

  /** What is withheld of an area's body. */
  public Withheld of(Area area) {
    return Objects.requireNonNullElse(withheld.get(area), Withheld.NOTHING);
  }
}
