package annex.metrics.agreed;

import annex.commissioning.body.AnnexYear;
import annex.commissioning.body.Rule;
import annex.commissioning.body.Rule.Breaches;
import annex.commissioning.body.Sums;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of section 4 as a whole: which metrics there are, and of which year. */
final class MetricSetRules {

  static final List<Rule<MetricsSection>> ALL =
      List.of(
          new Rule<>(
              "GOV-4",
              "Every metric belongs to a domain, and a domain has as many as it says.",
              MetricSetRules::metricsBelongToDomains),
          new Rule<>(
              "GOV-4",
              "What the hub links to is a metric of the section.",
              MetricSetRules::linkedMetricsAreListed),
          new Rule<>(
              "GOV-6",
              "Figures by month are those of the reporting year.",
              MetricSetRules::monthsAreOfTheYear));

  private MetricSetRules() {}

  private static void metricsBelongToDomains(MetricsSection body, Breaches breaches) {
    var domains = body.domains().stream().map(Domain::domain).collect(Collectors.toSet());
    for (int index = 0; index < body.metrics().size(); index++) {
      var domain = body.metrics().get(index).domain();
      if (!domains.contains(domain)) {
        breaches.add(
            "/metrics/%d/domain".formatted(index),
            "is %s, which is none of the domains".formatted(domain));
      }
    }
    for (int index = 0; index < body.domains().size(); index++) {
      var domain = body.domains().get(index);
      var ones =
          body.metrics().stream()
              .filter(metric -> metric.domain().equals(domain.domain()))
              .map(_ -> 1)
              .toList();
      Sums.compare(
          breaches, "/domains/%d/metrics".formatted(index), "metrics", ones, domain.metrics());
    }
  }

  private static void linkedMetricsAreListed(MetricsSection body, Breaches breaches) {
    var hub = body.performanceHub();
    if (hub == null) {
      return;
    }
    var codes = body.metrics().stream().map(Metric::code).collect(Collectors.toSet());
    for (int index = 0; index < hub.linkedMetrics().size(); index++) {
      var code = hub.linkedMetrics().get(index);
      if (!codes.contains(code)) {
        breaches.add(
            "/performanceHub/linkedMetrics/" + index,
            "is %s, which is none of the metrics".formatted(code));
      }
    }
  }

  private static void monthsAreOfTheYear(MetricsSection body, Breaches breaches) {
    var year = new HashSet<>(AnnexYear.months(body.reportingYear()));
    for (int index = 0; index < body.metrics().size(); index++) {
      var metric = body.metrics().get(index);
      monthsAreOf(year, metric.required(), "/metrics/%d/required".formatted(index), breaches);
      monthsAreOf(year, metric.reported(), "/metrics/%d/reported".formatted(index), breaches);
    }
  }

  private static void monthsAreOf(
      Set<YearMonth> year, Levels row, String pointer, Breaches breaches) {
    for (var month : row.monthly().keySet()) {
      if (!year.contains(month)) {
        breaches.add(pointer + "/monthly/" + month, "is no month of the reporting year");
      }
    }
  }
}
