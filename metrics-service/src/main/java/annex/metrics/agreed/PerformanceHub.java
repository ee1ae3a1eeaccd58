package annex.metrics.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import java.util.List;

/**
 * How the metrics are found on the hub that holds the master record (GOV-3).
 *
 * @param system its name
 * @param period as the hub writes it, such as {@code 201503}
 * @param regionId number of the region on the hub
 * @param prisonId number of the prison on the hub
 * @param reportingYear as the hub writes it, such as {@code 14/15}
 * @param level number of the view's level
 * @param linkedMetrics codes of metrics that are linked to it; metrics of the section (GOV-4)
 */
public record PerformanceHub(
    String system,
    String period,
    Integer regionId,
    Integer prisonId,
    String reportingYear,
    Integer level,
    List<String> linkedMetrics) {
  public PerformanceHub {
    Fields.check()
        .text("system", system)
        .text("period", period)
        .present("regionId", regionId)
        .notNegative("regionId", regionId)
        .present("prisonId", prisonId)
        .notNegative("prisonId", prisonId)
        .text("reportingYear", reportingYear)
        .present("level", level)
        .notNegative("level", level)
        .texts("linkedMetrics", linkedMetrics)
        .each("linkedMetrics", linkedMetrics, Notation.METRIC, "CU056a")
        .orRefuse();
    linkedMetrics = List.copyOf(linkedMetrics);
  }
}
