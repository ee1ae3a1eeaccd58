package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** What lost seconds cannot explain is for another rule. */
final class RegimeAveragesAreMeansToTheMinute implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "regime-averages-are-means-to-the-minute",
            "The averages of section 3 are the means of the days, rounded to the minute; lost"
                + " seconds may explain one minute.")
        .in(Area.ACTIVITIES, "section 3")
        .covering("ACT-18", "D-14");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Regime.means(annex)
        .filter(
            mean -> Compare.near(mean.printed(), mean.exactly(), Regime.MINUTE).findAny().isEmpty())
        .flatMap(mean -> Compare.equal(mean.printed(), mean.toTheMinute()));
  }
}
