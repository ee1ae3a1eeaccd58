package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Sections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The beds of specialist units: a range in table 1, and single figures elsewhere (CAP-17). */
final class SpecialistUnits {

  /** Names under which tables 3 and 6 state the beds of a unit, beside its own. */
  private static final Map<String, String> OTHER_NAMES = Map.of("TC", "therapeuticCommunityBeds");

  private SpecialistUnits() {}

  static List<Place> units(Sections annex) {
    return annex.at(Area.CAPACITY, "establishment/specialistFunctions").rows();
  }

  static String code(Place unit) {
    return unit.at("unit").text();
  }

  static Figure least(Place unit) {
    return Figure.number("least %s beds (table 1)".formatted(code(unit)), unit.at("minimumBeds"));
  }

  static Figure most(Place unit) {
    return Figure.number("most %s beds (table 1)".formatted(code(unit)), unit.at("maximumBeds"));
  }

  /** The beds of a unit wherever tables 3 and 6 state them. */
  static List<Figure> statedElsewhere(Sections annex, Place unit) {
    var names = new LinkedHashSet<String>();
    names.add(code(unit).toLowerCase(Locale.ROOT) + "Beds");
    names.add(OTHER_NAMES.getOrDefault(code(unit), ""));
    return names.stream()
        .flatMap(name ->
            Stream.concat(
                MetricFigures.facts(annex, name).stream().map(fact -> stated(unit, "3", fact)),
                MetricFigures.objectiveFacts(annex, name).stream()
                    .map(fact -> stated(unit, "6", fact))))
        .toList();
  }

  private static Figure stated(Place unit, String table, Place fact) {
    return Figure.number("%s beds (table %s)".formatted(code(unit), table), fact.at("amount"));
  }
}
