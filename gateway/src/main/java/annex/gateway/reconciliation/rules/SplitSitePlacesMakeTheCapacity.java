package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** No rule orders CNA and operational capacity (CAP-1), so agreeing with either is enough. */
final class SplitSitePlacesMakeTheCapacity implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "split-site-places-make-the-capacity",
            "The places of a split site make the operational capacity or the CNA.")
        .in(Area.CAPACITY, "2a", "2c")
        .covering("CAP-15", "D-1");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var places = CapacityFigures.splitSitePlaces(annex);
    var findings =
        Stream.of(
                CapacityFigures.operationalCapacity(annex),
                CapacityFigures.certifiedNormalAccommodation(annex))
            .flatMap(capacity -> Compare.equal(places, capacity))
            .toList();
    return findings.size() == 2 ? findings.stream() : Stream.empty();
  }
}
