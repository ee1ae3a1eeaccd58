package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Dates from the year before may be inherited (GOV-23). */
final class MilestonesNotDueBeforeTheAnnex implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "milestones-not-due-before-the-annex",
            "No milestone of table 6 is due before the annex begins.")
        .in(Area.CAPACITY, "1")
        .in(Area.METRICS, "6")
        .covering("GOV-22", "GOV-23", "D-22");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var begins =
        Figure.date("the annex begins (table 1)", annex.at(Area.CAPACITY, "agreement/from"));
    return annex.at(Area.METRICS, "objectives").rows().stream()
        .flatMap(objective ->
            objective.at("milestones").rows().stream()
                .map(milestone ->
                    Figure.date(
                        "milestone of %s (table 6)".formatted(objective.at("reference").text()),
                        milestone.at("due/latest")))
                .flatMap(due -> Compare.atLeast(due, begins)));
  }
}
