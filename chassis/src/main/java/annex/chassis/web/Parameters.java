package annex.chassis.web;

import annex.chassis.problem.Refusal;
import annex.contracts.problem.CommonProblem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Dates and instants as they stand in a query. */
public final class Parameters {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");

  private Parameters() {}

  /**
   * A date such as 2014-10-01.
   *
   * @throws Refusal when the text is no date, such as 2014-02-30
   */
  public static LocalDate date(String name, String text) {
    try {
      if (DATE.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException e) {
      throw invalid(name, "a date such as 2014-10-01");
    }
    throw invalid(name, "a date such as 2014-10-01");
  }

  /**
   * An instant such as 2026-01-01T00:00:00Z.
   *
   * @throws Refusal when the text is no instant
   */
  public static Instant instant(String name, String text) {
    if (INSTANT.matcher(text).matches()) {
      try {
        return Instant.parse(text);
      } catch (DateTimeException e) {
        throw invalid(name, "an instant such as 2026-01-01T00:00:00Z");
      }
    }
    throw invalid(name, "an instant such as 2026-01-01T00:00:00Z");
  }

  private static Refusal invalid(String name, String kind) {
    return new Refusal(
        CommonProblem.PARAMETER_INVALID, "The parameter '%s' must be %s.".formatted(name, kind));
  }
}
