package annex.gateway.reconciliation;

import annex.contracts.Area;
import annex.gateway.reconciliation.Reconciliation.NotEvaluated;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Rules, and what they say of an annex together. */
public final class RuleBook {

  private record Entry(Terms terms, Rule rule) {}

  private final List<Entry> entries;

  /**
   * A book of these rules.
   *
   * @throws IllegalArgumentException when two have one name
   */
  public RuleBook(List<Rule> rules) {
    entries = rules.stream().map(rule -> new Entry(rule.terms(), rule)).toList();
    var names = new HashSet<String>();
    for (var entry : entries) {
      if (!names.add(entry.terms().name())) {
        throw new IllegalArgumentException("Two rules are called " + entry.terms().name());
      }
    }
  }

  /** What the rules are about, in their order. */
  public List<Terms> terms() {
    return entries.stream().map(Entry::terms).toList();
  }

  /** Asks every rule. */
  public Reconciliation check(Sections annex) {
    var findings = new ArrayList<Finding>();
    var notEvaluated = new ArrayList<NotEvaluated>();
    for (var entry : entries) {
      var missing = missing(entry.terms(), annex);
      if (missing.isEmpty()) {
        findings.addAll(findings(entry, annex));
      } else {
        notEvaluated.add(new NotEvaluated(entry.terms(), missing));
      }
    }
    findings.sort(Comparator.comparing(finding -> finding.rule().severity()));
    return new Reconciliation(findings, notEvaluated);
  }

  /** What a rule finds; nothing at all when it asks for a field that is withheld. */
  private static List<Finding> findings(Entry entry, Sections annex) {
    try {
      return entry.rule().check(annex).map(one -> new Finding(entry.terms(), one)).toList();
    } catch (WithheldField _) {
      return List.of();
    }
  }

  private static Set<Area> missing(Terms terms, Sections annex) {
    var missing = EnumSet.noneOf(Area.class);
    missing.addAll(terms.areas());
    missing.removeAll(annex.areas());
    return missing;
  }
}
