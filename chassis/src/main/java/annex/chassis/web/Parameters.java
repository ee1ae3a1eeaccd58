package annex.chassis.web;

import annex.chassis.problem.Refusal;
import annex.contracts.IsoText;
import annex.contracts.problem.CommonProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Dates, instants and codes as they stand in a query. */
public final class Parameters {

  private Parameters() {}

  /**
   * A date such as 2014-10-01.
   *
   * @throws Refusal when the text is no date, such as 2014-02-30
   */
  public static LocalDate date(String name, String text) {
    return IsoText.date(text).orElseThrow(() -> invalid(name, "a date such as 2014-10-01"));
  }

  /**
   * An instant such as 2026-01-01T00:00:00Z.
   *
   * @throws Refusal when the text is no instant
   */
  public static Instant instant(String name, String text) {
    return IsoText.instant(text)
        .orElseThrow(() -> invalid(name, "an instant such as 2026-01-01T00:00:00Z"));
  }

  /** The date of a parameter that may be left out. */
  public static @Nullable LocalDate optionalDate(String name, @Nullable String text) {
    return text == null ? null : date(name, text);
  }

  /**
   * What stands in a parameter that may be left out.
   *
   * @param read gives null for what it does not know
   * @param kind what it is to be, such as {@code one of open, closed}
   * @throws Refusal when the text is something else
   */
  public static <T> @Nullable T optional(
      String name, @Nullable String text, Function<String, @Nullable T> read, String kind) {
    if (text == null) {
      return null;
    }
    var found = read.apply(text);
    if (found == null) {
      throw invalid(name, kind);
    }
    return found;
  }

  private static Refusal invalid(String name, String kind) {
    return new Refusal(
        CommonProblem.PARAMETER_INVALID, "The parameter '%s' must be %s.".formatted(name, kind));
  }
}
