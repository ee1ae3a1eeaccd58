package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** The total of a split site, where one is printed. */
final class SplitSitePlacesAddUp implements Rule {

  @Override
  public Terms terms() {
    return Terms.error("split-site-places-add-up", "The places of a split site make its total.")
        .in(Area.CAPACITY, "2c")
        .covering("CAP-15");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.equal(
        CapacityFigures.splitSitePlaces(annex),
        Figure.number(
            "total of the split site (table 2c)", annex.at(Area.CAPACITY, "splitSite/total")));
  }
}
