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

/** A table that feeds no metric names none. */
final class TableMetricHasARow implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "table-metric-has-a-row",
            "The metric that a table of activities feeds has one row in section 4.")
        .in(Area.ACTIVITIES, "8a", "8b", "8c")
        .in(Area.METRICS, "section 4")
        .covering("ACT-3", "D-20");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var metrics = annex.at(Area.METRICS, "metrics");
    return annex.at(Area.ACTIVITIES, "tables").fields().stream()
        .map(table -> table.at("metric"))
        .filter(Place::isGiven)
        .flatMap(metric -> {
          var code = metric.text();
          long rows = metrics.rows().stream().filter(row -> row.at("code").says(code)).count();
          return Compare.equal(
              Figure.count("rows of %s (section 4)".formatted(code), rows, List.of(metrics)),
              Figure.count(
                  "%s as the metric of a table (table 8)".formatted(code), 1, List.of(metric)));
        });
  }
}
