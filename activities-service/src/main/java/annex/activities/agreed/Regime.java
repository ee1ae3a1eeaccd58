package annex.activities.agreed;

import annex.chassis.check.Fields;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Section 3: the core day, as a snapshot of the day on which the section commences (ACT-16).
 *
 * @param masterRecord where the regime is kept, or null
 * @param days the seven days, Monday first
 * @param fiveDayAverage mean of Monday to Friday (ACT-18)
 * @param sevenDayAverage mean of all days (ACT-18)
 */
public record Regime(
    @Nullable String masterRecord, List<Day> days, Times fiveDayAverage, Times sevenDayAverage) {

  public Regime {
    Fields.check()
        .optionalText("masterRecord", masterRecord)
        .rows("days", days)
        .present("fiveDayAverage", fiveDayAverage)
        .present("sevenDayAverage", sevenDayAverage)
        .orRefuse();
    days = List.copyOf(days);
  }

  /**
   * A day of the week and how its time out of cell is spent; the columns are those of {@link
   * Times}.
   *
   * @param day of the week
   */
  public record Day(
      DayOfWeek day,
      Duration activity,
      Duration association,
      Duration domestics,
      Duration meal,
      Duration movement,
      Duration total) {
    public Day {
      Times.check(activity, association, domestics, meal, movement, total)
          .present("day", day)
          .orRefuse();
    }

    /** The columns of the day. */
    Times times() {
      return new Times(activity, association, domestics, meal, movement, total);
    }
  }
}
