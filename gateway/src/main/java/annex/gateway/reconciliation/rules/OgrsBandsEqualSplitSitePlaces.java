package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Both may be assumptions of another day. */
final class OgrsBandsEqualSplitSitePlaces implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "ogrs-bands-equal-split-site-places",
            "The OGRS bands of table 4b together are the places of the split site.")
        .in(Area.CAPACITY, "2c", "4b")
        .covering("INT-38", "D-7");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.equal(CapacityFigures.ogrsBands(annex), CapacityFigures.splitSitePlaces(annex));
  }
}
