package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Where the parts make another total, both are compared. */
final class HeadcountEqualsOperationalCapacity implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "headcount-equals-operational-capacity", "The headcount is the operational capacity.")
        .in(Area.CAPACITY, "2a")
        .in(Area.ACTIVITIES, "8")
        .covering("CAP-18", "D-3");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var printed = ActivityFigures.headcount(annex);
    var parts = ActivityFigures.headcountParts(annex);
    boolean same = Compare.equal(parts, printed).findAny().isEmpty();
    return Stream.of(printed, parts)
        .limit(same ? 1 : 2)
        .flatMap(headcount -> Compare.equal(headcount, CapacityFigures.operationalCapacity(annex)));
  }
}
