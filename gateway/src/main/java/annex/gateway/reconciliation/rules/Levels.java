package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Sections;
import java.util.stream.Stream;

/**
 * One of the two rows of a metric of section 4.
 *
 * @param name code of the metric, and which of its rows it is
 * @param row where it stands
 */
record Levels(String name, Place row) {

  /** Both rows of the metrics whose field says this. */
  static Stream<Levels> of(Sections annex, String field, String text) {
    return annex.at(Area.METRICS, "metrics").rows().stream()
        .filter(metric -> metric.at(field).says(text))
        .flatMap(metric ->
            Stream.of("required", "reported")
                .map(row ->
                    new Levels("%s %s".formatted(metric.at("code").text(), row), metric.at(row))));
  }

  Figure total() {
    return figure("total", row.at("total"));
  }

  /** A figure of the row. */
  Figure figure(String what, Place place) {
    return Figure.number("%s, %s (section 4)".formatted(name, what), place);
  }
}
