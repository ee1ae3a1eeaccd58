package annex.gateway.reconciliation;

import annex.access.Withheld;
import annex.contracts.Area;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The sections of an annex as rules read them.
 *
 * @param bodies values as JSON has them: maps, lists, texts, numbers, truth values and nulls
 * @param withheld fields of the bodies that rules must not ask for
 */
public record Sections(Map<Area, Object> bodies, Map<Area, Withheld> withheld) {

  public Sections {
    var ordered = new EnumMap<Area, Object>(Area.class);
    ordered.putAll(bodies);
    bodies = ordered;
    withheld = Map.copyOf(withheld);
  }

  /** The areas of which there is a section. */
  public Set<Area> areas() {
    return Set.copyOf(bodies.keySet());
  }

  /** A place in the body of an area's section. */
  public Place at(Area area, String path) {
    var hidden = withheld.getOrDefault(area, Withheld.NOTHING);
    return new Place(area, "", bodies.get(area), hidden).at(path);
  }
}
