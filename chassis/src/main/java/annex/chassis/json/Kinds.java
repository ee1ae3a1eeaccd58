package annex.chassis.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Map;

/** How a person calls the kinds of value that JSON is read into. */
final class Kinds {

  private static final Map<Class<?>, String> NAMES =
      Map.ofEntries(
          Map.entry(String.class, "a text"),
          Map.entry(Integer.class, "a whole number within its range"),
          Map.entry(int.class, "a whole number within its range"),
          Map.entry(Long.class, "a whole number within its range"),
          Map.entry(long.class, "a whole number within its range"),
          Map.entry(BigInteger.class, "a whole number"),
          Map.entry(BigDecimal.class, "a number of sensible length"),
          Map.entry(Boolean.class, "true or false"),
          Map.entry(boolean.class, "true or false"),
          Map.entry(LocalDate.class, "a date such as 2014-04-01"),
          Map.entry(LocalTime.class, "a time of day such as 09:30"),
          Map.entry(Instant.class, "an instant such as 2014-04-01T09:30:00Z"),
          Map.entry(YearMonth.class, "a month such as 2014-04"),
          Map.entry(Duration.class, "a duration such as PT6H14M"));

  private Kinds() {}

  static String of(Class<?> type) {
    var name = NAMES.get(type);
    if (name != null) {
      return name;
    }
    return Collection.class.isAssignableFrom(type) ? "a list" : "an object of the right kind";
  }
}
