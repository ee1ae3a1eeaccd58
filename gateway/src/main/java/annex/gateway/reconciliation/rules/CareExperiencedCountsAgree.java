package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Two sections of one strategy. */
final class CareExperiencedCountsAgree implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "care-experienced-counts-agree",
            "As many care experienced people are counted as are registered at induction.")
        .in(Area.FAMILY_VISITS, "families strategy")
        .covering("VIS-31", "VIS-32");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.equal(
        Figure.number(
            "care experienced people counted",
            annex.at(Area.FAMILY_VISITS, "diversity/careExperienced")),
        Figure.number(
            "care experienced people registered at induction",
            annex.at(Area.FAMILY_VISITS, "careExperienced/registeredAtInduction")));
  }
}
