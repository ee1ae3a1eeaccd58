package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Segments overlap, so that one person may be counted twice (INT-37). */
final class CompletionsByOffenceEqualAgreed implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "completions-by-offence-equal-agreed",
            "The completions of a programme that table 4b expects by kind of offence are those"
                + " agreed in table 5.")
        .in(Area.INTERVENTIONS, "4b", "5")
        .covering("INT-37", "D-8", "D-12");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return ProgrammeFigures.programmesByOffence(annex).stream()
        .flatMap(programme ->
            Compare.equal(
                ProgrammeFigures.byOffence(annex, programme),
                ProgrammeFigures.agreed(annex, programme, ProgrammeFigures.COMPLETIONS)));
  }
}
