package annex.activities.agreed;

import annex.chassis.check.Fields;
import java.math.BigDecimal;

/**
 * The totals as printed under all three tables (ACT-2).
 *
 * @param places of industries, services and other activities
 * @param coreHours core hours a week of services and other activities only, never those of all
 *     places
 */
public record Totals(Integer places, BigDecimal coreHours) {
  public Totals {
    Fields.check()
        .present("places", places)
        .notNegative("places", places, "ACT-2")
        .present("coreHours", coreHours)
        .notNegative("coreHours", coreHours, "ACT-2")
        .orRefuse();
  }
}
