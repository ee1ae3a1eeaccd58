package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.List;
import java.util.stream.Stream;

/** A group of a single programme is for another rule. */
final class CompletionsByOffenceEqualTheGroup implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "completions-by-offence-equal-the-group",
            "The completions of the programmes of a group that table 4b expects by kind of offence"
                + " are those of the group in table 5.")
        .in(Area.INTERVENTIONS, "4b", "5")
        .covering("INT-37", "D-12");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return annex.at(Area.INTERVENTIONS, "programmeGroups").rows().stream()
        .map(group -> group.at("group").text())
        .flatMap(group -> {
          var parts =
              ProgrammeFigures.programmesByOffence(annex).stream()
                  .filter(programme -> isOf(group, ProgrammeFigures.rows(annex, programme)))
                  .map(programme -> ProgrammeFigures.byOffence(annex, programme))
                  .toList();
          return parts.size() < 2
              ? Stream.of()
              : Compare.equal(
                  Figure.sum(
                      "%s completions by kind of offence (table 4b)".formatted(group), parts),
                  ProgrammeFigures.group(annex, group, ProgrammeFigures.COMPLETIONS));
        });
  }

  private static boolean isOf(String group, List<Place> programmes) {
    return !programmes.isEmpty()
        && programmes.stream().allMatch(programme -> programme.at("group").says(group));
  }
}
