package annex.gateway.reconciliation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;

/** What a figure measures. Amounts of every measure are numbers; it says how they are written. */
public enum Measure {
  /** Whatever is counted. */
  NUMBER,
  /** Hundredths of a whole; differences are percentage points. */
  PERCENT,
  /** Seconds, written as an ISO 8601 duration such as {@code PT6H14M}. */
  DURATION,
  /** Days since 1970, written as a date; differences are periods of days such as {@code P60D}. */
  DATE;

  /** The name on the wire, such as {@code duration}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** An amount as it is written: a number, or a text. */
  public Object written(BigDecimal amount) {
    return switch (this) {
      case NUMBER, PERCENT -> amount;
      case DURATION -> signed(amount, duration(amount.abs()).toString());
      case DATE -> LocalDate.ofEpochDay(amount.longValueExact()).toString();
    };
  }

  /** A difference of two amounts as it is written; a text begins with its minus, if it has one. */
  public Object writtenDifference(BigDecimal difference) {
    return switch (this) {
      case NUMBER, PERCENT, DURATION -> written(difference);
      case DATE -> signed(difference, "P%dD".formatted(difference.abs().longValueExact()));
    };
  }

  private static Duration duration(BigDecimal seconds) {
    var whole = seconds.setScale(0, RoundingMode.DOWN);
    return Duration.ofSeconds(whole.longValueExact())
        .plusNanos(seconds.subtract(whole).movePointRight(9).longValue());
  }

  private static String signed(BigDecimal amount, String magnitude) {
    return amount.signum() < 0 ? "-" + magnitude : magnitude;
  }
}
