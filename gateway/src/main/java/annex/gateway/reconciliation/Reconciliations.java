package annex.gateway.reconciliation;

import annex.access.View;
import annex.access.Withheld;
import annex.contracts.Area;
import annex.gateway.timeline.ConsolidatedAnnex;
import annex.gateway.timeline.RecordedVersion;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the rules say of annexes. They are asked once of the versions in force, when somebody first
 * wants to know, and their answer stands for every date and moment at which the same ones are.
 */
public final class Reconciliations {

  private final RuleBook rules;
  private final Bodies bodies;
  private final Cache<Key, Reconciliation> kept;

  /** Parses the bodies of versions, and marks the fields that are withheld. */
  @FunctionalInterface
  public interface Bodies {
    Sections parsed(Collection<RecordedVersion> versions, Map<Area, Withheld> withheld);
  }

  private record Key(List<RecordedVersion> versions, Map<Area, Withheld> withheld) {}

  /**
   * An empty store.
   *
   * @param capacity how many findings are kept at most
   */
  public Reconciliations(RuleBook rules, Bodies bodies, long capacity) {
    this.rules = rules;
    this.bodies = bodies;
    kept =
        Caffeine.newBuilder()
            .maximumWeight(capacity)
            .<Key, Reconciliation>weigher((_, value) -> 1 + value.findings().size())
            .build();
  }

  /**
   * What the rules say of an annex to whoever has this view: those over areas that it shows, which
   * ask for no field that it withholds.
   */
  public Reconciliation of(ConsolidatedAnnex annex, View view) {
    var versions =
        annex.sections().values().stream().map(ConsolidatedAnnex.Section::version).toList();
    return kept.get(new Key(versions, withheld(view)), this::checked).within(view.areas());
  }

  private static Map<Area, Withheld> withheld(View view) {
    var withheld = new EnumMap<Area, Withheld>(Area.class);
    for (var area : view.areas()) {
      if (!view.of(area).pointers().isEmpty()) {
        withheld.put(area, view.of(area));
      }
    }
    return withheld;
  }

  private Reconciliation checked(Key key) {
    return rules.check(bodies.parsed(key.versions(), key.withheld()));
  }
}
