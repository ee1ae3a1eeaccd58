package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** The figures by band may be of an earlier year. */
final class CompletionsByOgrsBandWithinStarts implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "completions-by-ogrs-band-within-starts",
            "The completions of a programme that table 4b expects by OGRS band are no more than its"
                + " starts in table 5.")
        .in(Area.INTERVENTIONS, "4b", "5")
        .covering("INT-36", "INT-37", "D-12");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return ProgrammeFigures.programmesByOgrsBand(annex).stream()
        .flatMap(programme ->
            Compare.atMost(
                ProgrammeFigures.byOgrsBand(annex, programme),
                ProgrammeFigures.agreed(annex, programme, ProgrammeFigures.STARTS)));
  }
}
