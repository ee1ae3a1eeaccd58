package annex.gateway.reconciliation.rules;

import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Sections;
import java.util.stream.Stream;

/** The shares that table 3 gives to the OGRS bands of table 4b. */
final class OgrsShares {

  private OgrsShares() {}

  /** Each of them must be that of its band in a base. */
  static Stream<Contradiction> fit(Sections annex, Figure base) {
    return MetricFigures.ogrsBands(annex).stream()
        .flatMap(band -> {
          var segment = CapacityFigures.segment(annex, band.at("band").text());
          return Shares.fit(CapacityFigures.size(segment), base, MetricFigures.share(band));
        });
  }
}
