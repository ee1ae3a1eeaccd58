package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Sections;
import java.util.List;
import java.util.stream.Stream;

/** Figures of table 8 that several rules ask for. */
final class ActivityFigures {

  private ActivityFigures() {}

  static Figure headcount(Sections annex) {
    return Figure.number(
        "total of the headcount (table 8)", annex.at(Area.ACTIVITIES, "headcount/total"));
  }

  static Figure headcountParts(Sections annex) {
    var headcount = annex.at(Area.ACTIVITIES, "headcount");
    return Figure.sum(
        "employed, unfit, retired and unemployed (table 8)",
        Stream.of("employed", "unfit", "retired", "unemployed").map(headcount::at).toList());
  }

  static Figure totalPlaces(Sections annex) {
    return Figure.number("total places (table 8)", annex.at(Area.ACTIVITIES, "totals/places"));
  }

  static Figure totalCoreHours(Sections annex) {
    return Figure.number(
        "total core hours a week (table 8)", annex.at(Area.ACTIVITIES, "totals/coreHours"));
  }

  /** The rows of a table that have agreed places; a blank row has none (ACT-5). */
  static List<Place> rowsWithPlaces(Sections annex, String table) {
    return annex.at(Area.ACTIVITIES, table).rows().stream()
        .filter(row -> row.at("places").isGiven())
        .toList();
  }
}
