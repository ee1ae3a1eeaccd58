package annex.gateway.reconciliation.web;

import annex.contracts.IsoText;
import annex.contracts.UkTime;
import annex.contracts.problem.CommonProblem;
import annex.gateway.problem.GatewayProblem;
import annex.gateway.problem.Refused;
import annex.gateway.timeline.AnnexTimeline;
import annex.gateway.timeline.ConsolidatedAnnex;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** Finds the annex that a request asks for. */
final class AskedAnnex {

  private final AnnexTimeline timeline;
  private final Clock clock;

  AskedAnnex(AnnexTimeline timeline, Clock clock) {
    this.timeline = timeline;
    this.clock = clock;
  }

  ConsolidatedAnnex of(String id, MultiValueMap<String, String> parameters) {
    if (!timeline.isComplete()) {
      throw new Refused(
          GatewayProblem.NOT_CAUGHT_UP, "It will answer in a moment; see its health.");
    }
    if (!IsoText.isAgencyCode(id)) {
      throw new Refused(
          CommonProblem.PARAMETER_INVALID, "An agency code is three capital letters, such as WMI.");
    }
    var asOf = date(parameters.getFirst("asOf"));
    var knownAt = instant(parameters.getFirst("knownAt"));
    return timeline
        .annex(id)
        .orElseThrow(
            () -> new Refused(GatewayProblem.ANNEX_UNKNOWN, "Nothing is known of " + id + "."))
        .read(asOf, knownAt);
  }

  private LocalDate date(@Nullable String text) {
    return text == null
        ? UkTime.today(clock)
        : IsoText.date(text).orElseThrow(() -> invalid("asOf", "a date such as 2014-10-01"));
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null
        ? null
        : IsoText.instant(text)
            .orElseThrow(() -> invalid("knownAt", "an instant such as 2026-01-01T00:00:00Z"));
  }

  private static Refused invalid(String name, String kind) {
    return new Refused(
        CommonProblem.PARAMETER_INVALID, "The parameter '%s' must be %s.".formatted(name, kind));
  }
}
