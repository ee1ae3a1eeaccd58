package annex.activities.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.Notation;
import org.jspecify.annotations.Nullable;

/**
 * What is printed above the tables: which metric they feed and what their places are (ACT-3,
 * ACT-4).
 *
 * @param industries above table 8a
 * @param services above table 8b
 * @param otherActivities above table 8c
 */
public record Tables(Heading industries, Heading services, Heading otherActivities) {

  public Tables {
    Fields.check()
        .present("industries", industries)
        .present("services", services)
        .present("otherActivities", otherActivities)
        .orRefuse();
  }

  /**
   * What is printed above a table.
   *
   * @param heading as printed, or null
   * @param metric code of the metric that the table feeds, or null where it feeds none
   * @param metricName its name, or null
   * @param basis what a place is, or null
   * @param scope which activities belong here, or null
   * @param currency of its money columns, {@code GBP}; null where it has none
   */
  public record Heading(
      @Nullable String heading,
      @Nullable String metric,
      @Nullable String metricName,
      @Nullable String basis,
      @Nullable String scope,
      @Nullable String currency) {
    public Heading {
      Fields.check()
          .optionalText("heading", heading)
          .matches("metric", metric, Notation.METRIC, "CU095a")
          .optionalText("metricName", metricName)
          .optionalText("basis", basis)
          .optionalText("scope", scope)
          .is("currency", currency, "GBP"::equals, "must be GBP", null)
          .orRefuse();
    }
  }
}
