package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/**
 * Printed times have lost their seconds, so that a total may be up to that much above its parts.
 */
final class RegimeTotalsAreTheirParts implements Rule {

  @Override
  public Terms terms() {
    return Terms.error(
            "regime-totals-are-their-parts",
            "Time out of cell in section 3 is the sum of its five parts, or less than five minutes"
                + " above it.")
        .in(Area.ACTIVITIES, "section 3")
        .covering("ACT-17");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Regime.rows(annex)
        .flatMap(row ->
            Compare.aboveByLessThan(Regime.LOST_IN_A_TOTAL, Regime.total(row), Regime.parts(row)));
  }
}
