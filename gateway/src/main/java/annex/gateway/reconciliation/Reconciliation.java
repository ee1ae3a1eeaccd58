package annex.gateway.reconciliation;

import annex.contracts.Area;
import java.util.List;
import java.util.Set;

/**
 * What all rules say of an annex.
 *
 * @param findings the heaviest first, then in the order of the rules
 * @param notEvaluated the rules that lack a section
 */
public record Reconciliation(List<Finding> findings, List<NotEvaluated> notEvaluated) {

  /**
   * A rule that could not be asked.
   *
   * @param rule its terms
   * @param missing the areas of which there is no section
   */
  public record NotEvaluated(Terms rule, Set<Area> missing) {}

  public Reconciliation {
    findings = List.copyOf(findings);
    notEvaluated = List.copyOf(notEvaluated);
  }

  /** What concerns these areas alone. */
  public Reconciliation within(Set<Area> areas) {
    return new Reconciliation(
        findings.stream().filter(one -> areas.containsAll(one.rule().areas())).toList(),
        notEvaluated.stream().filter(one -> areas.containsAll(one.rule().areas())).toList());
  }
}
