package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Only sexual offenders take the programme, so that nothing is counted twice. */
final class SotpCompletionsByOffenceEqualRequired implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "sotp-completions-by-offence-equal-required",
            "The SOTP completions that table 4b expects are those that section 4 requires (CU019).")
        .in(Area.INTERVENTIONS, "4b")
        .in(Area.METRICS, "section 4")
        .covering("GOV-16", "D-8");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.equal(
        ProgrammeFigures.byOffence(annex, ProgrammeFigures.SOTP),
        MetricFigures.required(annex, MetricFigures.SOTP));
  }
}
