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

/** A service is one of the programme when it names its code, or its name or group in table 5. */
final class CompletionsHaveAService implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "completions-have-a-service",
            "Where table 4b expects completions of a programme in a segment, it names the programme"
                + " among its services.")
        .in(Area.INTERVENTIONS, "4b", "5")
        .covering("INT-20", "INT-37", "D-15");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return annex.at(Area.INTERVENTIONS, "additionalOffer").rows().stream()
        .filter(offer -> offer.at("services").isGiven())
        .flatMap(offer ->
            offer.at("expectedCompletions").rows().stream()
                .filter(expected -> !isNamed(annex, offer, expected.at("programme").text()))
                .flatMap(expected -> compare(offer, expected)));
  }

  private static Stream<Contradiction> compare(Place offer, Place expected) {
    var segment = offer.at("segment").text();
    var programme = expected.at("programme").text();
    return Compare.equal(
        Figure.number(
            "%s completions of %s (table 4b)".formatted(programme, segment),
            expected.at("completions")),
        Figure.count(
            "expected where %s is no service of %s (table 4b)".formatted(programme, segment),
            0,
            List.of(offer.at("services"))));
  }

  private static boolean isNamed(Sections annex, Place offer, String programme) {
    var names = names(annex, programme);
    return offer.at("services").rows().stream()
        .map(service -> service.at("name").text())
        .anyMatch(service -> names.stream().anyMatch(service::contains));
  }

  private static List<String> names(Sections annex, String programme) {
    var group = annex.at(Area.INTERVENTIONS, "programmeGroups").row("group", programme);
    return Stream.of(
            Stream.of(programme),
            ProgrammeFigures.rows(annex, programme).stream().map(row -> row.at("name").text()),
            Stream.of(group.at("label").text()).filter(label -> !label.isEmpty()))
        .flatMap(name -> name)
        .map(name -> name.split(" - | \\(", -1)[0])
        .toList();
  }
}
