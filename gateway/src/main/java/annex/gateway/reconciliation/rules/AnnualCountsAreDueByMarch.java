package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.Comparator;
import java.util.stream.Stream;

/** A count for the year is cumulative by its last month. */
final class AnnualCountsAreDueByMarch implements Rule {

  @Override
  public Terms terms() {
    return Terms.error(
            "annual-counts-are-due-by-march",
            "A count for the year stands the same under its last month and its total in section 4.")
        .in(Area.METRICS, "section 4")
        .covering("GOV-9");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Levels.of(annex, "rollUp", "ANNUAL_COUNT")
        .flatMap(levels ->
            levels.row().at("monthly").fields().stream()
                .max(Comparator.comparing(Place::pointer))
                .stream()
                .flatMap(
                    march -> Compare.equal(levels.figure("last month", march), levels.total())));
  }
}
