package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** The living skills programmes are what the metric calls offending behaviour programmes. */
final class ObpCompletionsRequiredEqualAgreed implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "obp-completions-required-equal-agreed",
            "The OBP completions that section 4 requires (CU021) are those agreed for living skills"
                + " in table 5.")
        .in(Area.INTERVENTIONS, "5")
        .in(Area.METRICS, "section 4")
        .covering("GOV-16");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.equal(
        MetricFigures.required(annex, MetricFigures.OBP),
        ProgrammeFigures.group(
            annex, ProgrammeFigures.LIVING_SKILLS, ProgrammeFigures.COMPLETIONS));
  }
}
