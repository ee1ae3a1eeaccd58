package annex.activities.agreed;

import annex.commissioning.body.Rule;
import annex.commissioning.body.Rule.Breaches;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;

/** The rules of section 3. Printed times have lost their seconds, hence the tolerances. */
final class RegimeRules {

  static final List<Rule<ActivitiesSection>> ALL =
      List.of(
          new Rule<>(
              "ACT-17",
              "Time out of cell is the sum of its parts, or less than five minutes above it.",
              RegimeRules::totalsAddUp),
          new Rule<>(
              "ACT-18",
              "The days are Monday to Sunday, and the averages are their means to the minute.",
              RegimeRules::averagesAreMeans));

  private static final Duration LOST_SECONDS_OF_A_TOTAL = Duration.ofMinutes(5);
  private static final long LOST_SECONDS_OF_A_MEAN = 60;
  private static final List<DayOfWeek> WEEK = List.of(DayOfWeek.values());
  private static final int WEEKDAYS = 5;

  private RegimeRules() {}

  private static void totalsAddUp(ActivitiesSection body, Breaches breaches) {
    var regime = body.regime();
    for (int index = 0; index < regime.days().size(); index++) {
      totalAddsUp(regime.days().get(index).times(), "/regime/days/" + index, breaches);
    }
    totalAddsUp(regime.fiveDayAverage(), "/regime/fiveDayAverage", breaches);
    totalAddsUp(regime.sevenDayAverage(), "/regime/sevenDayAverage", breaches);
  }

  private static void totalAddsUp(Times times, String pointer, Breaches breaches) {
    var parts =
        RegimeColumn.PARTS.stream()
            .map(column -> column.of(times))
            .reduce(Duration.ZERO, Duration::plus);
    var excess = times.total().minus(parts);
    if (excess.isNegative() || excess.compareTo(LOST_SECONDS_OF_A_TOTAL) >= 0) {
      breaches.add(
          pointer + "/total",
          "is %s, but its parts make %s; only seconds are lost in print"
              .formatted(times.total(), parts));
    }
  }

  private static void averagesAreMeans(ActivitiesSection body, Breaches breaches) {
    var regime = body.regime();
    if (!regime.days().stream().map(Regime.Day::day).toList().equals(WEEK)) {
      breaches.add("/regime/days", "must be Monday to Sunday, each once");
      return;
    }
    var days = regime.days().stream().map(Regime.Day::times).toList();
    mean(days.subList(0, WEEKDAYS), regime.fiveDayAverage(), "/regime/fiveDayAverage", breaches);
    mean(days, regime.sevenDayAverage(), "/regime/sevenDayAverage", breaches);
  }

  private static void mean(List<Times> days, Times printed, String pointer, Breaches breaches) {
    for (var column : RegimeColumn.values()) {
      long sum = days.stream().mapToLong(day -> column.of(day).toSeconds()).sum();
      long away = Math.abs(sum - days.size() * column.of(printed).toSeconds());
      if (away > days.size() * LOST_SECONDS_OF_A_MEAN) {
        breaches.add(
            pointer + "/" + column.field(),
            "is %s, but the mean of the days is %s"
                .formatted(column.of(printed), Duration.ofSeconds(sum / days.size())));
      }
    }
  }
}
