package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** All three tables. */
final class TotalPlacesEqualSubTotals implements Rule {

  @Override
  public Terms terms() {
    return Terms.error(
            "total-places-equal-sub-totals",
            "The total places of table 8 are the sub totals of 8a, 8b and 8c.")
        .in(Area.ACTIVITIES, "8", "8a", "8b", "8c")
        .covering("ACT-2");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.equal(
        Figure.sum(
            "sub totals of places of 8a, 8b and 8c (table 8)",
            Stream.of("industries", "services", "otherActivities")
                .map(table -> annex.at(Area.ACTIVITIES, "subTotals").at(table).at("places"))
                .toList()),
        ActivityFigures.totalPlaces(annex));
  }
}
