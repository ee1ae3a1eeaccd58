package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Table 3 calls them shares of the population. */
final class OgrsSharesAreOfTheOperationalCapacity implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "ogrs-shares-are-of-the-operational-capacity",
            "The share that table 3 gives to an OGRS band is that of the band in the operational"
                + " capacity.")
        .in(Area.CAPACITY, "2a", "4b")
        .in(Area.METRICS, "3")
        .covering("INT-38", "D-7");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return OgrsShares.fit(annex, CapacityFigures.operationalCapacity(annex));
  }
}
