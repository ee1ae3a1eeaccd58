package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Averages have lost their seconds as well. */
final class RegimeAveragesAreMeans implements Rule {

  @Override
  public Terms terms() {
    return Terms.error(
            "regime-averages-are-means",
            "The averages of section 3 are not further than a minute from the means of the days.")
        .in(Area.ACTIVITIES, "section 3")
        .covering("ACT-18");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Regime.means(annex)
        .flatMap(mean -> Compare.near(mean.printed(), mean.exactly(), Regime.MINUTE));
  }
}
