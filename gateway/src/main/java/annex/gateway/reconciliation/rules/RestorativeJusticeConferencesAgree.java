package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** The objective of table 6 answers the intention of table 3. */
final class RestorativeJusticeConferencesAgree implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "restorative-justice-conferences-agree",
            "Tables 3 and 6 plan as many Restorative Justice conferences.")
        .in(Area.METRICS, "3", "6")
        .covering("INT-29", "GOV-26");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var planned =
        annex.at(Area.METRICS, "objectives").rows().stream()
            .flatMap(objective -> objective.at("milestones").rows().stream())
            .map(milestone -> milestone.at("quantity"))
            .filter(quantity -> quantity.at("unit").says("CONFERENCES"))
            .map(quantity ->
                Figure.number("conferences of a milestone (table 6)", quantity.at("amount")))
            .toList();
    return MetricFigures.facts(annex, "restorativeJusticeConferences").stream()
        .map(fact -> Figure.number("Restorative Justice conferences (table 3)", fact.at("amount")))
        .flatMap(conferences ->
            planned.stream().flatMap(milestone -> Compare.equal(conferences, milestone)));
  }
}
