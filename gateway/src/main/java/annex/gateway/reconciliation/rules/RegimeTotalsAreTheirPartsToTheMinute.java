package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** What lost seconds cannot explain is for another rule. */
final class RegimeTotalsAreTheirPartsToTheMinute implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "regime-totals-are-their-parts-to-the-minute",
            "Time out of cell in section 3 is the sum of its five parts to the minute; lost seconds"
                + " may explain less than five minutes.")
        .in(Area.ACTIVITIES, "section 3")
        .covering("ACT-17", "D-14");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Regime.rows(annex)
        .filter(row ->
            Compare.aboveByLessThan(Regime.LOST_IN_A_TOTAL, Regime.total(row), Regime.parts(row))
                .findAny()
                .isEmpty())
        .flatMap(row -> Compare.equal(Regime.total(row), Regime.parts(row)));
  }
}
