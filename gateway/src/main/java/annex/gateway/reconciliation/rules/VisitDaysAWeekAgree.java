package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Table 3 answers the same intention. */
final class VisitDaysAWeekAgree implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "visit-days-a-week-agree", "There are visits on as many days a week as table 3 says.")
        .in(Area.FAMILY_VISITS, "visits")
        .in(Area.METRICS, "3")
        .covering("VIS-27");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var days =
        Figure.number(
            "days of visits a week", annex.at(Area.FAMILY_VISITS, "visiting/daysPerWeek"));
    return MetricFigures.facts(annex, "visitDaysPerWeek").stream()
        .map(fact -> Figure.number("days of visits a week (table 3)", fact.at("amount")))
        .flatMap(stated -> Compare.equal(days, stated));
  }
}
