package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Both are assumptions of a day of their own. */
final class HeadcountEqualsSplitSitePlaces implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "headcount-equals-split-site-places",
            "The headcount is the number of places of the split site.")
        .in(Area.CAPACITY, "2c")
        .in(Area.ACTIVITIES, "8")
        .covering("CAP-15", "D-1");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.equal(ActivityFigures.headcount(annex), CapacityFigures.splitSitePlaces(annex));
  }
}
