package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Shares and bands are of one extract, if they fit. */
final class OgrsSharesAreOfTheBands implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "ogrs-shares-are-of-the-bands",
            "The share that table 3 gives to an OGRS band is that of the band in all bands of table"
                + " 4b.")
        .in(Area.CAPACITY, "4b")
        .in(Area.METRICS, "3")
        .covering("INT-38", "D-7");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return OgrsShares.fit(annex, CapacityFigures.ogrsBands(annex));
  }
}
