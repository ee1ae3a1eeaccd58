package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** The base of these percentages is not printed. */
final class BreakdownSharesAreOfTheOperationalCapacity implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "breakdown-shares-are-of-the-operational-capacity",
            "The percentages in the breakdown of a segment of table 4b are those of its counts in"
                + " the operational capacity.")
        .in(Area.CAPACITY, "2a", "4b")
        .covering("INT-38");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return CapacityFigures.segments(annex).stream()
        .map(segment -> segment.at("breakdown"))
        .flatMap(BreakdownSharesAreOfTheOperationalCapacity::shares)
        .flatMap(share ->
            Shares.fit(
                Figure.number("count in a breakdown (table 4b)", share.at("count")),
                CapacityFigures.operationalCapacity(annex),
                Figure.percent("its percentage (table 4b)", share.at("percent"))));
  }

  private static Stream<Place> shares(Place breakdown) {
    var rows = breakdown.at("rows").rows();
    return Stream.of(
            rows.stream().flatMap(row -> row.at("offences").rows().stream()),
            rows.stream().map(row -> row.at("total")),
            Stream.of(breakdown.at("total")))
        .flatMap(share -> share);
  }
}
