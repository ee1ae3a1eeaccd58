package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Two areas hold the same rows of table 7c. */
final class VisitOptionsAgree implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "visit-options-agree",
            "An option of table 7c about visits is commissioned in both areas that hold it, or in"
                + " none (1 commissioned, 0 not).")
        .in(Area.FAMILY_VISITS, "7c")
        .in(Area.METRICS, "7c")
        .covering("VIS-28", "GOV-20");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var all = annex.at(Area.METRICS, "serviceOptions").rows();
    return annex.at(Area.FAMILY_VISITS, "options").rows().stream()
        .flatMap(option ->
            all.stream()
                .filter(other -> isSame(option, other))
                .flatMap(other -> Compare.equal(commissioned(option), commissioned(other))));
  }

  private static boolean isSame(Place option, Place other) {
    var number = option.at("number").number();
    var otherNumber = other.at("number").number();
    return number != null && otherNumber != null && number.compareTo(otherNumber) == 0;
  }

  private static Figure commissioned(Place option) {
    var cell = option.at("commissioned");
    return Figure.derived(
        "option %s commissioned (table 7c, %s)"
            .formatted(option.at("number").value(), option.area()),
        cell.value() instanceof Boolean yes ? (yes ? BigDecimal.ONE : BigDecimal.ZERO) : null,
        List.of(cell));
  }
}
