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

/** Under 25 is at most 24. */
final class CareExperiencedAgesAgree implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "care-experienced-ages-agree",
            "All definitions of care experienced people end with the same age.")
        .in(Area.FAMILY_VISITS, "families strategy")
        .covering("VIS-31", "D-24");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var ages =
        annex.at(Area.FAMILY_VISITS, "careExperienced/definitions").rows().stream()
            .map(CareExperiencedAgesAgree::highest)
            .filter(Figure::isGiven)
            .toList();
    return ages.stream().skip(1).flatMap(age -> Compare.equal(ages.getFirst(), age));
  }

  private static Figure highest(Place definition) {
    var what = "highest age: " + definition.at("statement").text();
    var under = definition.at("underAge").number();
    return under == null
        ? Figure.number(what, definition.at("maximumAge"))
        : Figure.derived(what, under.subtract(BigDecimal.ONE), List.of(definition.at("underAge")));
  }
}
