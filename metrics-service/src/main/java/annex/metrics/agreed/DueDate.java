package annex.metrics.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something is due, as exactly as it is stated. It is met on the latest day (GOV-22).
 *
 * @param stated as printed
 * @param precision how exact that is
 * @param earliest first day that is meant, or null
 * @param latest last day that is meant; for a month its last day; null where no day is meant
 * @param period ISO 8601, where a span is stated, or null
 * @param readings what the statement may mean, where it can be read in several ways
 */
public record DueDate(
    String stated,
    Precision precision,
    @Nullable LocalDate earliest,
    @Nullable LocalDate latest,
    @Nullable String period,
    List<Reading> readings) {

  public DueDate {
    var fields =
        Fields.check()
            .text("stated", stated)
            .present("precision", precision)
            .notAbove("earliest", earliest, "latest", latest, "GOV-22")
            .matches("period", period, Notation.PERIOD, "P12M")
            .rows("readings", readings);
    if (precision != null && precision.meansADay() && latest == null) {
      fields.refuse("latest", "must be given for a due date of this precision", "GOV-22");
    }
    if (precision != null && precision.meansAMonth()) {
      fields.is("latest", latest, DueDate::endsAMonth, "must be the last of its month", "GOV-22");
    }
    fields.orRefuse();
    readings = List.copyOf(readings);
  }

  private static boolean endsAMonth(LocalDate day) {
    return day.equals(YearMonth.from(day).atEndOfMonth());
  }

  /** How exact a due date is. */
  public enum Precision {
    DAY,
    MONTH,
    MONTH_END,
    QUARTER,
    YEAR,
    /** Counted from something else. */
    RELATIVE;

    private boolean meansADay() {
      return this != QUARTER && this != RELATIVE;
    }

    private boolean meansAMonth() {
      return this == MONTH || this == MONTH_END;
    }
  }

  /** One of the ways to read a statement, from a first to a last day. */
  public record Reading(String reading, LocalDate from, LocalDate to) {
    public Reading {
      Fields.check()
          .text("reading", reading)
          .present("from", from)
          .notAbove("from", from, "to", to, "GOV-22")
          .present("to", to)
          .orRefuse();
    }
  }
}
