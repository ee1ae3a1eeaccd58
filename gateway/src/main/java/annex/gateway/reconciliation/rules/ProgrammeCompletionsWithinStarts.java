package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Nobody completes what he did not start. */
final class ProgrammeCompletionsWithinStarts implements Rule {

  @Override
  public Terms terms() {
    return Terms.error(
            "programme-completions-within-starts",
            "A programme of table 5 has no more agreed completions than starts.")
        .in(Area.INTERVENTIONS, "5")
        .covering("INT-36");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return annex.at(Area.INTERVENTIONS, "programmes").rows().stream()
        .flatMap(programme -> {
          var code = programme.at("code").text();
          return Compare.atMost(
              Figure.number(
                  "agreed completions of %s (table 5)".formatted(code),
                  programme.at(ProgrammeFigures.COMPLETIONS)),
              Figure.number(
                  "agreed starts of %s (table 5)".formatted(code),
                  programme.at(ProgrammeFigures.STARTS)));
        });
  }
}
