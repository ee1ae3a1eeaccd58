package annex.chassis.web;

import annex.chassis.problem.Refusal;
import annex.contracts.IsoText;
import annex.contracts.problem.CommonProblem;
import java.time.Instant;
import java.time.LocalDate;

/** Dates and instants as they stand in a query. */
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

  private static Refusal invalid(String name, String kind) {
    return new Refusal(
        CommonProblem.PARAMETER_INVALID, "The parameter '%s' must be %s.".formatted(name, kind));
  }
}
