package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.List;
import java.util.stream.Stream;

/** The services of table 4b are named in words, so they are found by them. */
final class RestorativeJusticeBandsAgree implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "restorative-justice-bands-agree",
            "Table 4b offers Restorative Justice to the OGRS bands that table 3 opens it to (1"
                + " offered, 0 not).")
        .in(Area.INTERVENTIONS, "4b")
        .in(Area.METRICS, "3")
        .covering("INT-29");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return MetricFigures.ogrsBands(annex).stream()
        .flatMap(band -> {
          var code = band.at("band").text();
          var open = band.at("restorativeJustice");
          var services =
              annex.at(Area.INTERVENTIONS, "additionalOffer").row("segment", code).at("services");
          return open.isGiven() && services.isGiven()
              ? Compare.equal(
                  Figure.count(
                      "Restorative Justice for %s (table 4b)".formatted(code),
                      offers(services) ? 1 : 0,
                      List.of(services)),
                  Figure.count(
                      "Restorative Justice for %s (table 3)".formatted(code),
                      Boolean.TRUE.equals(open.value()) ? 1 : 0,
                      List.of(open)))
              : Stream.of();
        });
  }

  private static boolean offers(Place services) {
    return services.rows().stream()
        .anyMatch(service -> service.at("name").text().contains("Restorative Justice"));
  }
}
