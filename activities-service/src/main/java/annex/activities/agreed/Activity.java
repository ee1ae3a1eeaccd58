package annex.activities.agreed;

import annex.chassis.check.Fields;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An activity of table 8b or 8c. Its three figures are given together or not at all (ACT-5).
 *
 * @param activity its name
 * @param descriptions what it is, or where; they share the places, no split is made (ACT-6)
 * @param places for prisoners at most; 0 is agreed as 0, null is not agreed (ACT-4, ACT-5)
 * @param hoursPerPlacePerWeek planned hours of one place, or null
 * @param coreHoursPerWeek places times hours, or null (ACT-1)
 */
public record Activity(
    String activity,
    List<String> descriptions,
    @Nullable Integer places,
    @Nullable BigDecimal hoursPerPlacePerWeek,
    @Nullable BigDecimal coreHoursPerWeek) {

  public Activity {
    Fields.check()
        .text("activity", activity)
        .texts("descriptions", descriptions)
        .notNegative("places", places, "ACT-4")
        .notNegative("hoursPerPlacePerWeek", hoursPerPlacePerWeek, "ACT-1")
        .notNegative("coreHoursPerWeek", coreHoursPerWeek, "ACT-1")
        .orRefuse();
    descriptions = List.copyOf(descriptions);
  }
}
