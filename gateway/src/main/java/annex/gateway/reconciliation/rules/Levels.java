package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Sections;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The two rows of every metric of section 4. */
final class Levels {

  private Levels() {}

  /** The rows of the metrics whose field says this. */
  static Stream<Place> of(Sections annex, String field, String text) {
    return annex.at(Area.METRICS, "metrics").rows().stream()
        .filter(metric -> metric.at(field).says(text))
        .flatMap(metric -> Stream.of(metric.at("required"), metric.at("reported")));
  }

  /** How a row is called: the metric's code, and which of the two it is. */
  static String name(Sections annex, Place row) {
    var pointer = row.pointer();
    return annex.at(Area.METRICS, "metrics").rows().stream()
        .filter(metric -> pointer.startsWith(metric.pointer() + '/'))
        .map(metric ->
            "%s %s (section 4)"
                .formatted(
                    metric.at("code").text(), pointer.substring(metric.pointer().length() + 1)))
        .collect(Collectors.joining());
  }
}
