package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** A range is what table 1 prints; the figures of other tables may be its target. */
final class SpecialistUnitBedsLieInTheirRange implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "specialist-unit-beds-lie-in-their-range",
            "The beds of a specialist unit in tables 3 and 6 lie in its range of table 1.")
        .in(Area.CAPACITY, "1")
        .in(Area.METRICS, "3", "6")
        .covering("CAP-17");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return SpecialistUnits.units(annex).stream()
        .flatMap(unit ->
            SpecialistUnits.statedElsewhere(annex, unit).stream()
                .flatMap(beds ->
                    Stream.concat(
                        Compare.atLeast(beds, SpecialistUnits.least(unit)),
                        Compare.atMost(beds, SpecialistUnits.most(unit)))));
  }
}
