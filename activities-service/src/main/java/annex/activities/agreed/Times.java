package annex.activities.agreed;

import annex.chassis.check.Fields;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How the time out of cell of one day is spent, in hours and minutes whose seconds are cut off
 * (ACT-17).
 *
 * @param activity work, education and other activity
 * @param association time with others
 * @param domestics showers, cleaning, calls
 * @param meal meals
 * @param movement ways between places
 * @param total time out of cell, as printed
 */
public record Times(
    Duration activity,
    Duration association,
    Duration domestics,
    Duration meal,
    Duration movement,
    Duration total) {

  private static final Duration DAY = Duration.ofDays(1);

  public Times {
    check(activity, association, domestics, meal, movement, total).orRefuse();
  }

  /** Checks the six columns of a day. */
  static Fields check(
      @Nullable Duration activity,
      @Nullable Duration association,
      @Nullable Duration domestics,
      @Nullable Duration meal,
      @Nullable Duration movement,
      @Nullable Duration total) {
    var fields = Fields.check();
    column(fields, "activity", activity);
    column(fields, "association", association);
    column(fields, "domestics", domestics);
    column(fields, "meal", meal);
    column(fields, "movement", movement);
    column(fields, "total", total);
    return fields;
  }

  private static void column(Fields fields, String field, @Nullable Duration value) {
    var _ = within(fields.present(field, value), field, value, DAY);
  }

  /** Where the duration is not null, it is in whole seconds and from none to {@code most}. */
  static Fields within(Fields fields, String field, @Nullable Duration value, Duration most) {
    return fields
        .is(
            field,
            value,
            time -> time.truncatedTo(ChronoUnit.SECONDS).equals(time),
            "must be in whole seconds",
            null)
        .is(field, value, time -> !time.isNegative(), "must not be negative", null)
        .is(
            field,
            value,
            time -> time.compareTo(most) <= 0,
            "must not be longer than %d hours".formatted(most.toHours()),
            null);
  }
}
