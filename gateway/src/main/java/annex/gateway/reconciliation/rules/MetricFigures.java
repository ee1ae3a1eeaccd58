package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Sections;
import java.util.List;

/** Figures of tables 3 and 6 and of section 4 that several rules ask for. */
final class MetricFigures {

  static final String SOTP = "CU019";
  static final String OBP = "CU021";

  private MetricFigures() {}

  static Place metric(Sections annex, String code) {
    return annex.at(Area.METRICS, "metrics").row("code", code);
  }

  /** The level of a metric that is required for the year. */
  static Figure required(Sections annex, String code) {
    return Figure.number(
        "%s required for the year (section 4)".formatted(code),
        metric(annex, code).at("required/total"));
  }

  /** The completions of accredited programmes that section 4 requires. */
  static Figure requiredCompletions(Sections annex) {
    return Figure.sum(
        "%s and %s required for the year (section 4)".formatted(SOTP, OBP),
        List.of(required(annex, SOTP), required(annex, OBP)));
  }

  /** What table 3 states under this name in the response to any commissioning intention. */
  static List<Place> facts(Sections annex, String name) {
    return named(annex.at(Area.METRICS, "commissioningIntentions"), name);
  }

  /** What table 6 states under this name in any objective. */
  static List<Place> objectiveFacts(Sections annex, String name) {
    return named(annex.at(Area.METRICS, "objectives"), name);
  }

  private static List<Place> named(Place rows, String name) {
    return rows.rows().stream()
        .flatMap(row -> row.at("facts").rows().stream())
        .filter(fact -> fact.at("name").says(name))
        .toList();
  }

  /** What table 3 says of each OGRS band. */
  static List<Place> ogrsBands(Sections annex) {
    return annex.at(Area.METRICS, "commissioningIntentions").rows().stream()
        .flatMap(intention -> intention.at("ogrsBands").rows().stream())
        .toList();
  }

  /** The share of the population that table 3 gives to an OGRS band. */
  static Figure share(Place band) {
    return Figure.percent(
        "share of %s in the population (table 3)".formatted(band.at("band").text()),
        band.at("populationShare"));
  }
}
