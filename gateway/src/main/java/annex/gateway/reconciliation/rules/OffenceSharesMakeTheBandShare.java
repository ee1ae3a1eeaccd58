package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** All of them are rounded. */
final class OffenceSharesMakeTheBandShare implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "offence-shares-make-the-band-share",
            "The offence shares of an OGRS band in table 4b make its share in table 3.")
        .in(Area.CAPACITY, "4b")
        .in(Area.METRICS, "3")
        .covering("INT-38", "D-11");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return MetricFigures.ogrsBands(annex).stream()
        .flatMap(band -> {
          var code = band.at("band").text();
          var what = "offence shares of %s (table 4b)".formatted(code);
          var shares = CapacityFigures.segment(annex, code).at("offenceShares").rows();
          return Compare.equal(
              Figure.sum(
                  what,
                  shares.stream().map(share -> Figure.percent(what, share.at("percent"))).toList()),
              MetricFigures.share(band));
        });
  }
}
