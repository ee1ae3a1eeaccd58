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

/** A figure outside the range is for another rule. */
final class SpecialistUnitBedsAreOneFigure implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "specialist-unit-beds-are-one-figure",
            "The beds of a specialist unit are one figure, not a range here and a figure there.")
        .in(Area.CAPACITY, "1")
        .in(Area.METRICS, "3", "6")
        .covering("CAP-17", "D-4");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return SpecialistUnits.units(annex).stream()
        .flatMap(unit ->
            SpecialistUnits.statedElsewhere(annex, unit).stream()
                .filter(beds -> isInside(beds, unit))
                .flatMap(beds ->
                    Stream.of(SpecialistUnits.least(unit), SpecialistUnits.most(unit))
                        .flatMap(bound -> Compare.equal(bound, beds))));
  }

  private static boolean isInside(Figure beds, Place unit) {
    return Stream.concat(
            Compare.atLeast(beds, SpecialistUnits.least(unit)),
            Compare.atMost(beds, SpecialistUnits.most(unit)))
        .findAny()
        .isEmpty();
  }
}
