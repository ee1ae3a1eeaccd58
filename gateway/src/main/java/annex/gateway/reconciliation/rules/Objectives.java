package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Sections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The objectives of table 6, and which of them say something. */
final class Objectives {

  private Objectives() {}

  /** All of them must. */
  static Stream<Contradiction> allSay(
      Sections annex, String what, String field, Predicate<Place> says) {
    var all = annex.at(Area.METRICS, "objectives");
    var silent = all.rows().stream().filter(one -> !says.test(one.at(field))).toList();
    var names =
        silent.stream().map(one -> one.at("reference").text()).collect(Collectors.joining(", "));
    return Compare.equal(
        Figure.count(
            "objectives that name %s, all but %s (table 6)".formatted(what, names),
            all.rows().size() - (long) silent.size(),
            silent.stream().map(one -> one.at(field)).toList()),
        Figure.count("objectives (table 6)", all.rows().size(), List.of(all)));
  }
}
