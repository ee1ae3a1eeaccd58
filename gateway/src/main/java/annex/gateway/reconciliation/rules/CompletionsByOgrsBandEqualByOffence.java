package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Not every segment by kind of offence need be listed. */
final class CompletionsByOgrsBandEqualByOffence implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "completions-by-ogrs-band-equal-by-offence",
            "Table 4b expects as many completions of a programme by OGRS band as by kind of"
                + " offence.")
        .in(Area.INTERVENTIONS, "4b")
        .covering("INT-37", "D-12");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return ProgrammeFigures.programmesByOgrsBand(annex).stream()
        .flatMap(programme ->
            Compare.equal(
                ProgrammeFigures.byOgrsBand(annex, programme),
                ProgrammeFigures.byOffence(annex, programme)));
  }
}
