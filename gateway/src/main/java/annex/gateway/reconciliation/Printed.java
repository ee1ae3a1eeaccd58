package annex.gateway.reconciliation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Reads the amounts that stand in a body; null where none does, or none that a table could hold.
 */
final class Printed {

  private static final int MOST_DIGITS = 30;
  private static final Duration LONGEST = Duration.ofDays(36_600);

  private Printed() {}

  static @Nullable BigDecimal number(@Nullable Object value) {
    return value instanceof Number number ? limited(new BigDecimal(number.toString())) : null;
  }

  /** To write out one with an exponent of millions would take all memory. */
  private static @Nullable BigDecimal limited(BigDecimal number) {
    boolean small =
        Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
    return small ? number : null;
  }

  static @Nullable BigDecimal seconds(String text) {
    try {
      var duration = text.isEmpty() ? null : Duration.parse(text);
      return duration == null || duration.abs().compareTo(LONGEST) > 0
          ? null
          : BigDecimal.valueOf(duration.toSeconds());
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  static @Nullable BigDecimal day(String text) {
    try {
      return text.isEmpty() ? null : BigDecimal.valueOf(LocalDate.parse(text).toEpochDay());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
