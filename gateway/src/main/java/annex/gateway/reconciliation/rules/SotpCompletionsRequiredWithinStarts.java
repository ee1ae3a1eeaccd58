package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** What is required cannot be reached with fewer starts. */
final class SotpCompletionsRequiredWithinStarts implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "sotp-completions-required-within-starts",
            "The SOTP completions that section 4 requires (CU019) are no more than the starts"
                + " agreed in table 5.")
        .in(Area.INTERVENTIONS, "5")
        .in(Area.METRICS, "section 4")
        .covering("INT-36", "D-8");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.atMost(
        MetricFigures.required(annex, MetricFigures.SOTP),
        ProgrammeFigures.group(annex, ProgrammeFigures.SOTP, ProgrammeFigures.STARTS));
  }
}
