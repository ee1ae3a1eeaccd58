package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Both together are all accredited programmes. */
final class CompletionsRequiredEqualTheGrandTotal implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "completions-required-equal-the-grand-total",
            "The completions that section 4 requires (CU019 and CU021) are the grand total of table"
                + " 5.")
        .in(Area.INTERVENTIONS, "5")
        .in(Area.METRICS, "section 4")
        .covering("GOV-16", "D-8");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.equal(
        MetricFigures.requiredCompletions(annex),
        ProgrammeFigures.grandTotal(annex, ProgrammeFigures.COMPLETIONS));
  }
}
