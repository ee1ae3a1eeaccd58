package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.List;
import java.util.stream.Stream;

/** Each table against its own sub total. */
final class ActivitySubTotalsAddUp implements Rule {

  @Override
  public Terms terms() {
    return Terms.error(
            "activity-sub-totals-add-up",
            "In tables 8a to 8c the rows make the sub totals of places and core hours.")
        .in(Area.ACTIVITIES, "8a", "8b", "8c")
        .covering("ACT-2");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Stream.of("industries", "services", "otherActivities")
        .flatMap(table -> {
          var rows = ActivityFigures.rowsWithPlaces(annex, table);
          var subTotal = annex.at(Area.ACTIVITIES, "subTotals").at(table);
          return Stream.concat(
              compare("places", table, rows, "places", subTotal.at("places")),
              compare("core hours", table, rows, "coreHoursPerWeek", subTotal.at("coreHours")));
        });
  }

  private static Stream<Contradiction> compare(
      String what, String table, List<Place> rows, String field, Place subTotal) {
    return Compare.equal(
        Figure.sum(
            "%s of the rows of %s (table 8)".formatted(what, table),
            rows.stream().map(row -> row.at(field)).toList()),
        Figure.number("sub total of %s of %s (table 8)".formatted(what, table), subTotal));
  }
}
