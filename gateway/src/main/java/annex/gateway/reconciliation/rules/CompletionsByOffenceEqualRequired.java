package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Segments overlap, so that one person may be counted twice (INT-37). */
final class CompletionsByOffenceEqualRequired implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "completions-by-offence-equal-required",
            "All completions that table 4b expects by kind of offence are those that section 4"
                + " requires (CU019 and CU021).")
        .in(Area.INTERVENTIONS, "4b")
        .in(Area.METRICS, "section 4")
        .covering("INT-37", "D-12");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.equal(
        ProgrammeFigures.allByOffence(annex), MetricFigures.requiredCompletions(annex));
  }
}
