package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Measure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Each share may be half a point away, for it is rounded. */
final class OgrsSharesMakeAHundred implements Rule {

  private static final BigDecimal ROUNDING = new BigDecimal("0.5");

  @Override
  public Terms terms() {
    return Terms.info(
            "ogrs-shares-make-a-hundred",
            "The shares that table 3 gives to the OGRS bands make 100 %, but for rounding.")
        .in(Area.METRICS, "3")
        .covering("INT-38");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Stream.of("populationShare", "tspDatabaseShare")
        .flatMap(field -> makeAHundred(field, MetricFigures.ogrsBands(annex)));
  }

  private static Stream<Contradiction> makeAHundred(String field, List<Place> bands) {
    var what = "sum of %s over the OGRS bands (table 3)".formatted(field);
    return Compare.near(
        Figure.sum(what, bands.stream().map(band -> Figure.percent(what, band.at(field))).toList()),
        new Figure("the whole", Measure.PERCENT, BigDecimal.valueOf(100), List.of()),
        ROUNDING.multiply(BigDecimal.valueOf(bands.size())));
  }
}
