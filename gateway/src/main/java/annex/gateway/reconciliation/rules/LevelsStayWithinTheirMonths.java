package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.stream.Stream;

/** Rates, ratings and scores are repeated, and never summed. */
final class LevelsStayWithinTheirMonths implements Rule {

  @Override
  public Terms terms() {
    return Terms.error(
            "levels-stay-within-their-months",
            "The total of a level in section 4 lies within the levels of its months.")
        .in(Area.METRICS, "section 4")
        .covering("GOV-8");
  }

  private static final Comparator<Place> BY_LEVEL =
      Comparator.comparing(
          Place::number, Comparator.nullsFirst(Comparator.<BigDecimal>naturalOrder()));

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Levels.of(annex, "rollUp", "LEVEL")
        .flatMap(row -> {
          var name = Levels.name(annex, row);
          var total = Figure.number("%s, total".formatted(name), row.at("total"));
          var months = row.at("monthly").fields().stream().filter(Place::isGiven).toList();
          return Stream.concat(
              months.stream()
                  .min(BY_LEVEL)
                  .map(month -> Figure.number("%s, lowest month".formatted(name), month))
                  .stream()
                  .flatMap(lowest -> Compare.atLeast(total, lowest)),
              months.stream()
                  .max(BY_LEVEL)
                  .map(month -> Figure.number("%s, highest month".formatted(name), month))
                  .stream()
                  .flatMap(highest -> Compare.atMost(total, highest)));
        });
  }
}
