package annex.access;

import annex.contracts.Area;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who calls, after a token that was verified.
 *
 * @param client the program that calls
 * @param subject on whose behalf: a person, or the program itself
 * @param agency the partner agency it belongs to, if it does
 * @param party the side of the agreement it speaks for, if it does
 * @param establishments that it may know of
 * @param scopes what it may do there
 * @param withheld fields that it is not shown of the bodies of areas that it may read
 */
public record Caller(
    String client,
    String subject,
    Optional<String> agency,
    Optional<Party> party,
    Establishments establishments,
    Set<String> scopes,
    Map<Area, Withheld> withheld) {

  public Caller {
    scopes = Set.copyOf(scopes);
    withheld = Map.copyOf(withheld);
  }

  /** The areas that it may read. */
  public Set<Area> readable() {
    var areas = EnumSet.noneOf(Area.class);
    for (var area : Area.values()) {
      if (has(Scopes.read(area))) {
        areas.add(area);
      }
    }
    return Collections.unmodifiableSet(areas);
  }

  /** What it sees of an annex. */
  public View view() {
    return new View(readable(), withheld);
  }

  /** Whether it was granted this scope. */
  public boolean has(String scope) {
    return scopes.contains(scope);
  }
}
