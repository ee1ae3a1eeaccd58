package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.List;
import java.util.stream.Stream;

/** They are counted in table 2d, as a segment of table 4b and in the breakdown of that segment. */
final class IndeterminatePrisonersCountedAlike implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "indeterminate-prisoners-counted-alike",
            "Indeterminate prisoners are as many in table 2d, as a segment of table 4b and in its"
                + " breakdown.")
        .in(Area.CAPACITY, "2d", "4b")
        .covering("INT-38", "D-6");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var segment = CapacityFigures.segment(annex, "INDETERMINATE_SENTENCED_PRISONERS");
    return Compare.allEqual(
        List.of(
            Figure.number(
                "indeterminate prisoners (table 2d)",
                annex
                    .at(Area.CAPACITY, "population/rows")
                    .row("segment", "INDETERMINATE")
                    .at("total")),
            Figure.number("indeterminate prisoners (segment, table 4b)", segment.at("count")),
            Figure.number(
                "indeterminate prisoners (breakdown, table 4b)",
                segment.at("breakdown/total/count"))));
  }
}
