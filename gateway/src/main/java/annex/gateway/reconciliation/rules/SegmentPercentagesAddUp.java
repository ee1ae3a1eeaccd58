package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Rounded shares may miss their rounded total. */
final class SegmentPercentagesAddUp implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "segment-percentages-add-up",
            "In table 4b the percentages of the bands of a segment make that of their total.")
        .in(Area.CAPACITY, "4b")
        .covering("INT-38", "D-9");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return CapacityFigures.segments(annex).stream()
        .flatMap(segment ->
            Stream.concat(
                compare(segment, segment.at("scoreBands"), "bands", "percent"),
                compare(segment, segment.at("breakdown"), "rows", "total/percent")));
  }

  private static Stream<Contradiction> compare(
      Place segment, Place table, String rows, String field) {
    var what = "percentages of the bands of %s (table 4b)".formatted(segment.at("code").text());
    return Compare.equal(
        Figure.sum(
            what,
            table.at(rows).rows().stream()
                .map(row -> Figure.percent(what, row.at(field)))
                .toList()),
        Figure.percent("percentage of their total (table 4b)", table.at("total/percent")));
  }
}
