package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Groups are sums of programmes, the grand total one of groups. */
final class ProgrammeTotalsAddUp implements Rule {

  @Override
  public Terms terms() {
    return Terms.error(
            "programme-totals-add-up",
            "In table 5 programmes make their group, and groups the grand total.")
        .in(Area.INTERVENTIONS, "5")
        .covering("INT-36");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var groups = annex.at(Area.INTERVENTIONS, "programmeGroups").rows();
    return Stream.of(ProgrammeFigures.STARTS, ProgrammeFigures.COMPLETIONS)
        .flatMap(field ->
            Stream.concat(
                groups.stream()
                    .map(group -> group.at("group").text())
                    .flatMap(group ->
                        Compare.equal(
                            programmes(annex, group, field),
                            ProgrammeFigures.group(annex, group, field))),
                Compare.equal(
                    Figure.sum(
                        "sum of the groups (table 5)",
                        groups.stream().map(group -> group.at(field)).toList()),
                    ProgrammeFigures.grandTotal(annex, field))));
  }

  private static Figure programmes(Sections annex, String group, String field) {
    return Figure.sum(
        "sum of the programmes of %s (table 5)".formatted(group),
        annex.at(Area.INTERVENTIONS, "programmes").rows().stream()
            .filter(programme -> programme.at("group").says(group))
            .map(programme -> programme.at(field))
            .toList());
  }
}
