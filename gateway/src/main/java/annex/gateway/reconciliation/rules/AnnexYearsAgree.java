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

/** A section may have gone on to the next year before the others. */
final class AnnexYearsAgree implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "annex-years-agree",
            "All sections that name a year name the same, by the year in which it begins.")
        .in(Area.CAPACITY, "1")
        .in(Area.INTERVENTIONS, "5")
        .in(Area.ACTIVITIES, "8")
        .in(Area.METRICS, "section 4")
        .covering("GOV-6");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var agreed = year(annex.at(Area.CAPACITY, "agreement/year"));
    return Stream.of(
            annex.at(Area.INTERVENTIONS, "year"),
            annex.at(Area.ACTIVITIES, "year"),
            annex.at(Area.METRICS, "reportingYear"))
        .flatMap(year -> Compare.equal(year(year), agreed));
  }

  private static Figure year(Place year) {
    var text = year.text();
    return Figure.derived(
        "year of %s".formatted(year.area()),
        text.matches("\\d{4}-\\d{2}") ? new BigDecimal(text.substring(0, 4)) : null,
        List.of(year));
  }
}
