package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Groups need not be of one size. */
final class HrpIntensitiesStartAlike implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "hrp-intensities-start-alike",
            "Where table 3 plans as many HRP groups of each intensity, table 5 agrees as many"
                + " starts of each.")
        .in(Area.INTERVENTIONS, "5")
        .in(Area.METRICS, "3")
        .covering("INT-36", "D-16");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    boolean planned =
        MetricFigures.facts(annex, "hrpGroupsPerYearEachIntensity").stream()
            .anyMatch(fact -> fact.at("amount").isGiven());
    return planned
        ? Compare.equal(starts(annex, "HRP-MI"), starts(annex, "HRP-HI"))
        : Stream.empty();
  }

  private static Figure starts(Sections annex, String programme) {
    return Figure.number(
        "agreed starts of %s (table 5)".formatted(programme),
        annex
            .at(Area.INTERVENTIONS, "programmes")
            .row("code", programme)
            .at(ProgrammeFigures.STARTS));
  }
}
