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

/** People may be released by other ways than at the end of their sentence. */
final class DischargeMetricsNeedReleases implements Rule {

  /** Settled accommodation, employment, and education or training on discharge. */
  private static final List<String> DISCHARGE = List.of("CU013", "CU014", "CU015");

  @Override
  public Terms terms() {
    return Terms.info(
            "discharge-metrics-need-releases",
            "Where table 3 releases nobody at sentence end, section 4 requires no level of a"
                + " discharge metric.")
        .in(Area.METRICS, "3", "section 4")
        .covering("GOV-12", "D-21");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var required =
        DISCHARGE.stream()
            .map(code -> MetricFigures.metric(annex, code).at("required/total"))
            .filter(Place::isGiven)
            .toList();
    return MetricFigures.facts(annex, "releasesAtSentenceEnd").stream()
        .map(fact -> fact.at("value"))
        .filter(releases -> releases.says("NO"))
        .flatMap(releases ->
            Compare.equal(
                Figure.count(
                    "discharge metrics with a required level (section 4)",
                    required.size(),
                    required),
                Figure.count(
                    "expected where nobody is released at sentence end (table 3)",
                    0,
                    List.of(releases))));
  }
}
