package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** The headcount is one statement: its parts and their total. */
final class HeadcountPartsMakeItsTotal implements Rule {

  @Override
  public Terms terms() {
    return Terms.error(
            "headcount-parts-make-its-total",
            "Employed, unfit, retired and unemployed make the total of the headcount.")
        .in(Area.ACTIVITIES, "8")
        .covering("CAP-18", "D-2");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.equal(ActivityFigures.headcountParts(annex), ActivityFigures.headcount(annex));
  }
}
