package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Incidents are counted once in a month, a quarter and the year. */
final class IncidentCountsAddUp implements Rule {

  @Override
  public Terms terms() {
    return Terms.error(
            "incident-counts-add-up",
            "The incidents of the months, and those of the quarters, make the total of a metric in"
                + " section 4.")
        .in(Area.METRICS, "section 4")
        .covering("GOV-6", "GOV-10");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Levels.of(annex, "kind", "INCIDENT_COUNT")
        .flatMap(levels ->
            Stream.of("monthly", "quarters")
                .flatMap(parts ->
                    Compare.equal(
                        Figure.sum(
                            "%s, %s (section 4)".formatted(levels.name(), parts),
                            levels.row().at(parts).fields()),
                        levels.total())));
  }
}
