package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** A minimum that is set elsewhere is blank, and compared with nothing. */
final class DeliveryHoursMeetTheirMinimum implements Rule {

  @Override
  public Terms terms() {
    return Terms.error(
            "delivery-hours-meet-their-minimum",
            "The hours agreed in table 7d are not below their minimum.")
        .in(Area.ACTIVITIES, "7d")
        .covering("ACT-13");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return annex.at(Area.ACTIVITIES, "deliveryHours").rows().stream()
        .filter(row -> row.at("minimum/per").says(row.at("agreed/per").text()))
        .flatMap(row -> {
          var output = row.at("output").text();
          return Compare.atLeast(
              Figure.duration("agreed: %s (table 7d)".formatted(output), row.at("agreed/duration")),
              Figure.duration(
                  "minimum: %s (table 7d)".formatted(output), row.at("minimum/duration")));
        });
  }
}
