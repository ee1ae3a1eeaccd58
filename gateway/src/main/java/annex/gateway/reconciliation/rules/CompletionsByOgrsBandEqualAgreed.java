package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** The figures by band may be of an earlier year. */
final class CompletionsByOgrsBandEqualAgreed implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "completions-by-ogrs-band-equal-agreed",
            "The completions of a programme that table 4b expects by OGRS band are those agreed in"
                + " table 5.")
        .in(Area.INTERVENTIONS, "4b", "5")
        .covering("INT-37", "D-12");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return ProgrammeFigures.programmesByOgrsBand(annex).stream()
        .flatMap(programme ->
            Compare.equal(
                ProgrammeFigures.byOgrsBand(annex, programme),
                ProgrammeFigures.agreed(annex, programme, ProgrammeFigures.COMPLETIONS)));
  }
}
