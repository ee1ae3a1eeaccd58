package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Table 1 names the places in the type of the establishment. */
final class SexOffenderPlacesAgree implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "sex-offender-places-agree",
            "Tables 1 and 2c give the same number of sex offender places.")
        .in(Area.CAPACITY, "1", "2c")
        .covering("CAP-15");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Compare.equal(
        CapacityFigures.sexOffenderPlaces(annex),
        Figure.number(
            "sex offender places (table 1)",
            annex.at(Area.CAPACITY, "establishment/sexOffenderPlaces")));
  }
}
