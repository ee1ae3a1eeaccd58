package annex.activities.agreed;

import annex.chassis.check.Fields;
import annex.commissioning.body.AnnexYear;
import java.util.List;

/**
 * The body of the activities section.
 *
 * @param year of the annex, as {@code 2014-15}
 * @param tables what is printed above tables 8a to 8c
 * @param industries table 8a, a row for each workshop
 * @param services table 8b
 * @param otherActivities table 8c
 * @param subTotals as printed under the three tables
 * @param totals as printed under all of them
 * @param headcount where the people are, as printed; its parts need not make its total (CAP-18)
 * @param deliveryHours table 7d
 * @param regime section 3
 */
public record ActivitiesSection(
    String year,
    Tables tables,
    List<Industry> industries,
    List<Activity> services,
    List<Activity> otherActivities,
    SubTotals subTotals,
    Totals totals,
    Headcount headcount,
    List<DeliveryHours> deliveryHours,
    Regime regime) {

  public ActivitiesSection {
    Fields.check()
        .text("year", year)
        .is("year", year, AnnexYear::isOne, "must be such as 2014-15", null)
        .present("tables", tables)
        .rows("industries", industries)
        .rows("services", services)
        .rows("otherActivities", otherActivities)
        .present("subTotals", subTotals)
        .present("totals", totals)
        .present("headcount", headcount)
        .rows("deliveryHours", deliveryHours)
        .present("regime", regime)
        .orRefuse();
    industries = List.copyOf(industries);
    services = List.copyOf(services);
    otherActivities = List.copyOf(otherActivities);
    deliveryHours = List.copyOf(deliveryHours);
  }
}
