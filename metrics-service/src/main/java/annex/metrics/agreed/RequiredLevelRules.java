package annex.metrics.agreed;

import annex.commissioning.body.AnnexYear;
import annex.commissioning.body.Rule;
import annex.commissioning.body.Rule.Breaches;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of the required rows of section 4, by how a metric rolls up. The reported rows stand as
 * printed.
 */
final class RequiredLevelRules {

  static final List<Rule<MetricsSection>> ALL =
      List.of(
          rule(
              "GOV-8",
              "Quarters and total repeat the level of their months and never sum it.",
              Metric.RollUp.LEVEL,
              RequiredLevelRules::levelsAreRepeated),
          rule(
              "GOV-9",
              "A count for the year stands under March and under the total, and nowhere else.",
              Metric.RollUp.ANNUAL_COUNT,
              RequiredLevelRules::countStandsOnce),
          rule(
              "GOV-10",
              "A ceiling of incidents is 0 wherever it is given.",
              Metric.RollUp.INCIDENT_CEILING,
              RequiredLevelRules::ceilingsAreZero),
          rule(
              "GOV-13",
              "A metric without a required level has none in any cell.",
              Metric.RollUp.NO_REQUIRED_LEVEL,
              RequiredLevelRules::nothingIsRequired));

  private RequiredLevelRules() {}

  /** Looks at one required row. */
  @FunctionalInterface
  private interface RowCheck {
    void judge(Levels row, List<YearMonth> year, String pointer, Breaches breaches);
  }

  private static Rule<MetricsSection> rule(
      String id, String statement, Metric.RollUp rollUp, RowCheck check) {
    return new Rule<>(
        id,
        statement,
        (body, breaches) -> {
          var year = AnnexYear.months(body.reportingYear());
          for (int index = 0; index < body.metrics().size(); index++) {
            var metric = body.metrics().get(index);
            if (metric.rollUp() == rollUp) {
              check.judge(
                  metric.required(), year, "/metrics/%d/required/".formatted(index), breaches);
            }
          }
        });
  }

  private static void levelsAreRepeated(
      Levels row, List<YearMonth> year, String pointer, Breaches breaches) {
    row.quarters()
        .forEach((quarter, level) ->
            within(
                row.givenIn(quarter.of(year)), level, pointer + "quarters/" + quarter, breaches));
    within(row.givenIn(year), row.total(), pointer + "total", breaches);
  }

  private static void within(
      List<BigDecimal> months, @Nullable BigDecimal level, String pointer, Breaches breaches) {
    if (level == null || months.isEmpty()) {
      return;
    }
    var lowest = Collections.min(months);
    var highest = Collections.max(months);
    if (level.compareTo(lowest) < 0 || level.compareTo(highest) > 0) {
      breaches.add(
          pointer,
          "is %s, but the level of its months is from %s to %s"
              .formatted(level.toPlainString(), lowest.toPlainString(), highest.toPlainString()));
    }
  }

  private static void countStandsOnce(
      Levels row, List<YearMonth> year, String pointer, Breaches breaches) {
    var march = year.getLast();
    var atYearEnd = row.monthly().get(march);
    row.given()
        .forEach((cell, _) -> {
          boolean early = cell.startsWith("monthly/") && !cell.equals("monthly/" + march);
          if (early || cell.startsWith("quarters/")) {
            breaches.add(pointer + cell, "must be blank; the count is due by March");
          }
        });
    if (!same(row.total(), atYearEnd)) {
      breaches.add(
          pointer + "total", "is %s, but under March stands %s".formatted(row.total(), atYearEnd));
    }
  }

  private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  private static void ceilingsAreZero(
      Levels row, List<YearMonth> year, String pointer, Breaches breaches) {
    row.given()
        .forEach((cell, figure) -> {
          if (figure.signum() != 0) {
            breaches.add(pointer + cell, "is %s, but must be 0".formatted(figure));
          }
        });
  }

  private static void nothingIsRequired(
      Levels row, List<YearMonth> year, String pointer, Breaches breaches) {
    row.given()
        .forEach((cell, figure) ->
            breaches.add(pointer + cell, "is %s, but must be blank".formatted(figure)));
  }
}
