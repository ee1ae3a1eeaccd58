package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** The bands exclude each other and cover everyone assessed. */
final class OgrsBandsMakeThePopulation implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "ogrs-bands-make-the-population",
            "The OGRS bands of table 4b together are the operational capacity.")
        .in(Area.CAPACITY, "2a", "4b")
        .covering("INT-38", "D-7");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.equal(
        CapacityFigures.ogrsBands(annex), CapacityFigures.operationalCapacity(annex));
  }
}
