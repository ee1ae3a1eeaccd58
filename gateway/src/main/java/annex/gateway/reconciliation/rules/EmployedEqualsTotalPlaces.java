package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** A place of table 8 is a person employed in the headcount below it. */
final class EmployedEqualsTotalPlaces implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "employed-equals-total-places",
            "As many are employed in the headcount as table 8 has places.")
        .in(Area.ACTIVITIES, "8")
        .covering("CAP-18", "ACT-2");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.equal(
        Figure.number("employed (table 8)", annex.at(Area.ACTIVITIES, "headcount/employed")),
        ActivityFigures.totalPlaces(annex));
  }
}
