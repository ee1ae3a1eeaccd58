package annex.metrics.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.AnnexYear;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of the metrics section.
 *
 * @param reportingYear April to March, as {@code 2014-15} (GOV-6)
 * @param masterRecord where delivery requirements are kept, or null (GOV-3)
 * @param domains section 4, what metrics are grouped by; codes differ
 * @param metrics section 4, the delivery metrics; codes differ (GOV-4)
 * @param performanceHub how they are found on the NOMS Performance Hub, or null
 * @param themes table 3, what intentions are grouped by; numbers differ
 * @param commissioningIntentions table 3; codes differ
 * @param objectives table 6; numbers differ (GOV-21)
 * @param serviceSpecifications tables 7a and 7b; numbers differ (GOV-17 to GOV-19)
 * @param serviceOptions table 7c; numbers differ (GOV-20)
 */
public record MetricsSection(
    String reportingYear,
    @Nullable String masterRecord,
    List<Domain> domains,
    List<Metric> metrics,
    @Nullable PerformanceHub performanceHub,
    List<Theme> themes,
    List<CommissioningIntention> commissioningIntentions,
    List<Objective> objectives,
    List<ServiceSpecification> serviceSpecifications,
    List<ServiceOption> serviceOptions) {

  public MetricsSection {
    var fields =
        Fields.check()
            .text("reportingYear", reportingYear)
            .is(
                "reportingYear",
                reportingYear,
                AnnexYear::isOne,
                "must be such as 2014-15",
                "GOV-6")
            .optionalText("masterRecord", masterRecord)
            .rows("domains", domains)
            .distinct("domains", domains, Domain::domain, "GOV-4")
            .rows("metrics", metrics)
            .distinct("metrics", metrics, Metric::code, "GOV-4")
            .rows("themes", themes)
            .distinct("themes", themes, Theme::number, null)
            .rows("commissioningIntentions", commissioningIntentions)
            .distinct(
                "commissioningIntentions",
                commissioningIntentions,
                CommissioningIntention::code,
                null)
            .rows("objectives", objectives)
            .distinct("objectives", objectives, Objective::number, "GOV-21")
            .rows("serviceSpecifications", serviceSpecifications)
            .distinct(
                "serviceSpecifications",
                serviceSpecifications,
                ServiceSpecification::number,
                "GOV-17")
            .rows("serviceOptions", serviceOptions)
            .distinct("serviceOptions", serviceOptions, ServiceOption::number, "GOV-20");
    if (themes != null && commissioningIntentions != null) {
      belongToThemes(fields, commissioningIntentions, themes);
    }
    fields.orRefuse();
    var months = AnnexYear.months(reportingYear);
    domains = List.copyOf(domains);
    metrics = metrics.stream().map(metric -> metric.over(months)).toList();
    themes = List.copyOf(themes);
    commissioningIntentions = List.copyOf(commissioningIntentions);
    objectives = List.copyOf(objectives);
    serviceSpecifications = List.copyOf(serviceSpecifications);
    serviceOptions = List.copyOf(serviceOptions);
  }

  private static void belongToThemes(
      Fields fields, List<CommissioningIntention> intentions, List<Theme> themes) {
    for (int index = 0; index < intentions.size(); index++) {
      fields.is(
          "commissioningIntentions/%d/theme".formatted(index),
          intentions.get(index),
          intention ->
              themes.stream()
                  .anyMatch(theme -> theme != null && theme.number().equals(intention.theme())),
          "must be the number of a theme",
          null);
    }
  }
}
