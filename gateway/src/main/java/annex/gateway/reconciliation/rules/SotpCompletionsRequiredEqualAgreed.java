package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** One is required of the establishment, the other agreed with it. */
final class SotpCompletionsRequiredEqualAgreed implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "sotp-completions-required-equal-agreed",
            "The SOTP completions that section 4 requires (CU019) are those agreed in table 5.")
        .in(Area.INTERVENTIONS, "5")
        .in(Area.METRICS, "section 4")
        .covering("GOV-16", "D-8");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.equal(
        MetricFigures.required(annex, MetricFigures.SOTP),
        ProgrammeFigures.group(annex, ProgrammeFigures.SOTP, ProgrammeFigures.COMPLETIONS));
  }
}
