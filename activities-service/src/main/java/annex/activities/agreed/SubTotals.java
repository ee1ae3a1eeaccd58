package annex.activities.agreed;

import annex.chassis.check.Fields;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The sums as printed under tables 8a to 8c (ACT-2).
 *
 * @param industries of table 8a; its hours are not printed
 * @param services of table 8b
 * @param otherActivities of table 8c
 */
public record SubTotals(SubTotal industries, SubTotal services, SubTotal otherActivities) {

  public SubTotals {
    Fields.check()
        .present("industries", industries)
        .present("services", services)
        .present("otherActivities", otherActivities)
        .orRefuse();
  }

  /**
   * The sums of one table.
   *
   * @param places for prisoners, or null where none is printed
   * @param coreHours core hours a week, or null where none are printed
   */
  public record SubTotal(@Nullable Integer places, @Nullable BigDecimal coreHours) {
    public SubTotal {
      Fields.check()
          .notNegative("places", places, "ACT-2")
          .notNegative("coreHours", coreHours, "ACT-2")
          .orRefuse();
    }
  }
}
