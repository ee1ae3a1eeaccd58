package annex.gateway.reconciliation;

import annex.contracts.Area;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * The sections of an annex as rules read them.
 *
 * @param bodies values as JSON has them: maps, lists, texts, numbers, truth values and nulls
 */
public record Sections(Map<Area, Object> bodies) {

  public Sections {
    var ordered = new EnumMap<Area, Object>(Area.class);
    ordered.putAll(bodies);
    bodies = ordered;
  }

  /** The areas of which there is a section. */
  public Set<Area> areas() {
    return Set.copyOf(bodies.keySet());
  }

  /** The body of an area's section, or a place below it. */
  public Place at(Area area, String path) {
    return new Place(area, "", bodies.get(area)).at(path);
  }
}
