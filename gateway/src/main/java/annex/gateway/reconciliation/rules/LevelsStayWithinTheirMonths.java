package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.stream.Stream;

/** Rates, ratings and scores are repeated, and never summed. */
final class LevelsStayWithinTheirMonths implements Rule {

  private static final Comparator<Place> BY_LEVEL =
      Comparator.comparing(
          Place::number, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()));

  @Override
  public Terms terms() {
    return Terms.error(
            "levels-stay-within-their-months",
            "The total of a level in section 4 lies within the levels of its months.")
        .in(Area.METRICS, "section 4")
        .covering("GOV-8");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Levels.of(annex, "rollUp", "LEVEL")
        .flatMap(levels -> {
          var months = levels.row().at("monthly").fields().stream().filter(Place::isGiven).toList();
          return Stream.concat(
              months.stream().min(BY_LEVEL).stream()
                  .map(month -> levels.figure("lowest month", month))
                  .flatMap(lowest -> Compare.atLeast(levels.total(), lowest)),
              months.stream().max(BY_LEVEL).stream()
                  .map(month -> levels.figure("highest month", month))
                  .flatMap(highest -> Compare.atMost(levels.total(), highest)));
        });
  }
}
