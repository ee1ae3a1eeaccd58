package annex.gateway.reconciliation;

import annex.contracts.Area;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a rule is about, the same for every annex.
 *
 * @param severity of whatever it finds
 * @param name that stays, such as {@code population-total-equals-operational-capacity}
 * @param statement what it asks for, in one sentence
 * @param tables that it compares, as the annex numbers them
 * @param areas that own them
 * @param covers ids of the published rules, and numbers of the known contradictions of the first
 *     annex, that it stands for
 */
public record Terms(
    Severity severity,
    String name,
    String statement,
    Set<String> tables,
    Set<Area> areas,
    List<String> covers) {

  public Terms {
    tables = Collections.unmodifiableSet(new LinkedHashSet<>(tables));
    areas = Collections.unmodifiableSet(areas.isEmpty() ? Set.of() : EnumSet.copyOf(areas));
    covers = List.copyOf(covers);
  }

  /** Of a rule whose breach is an error. */
  public static Terms error(String name, String statement) {
    return of(Severity.ERROR, name, statement);
  }

  /** Of a rule whose breach is worth a warning. */
  public static Terms warning(String name, String statement) {
    return of(Severity.WARNING, name, statement);
  }

  /** Of a rule whose breach is good to know. */
  public static Terms info(String name, String statement) {
    return of(Severity.INFO, name, statement);
  }

  private static Terms of(Severity severity, String name, String statement) {
    return new Terms(severity, name, statement, Set.of(), Set.of(), List.of());
  }

  /** With tables of an area. */
  public Terms in(Area area, String... moreTables) {
    var allTables = new LinkedHashSet<>(tables);
    allTables.addAll(List.of(moreTables));
    var allAreas = new LinkedHashSet<>(areas);
    allAreas.add(area);
    return new Terms(severity, name, statement, allTables, allAreas, covers);
  }

  /** Standing for these. */
  public Terms covering(String... ids) {
    return new Terms(severity, name, statement, tables, areas, List.of(ids));
  }
}
