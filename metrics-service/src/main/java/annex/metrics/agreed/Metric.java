package annex.metrics.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A delivery metric of section 4 and its two printed rows.
 *
 * @param code such as {@code CU056a}; upper and lower case differ (GOV-4)
 * @param name as printed
 * @param domain code of its domain
 * @param unit of its figures, or null where it cannot be told
 * @param kind what it measures
 * @param direction which side of the required level is met, or null where there is none (GOV-11)
 * @param rollUp how months make quarters and the year
 * @param required the second row, the level agreed (GOV-5)
 * @param reported the first row, the level achieved or carried forward (GOV-5)
 */
public record Metric(
    String code,
    String name,
    String domain,
    @Nullable Unit unit,
    Kind kind,
    @Nullable Direction direction,
    RollUp rollUp,
    Levels required,
    Levels reported) {

  public Metric {
    var fields =
        Fields.check()
            .text("code", code)
            .matches("code", code, Notation.METRIC, "CU056a")
            .text("name", name)
            .text("domain", domain)
            .matches("domain", domain, Notation.CODE, "OFFENDER_MANAGEMENT")
            .present("kind", kind)
            .present("rollUp", rollUp)
            .present("required", required)
            .present("reported", reported);
    if (unit == Unit.PERCENT) {
      percentages(fields, "required/", required);
      percentages(fields, "reported/", reported);
    }
    fields.orRefuse();
  }

  private static void percentages(Fields fields, String row, @Nullable Levels levels) {
    if (levels != null) {
      levels.given().forEach((cell, figure) -> fields.percentage(row + cell, figure));
    }
  }

  /** The same metric with a cell for each of these months, blank where it had none. */
  Metric over(List<YearMonth> months) {
    return new Metric(
        code,
        name,
        domain,
        unit,
        kind,
        direction,
        rollUp,
        required.over(months),
        reported.over(months));
  }

  /** What the figures count. */
  public enum Unit {
    PERCENT,
    COUNT,
    SCORE,
    RATING,
    HOURS
  }

  /** What is measured. */
  public enum Kind {
    RATE,
    INCIDENT_COUNT,
    COMPLETIONS,
    SCORE,
    RATING,
    HOURS,
    UNCERTAIN
  }

  /** Which side of the required level is met; the level itself always is (GOV-11). */
  public enum Direction {
    AT_LEAST,
    AT_MOST
  }

  /** How the months of the required level make its quarters and its year. */
  public enum RollUp {
    /** The level is repeated and never summed (GOV-8). */
    LEVEL,
    /** Nothing may happen in any month (GOV-10). */
    INCIDENT_CEILING,
    /** One number for the year, under March and under the total (GOV-9). */
    ANNUAL_COUNT,
    /** Recorded only, neither met nor missed (GOV-13). */
    NO_REQUIRED_LEVEL
  }
}
