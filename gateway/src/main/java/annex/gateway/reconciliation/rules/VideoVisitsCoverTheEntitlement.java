package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.stream.Stream;

/**
 * The population is that of the needs analysis in the same section, never the capacity of another
 * year.
 */
final class VideoVisitsCoverTheEntitlement implements Rule {

  private static final BigDecimal WEEKS = BigDecimal.valueOf(52);
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  @Override
  public Terms terms() {
    return Terms.warning(
            "video-visits-cover-the-entitlement",
            "Video visits in a month are as many as the prisoners of the needs analysis are"
                + " entitled to.")
        .in(Area.FAMILY_VISITS, "families strategy")
        .covering("VIS-3", "VIS-5", "VIS-6", "D-13");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var entitled =
        Figure.product(
            "video visits a month that the population of the needs analysis is entitled to",
            Figure.number("population", annex.at(Area.FAMILY_VISITS, "needs/population")),
            Figure.number(
                "visits", annex.at(Area.FAMILY_VISITS, "entitlements/videoVisitsPerMonth")));
    var capacities = new LinkedHashMap<BigDecimal, Figure>();
    Stream.concat(
            Stream.of(VideoVisits.ofAllHalls(annex)),
            VideoVisits.stated(annex, "ESTABLISHMENT").stream())
        .forEach(daily -> {
          var amount = daily.amount();
          if (amount != null) {
            capacities.putIfAbsent(amount, monthly(annex, daily, amount));
          }
        });
    return capacities.values().stream().flatMap(capacity -> Compare.atMost(entitled, capacity));
  }

  /** A twelfth of 52 weeks, cut to whole visits. */
  private static Figure monthly(Sections annex, Figure daily, BigDecimal amount) {
    var days = annex.at(Area.FAMILY_VISITS, "videoVisits/days");
    var monthly =
        amount
            .multiply(BigDecimal.valueOf(days.rows().size()))
            .multiply(WEEKS)
            .divide(MONTHS, 0, RoundingMode.DOWN);
    return new Figure(
        "video visits in a month of 52/12 weeks, %s on %d days a week"
            .formatted(amount.toPlainString(), days.rows().size()),
        daily.measure(),
        days.isGiven() ? monthly : null,
        Stream.concat(
                daily.origins().stream(), Stream.of(new Figure.Origin(days.area(), days.pointer())))
            .toList());
  }
}
