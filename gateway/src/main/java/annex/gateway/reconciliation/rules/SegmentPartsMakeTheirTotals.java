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

/** A line that is lost in print is blank, and its total is compared with nothing. */
final class SegmentPartsMakeTheirTotals implements Rule {

  @Override
  public Terms terms() {
    return Terms.error(
            "segment-parts-make-their-totals",
            "In table 4b the bands and offences of a segment make its totals.")
        .in(Area.CAPACITY, "4b")
        .covering("INT-38", "D-6");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return CapacityFigures.segments(annex).stream()
        .flatMap(segment ->
            Stream.of(
                    scoreBands(segment.at("code").text(), segment.at("scoreBands")),
                    breakdown(segment.at("code").text(), segment.at("breakdown")))
                .flatMap(found -> found));
  }

  private static Stream<Contradiction> scoreBands(String segment, Place scores) {
    var total =
        Figure.number(
            "total of the score bands of %s (table 4b)".formatted(segment),
            scores.at("total/count"));
    return Stream.concat(
        Compare.equal(
            sum("score bands of %s (table 4b)".formatted(segment), scores.at("bands"), "count"),
            total),
        Compare.equal(
            Figure.number(
                "people of %s with a score (table 4b)".formatted(segment), scores.at("assessed")),
            total));
  }

  private static Stream<Contradiction> breakdown(String segment, Place breakdown) {
    var rows =
        breakdown.at("rows").rows().stream()
            .flatMap(row -> {
              var band = "%s of %s".formatted(row.at("ogrsBand").text(), segment);
              return Compare.equal(
                  sum("offences of %s (table 4b)".formatted(band), row.at("offences"), "count"),
                  Figure.number("total of %s (table 4b)".formatted(band), row.at("total/count")));
            });
    var total =
        Compare.equal(
            sum(
                "OGRS bands of %s (table 4b)".formatted(segment),
                breakdown.at("rows"),
                "total/count"),
            Figure.number(
                "total of the breakdown of %s (table 4b)".formatted(segment),
                breakdown.at("total/count")));
    return Stream.concat(rows, total);
  }

  private static Figure sum(String what, Place rows, String field) {
    return Figure.sum(what, rows.rows().stream().map(row -> row.at(field)).toList());
  }
}
