package annex.gateway.annexes;

import annex.contracts.IsoText;
import annex.contracts.UkTime;
import annex.contracts.problem.CommonProblem;
import annex.gateway.problem.Refused;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What a request asks of an annex.
 *
 * @param asOf the date that it is read for, today where nothing is asked
 * @param knownAt the moment whose knowledge it shows, null for now
 */
record AnnexQuery(LocalDate asOf, @Nullable Instant knownAt) {

  static AnnexQuery of(MultiValueMap<String, String> parameters, Clock clock) {
    if (parameters.isEmpty()) {
      return new AnnexQuery(UkTime.today(clock), null);
    }
    var asOf = parameters.getFirst("asOf");
    var knownAt = parameters.getFirst("knownAt");
    return new AnnexQuery(
        asOf == null ? UkTime.today(clock) : date(asOf), knownAt == null ? null : instant(knownAt));
  }

  private static LocalDate date(String text) {
    return IsoText.date(text).orElseThrow(() -> invalid("asOf", "a date such as 2014-10-01"));
  }

  private static Instant instant(String text) {
    return IsoText.instant(text)
        .orElseThrow(() -> invalid("knownAt", "an instant such as 2026-01-01T00:00:00Z"));
  }

  private static Refused invalid(String name, String kind) {
    return new Refused(
        CommonProblem.PARAMETER_INVALID, "The parameter '%s' must be %s.".formatted(name, kind));
  }
}
