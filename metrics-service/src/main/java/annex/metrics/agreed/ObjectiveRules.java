package annex.metrics.agreed;

import annex.commissioning.body.Rule;
import annex.commissioning.body.Rule.Breaches;
import java.util.List;
import java.util.stream.Collectors;

/** The rules of table 6. */
final class ObjectiveRules {

  static final List<Rule<MetricsSection>> ALL =
      List.of(
          new Rule<>(
              "GOV-21",
              "An objective serves commissioning intentions that are listed.",
              ObjectiveRules::objectivesServeIntentions));

  private ObjectiveRules() {}

  private static void objectivesServeIntentions(MetricsSection body, Breaches breaches) {
    var codes =
        body.commissioningIntentions().stream()
            .map(CommissioningIntention::code)
            .collect(Collectors.toSet());
    for (int index = 0; index < body.objectives().size(); index++) {
      var served = body.objectives().get(index).commissioningIntentions();
      for (int row = 0; row < served.size(); row++) {
        if (!codes.contains(served.get(row))) {
          breaches.add(
              "/objectives/%d/commissioningIntentions/%d".formatted(index, row),
              "is %s, which is none of the intentions".formatted(served.get(row)));
        }
      }
    }
  }
}
