package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Whoever lives on a unit that is an activity of table 8c has a place there. */
final class SpecialistUnitPlacesFitItsBeds implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "specialist-unit-places-fit-its-beds",
            "The places of a specialist unit in table 8c lie in the range of its beds.")
        .in(Area.CAPACITY, "1")
        .in(Area.ACTIVITIES, "8c")
        .covering("CAP-17");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return SpecialistUnits.units(annex).stream()
        .flatMap(unit ->
            annex.at(Area.ACTIVITIES, "otherActivities").rows().stream()
                .filter(row -> isOf(unit, row))
                .map(row ->
                    Figure.number(
                        "%s places (table 8c)".formatted(SpecialistUnits.code(unit)),
                        row.at("places")))
                .flatMap(places ->
                    Stream.concat(
                        Compare.atLeast(places, SpecialistUnits.least(unit)),
                        Compare.atMost(places, SpecialistUnits.most(unit)))));
  }

  private static boolean isOf(Place unit, Place row) {
    return row.at("descriptions").rows().stream()
        .anyMatch(description -> description.says(SpecialistUnits.code(unit)));
  }
}
