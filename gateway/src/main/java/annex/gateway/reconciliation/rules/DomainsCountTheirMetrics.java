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

/** Section 4 says of each domain how many metrics it has. */
final class DomainsCountTheirMetrics implements Rule {

  @Override
  public Terms terms() {
    return Terms.error(
            "domains-count-their-metrics", "A domain of section 4 has as many metrics as it says.")
        .in(Area.METRICS, "section 4")
        .covering("GOV-4");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var metrics = annex.at(Area.METRICS, "metrics");
    return annex.at(Area.METRICS, "domains").rows().stream()
        .flatMap(domain -> {
          var code = domain.at("domain").text();
          long listed =
              metrics.rows().stream().filter(metric -> metric.at("domain").says(code)).count();
          return Compare.equal(
              Figure.count("metrics of %s (section 4)".formatted(code), listed, List.of(metrics)),
              Figure.number(
                  "metrics that %s is said to have (section 4)".formatted(code),
                  domain.at("metrics")));
        });
  }
}
