package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** That the third column of 8a holds hours per place is a reading, so it is no error. */
final class TotalCoreHoursCoverTheTablesOfTheTotalPlaces implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "total-core-hours-cover-the-tables-of-the-total-places",
            "The total core hours of table 8 cover the same tables as its total places: 8a, 8b and"
                + " 8c.")
        .in(Area.ACTIVITIES, "8", "8a", "8b", "8c")
        .covering("ACT-2", "ACT-3", "D-5");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var industries =
        ActivityFigures.rowsWithPlaces(annex, "industries").stream()
            .map(row ->
                Figure.product(
                    "hours of industries",
                    Figure.number("places", row.at("places")),
                    Figure.number("hours", row.at("column3"))));
    var others =
        Stream.of("services", "otherActivities")
            .flatMap(table -> ActivityFigures.rowsWithPlaces(annex, table).stream())
            .map(row -> Figure.number("core hours", row.at("coreHoursPerWeek")));
    return Compare.equal(
        ActivityFigures.totalCoreHours(annex),
        Figure.sum(
            "core hours of the rows of 8a, 8b and 8c, the third column of 8a read as hours",
            Stream.concat(industries, others).toList()));
  }
}
