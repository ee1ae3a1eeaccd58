package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Blank rows have no agreed places (ACT-5). */
final class CoreHoursArePlacesTimesHours implements Rule {

  @Override
  public Terms terms() {
    return Terms.error(
            "core-hours-are-places-times-hours",
            "In tables 8b and 8c core hours are places times hours per place.")
        .in(Area.ACTIVITIES, "8b", "8c")
        .covering("ACT-1");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Stream.of("services", "otherActivities")
        .flatMap(table -> ActivityFigures.rowsWithPlaces(annex, table).stream())
        .flatMap(row -> {
          var activity = row.at("activity").text();
          return Compare.equal(
              Figure.product(
                  "places times hours of %s (table 8)".formatted(activity),
                  Figure.number("places", row.at("places")),
                  Figure.number("hours", row.at("hoursPerPlacePerWeek"))),
              Figure.number(
                  "core hours of %s (table 8)".formatted(activity), row.at("coreHoursPerWeek")));
        });
  }
}
