package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** A size of the segmentation data beside places of an assumption. */
final class SexOffendersFillTheirPlaces implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "sex-offenders-fill-their-places",
            "There are as many sex offenders in table 4b as places for them in table 2c, or in"
                + " table 1.")
        .in(Area.CAPACITY, "1", "2c", "4b")
        .covering("CAP-15", "D-10");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var ofTheSite = CapacityFigures.sexOffenderPlaces(annex);
    var places =
        ofTheSite.isGiven()
            ? ofTheSite
            : Figure.number(
                "sex offender places (table 1)",
                annex.at(Area.CAPACITY, "establishment/sexOffenderPlaces"));
    return Compare.equal(
        CapacityFigures.size(CapacityFigures.segment(annex, "SEXUAL_OFFENDERS")), places);
  }
}
