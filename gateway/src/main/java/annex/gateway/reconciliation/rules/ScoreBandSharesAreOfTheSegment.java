package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** The percentages may be of another extract than the size. */
final class ScoreBandSharesAreOfTheSegment implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "score-band-shares-are-of-the-segment",
            "The percentage of a score band in table 4b is that of its count in the segment.")
        .in(Area.CAPACITY, "4b")
        .covering("INT-38", "D-9");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return CapacityFigures.segments(annex).stream()
        .flatMap(segment -> {
          var size = CapacityFigures.size(segment);
          var scores = segment.at("scoreBands");
          return Stream.concat(
              scores.at("bands").rows().stream()
                  .flatMap(band -> fits(band.at("band").text(), band, size)),
              fits("all bands", scores.at("total"), size));
        });
  }

  private static Stream<Contradiction> fits(String band, Place share, Figure segment) {
    return Shares.fit(
        Figure.number("%s (table 4b)".formatted(band), share.at("count")),
        segment,
        Figure.percent("percentage of %s (table 4b)".formatted(band), share.at("percent")));
  }
}
