package annex.metrics.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;

/**
 * What metrics are grouped by (GOV-4).
 *
 * @param domain code
 * @param name as printed
 * @param metrics how many metrics it has
 */
public record Domain(String domain, String name, Integer metrics) {
  public Domain {
    Fields.check()
        .text("domain", domain)
        .matches("domain", domain, Notation.CODE, "OFFENDER_MANAGEMENT")
        .text("name", name)
        .present("metrics", metrics)
        .notNegative("metrics", metrics, "GOV-4")
        .orRefuse();
  }
}
