package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Both may be counts of another day. */
final class OgrsBandsEqualTheHeadcount implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "ogrs-bands-equal-the-headcount",
            "The OGRS bands of table 4b together are the headcount.")
        .in(Area.CAPACITY, "4b")
        .in(Area.ACTIVITIES, "8")
        .covering("INT-38", "D-7");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.equal(CapacityFigures.ogrsBands(annex), ActivityFigures.headcount(annex));
  }
}
