package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** The document states no such rule, so it is no error. */
final class PopulationTotalEqualsOperationalCapacity implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "population-total-equals-operational-capacity",
            "The grand total of table 2d is the operational capacity.")
        .in(Area.CAPACITY, "2a", "2d")
        .covering("CAP-14");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.equal(
        Figure.number("grand total (table 2d)", annex.at(Area.CAPACITY, "population/total")),
        CapacityFigures.operationalCapacity(annex));
  }
}
