package annex.activities.agreed;

import annex.chassis.check.Fields;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A workshop of table 8a. Its columns lost their headings in print; only the places are certain,
 * and the others are called by their position (ACT-7).
 *
 * @param service branch that the workshop belongs to
 * @param activity its name
 * @param places for prisoners; 0 is agreed as 0, null is not agreed (ACT-5)
 * @param column2 whole number, or null
 * @param column3 in all likelihood core hours a week, or null
 * @param money1 whole pounds, or null
 * @param money2 whole pounds, or null
 * @param money3 whole pounds, or null
 * @param money4 whole pounds, or null; never above {@code money1}
 * @param money5 whole pounds, or null; never above {@code money2}
 * @param money6 whole pounds, or null; never above {@code money3}
 * @param remark such as that hours are worked in shifts (ACT-8), or null
 */
public record Industry(
    String service,
    String activity,
    @Nullable Integer places,
    @Nullable Integer column2,
    @Nullable BigDecimal column3,
    @Nullable Integer money1,
    @Nullable Integer money2,
    @Nullable Integer money3,
    @Nullable Integer money4,
    @Nullable Integer money5,
    @Nullable Integer money6,
    @Nullable String remark) {

  public Industry {
    Fields.check()
        .text("service", service)
        .text("activity", activity)
        .notNegative("places", places, "ACT-4")
        .notNegative("column2", column2)
        .notNegative("column3", column3)
        .notNegative("money1", money1, "ACT-7")
        .notNegative("money2", money2, "ACT-7")
        .notNegative("money3", money3, "ACT-7")
        .notNegative("money4", money4, "ACT-7")
        .notNegative("money5", money5, "ACT-7")
        .notNegative("money6", money6, "ACT-7")
        .optionalText("remark", remark)
        .orRefuse();
  }
}
