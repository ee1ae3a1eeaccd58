package annex.activities.agreed;

import annex.commissioning.body.Rule;
import annex.commissioning.body.Rule.Breaches;
import java.util.List;
import java.util.Optional;

/** The rules of table 7d. Hours are compared only where both are known, in the same span. */
final class DeliveryHoursRules {

  static final List<Rule<ActivitiesSection>> ALL =
      List.of(
          new Rule<>(
              "ACT-13",
              "What is agreed is not below the minimum of the specification.",
              (body, breaches) -> rows(body, breaches, DeliveryHoursRules::notBelowMinimum)),
          new Rule<>(
              "ACT-15",
              "Hours above the minimum say so and have a rationale.",
              (body, breaches) -> rows(body, breaches, DeliveryHoursRules::aboveIsExplained)));

  private DeliveryHoursRules() {}

  /** Looks at one row. */
  @FunctionalInterface
  private interface RowCheck {
    void judge(DeliveryHours row, String pointer, Breaches breaches);
  }

  private static void rows(ActivitiesSection body, Breaches breaches, RowCheck check) {
    for (int index = 0; index < body.deliveryHours().size(); index++) {
      check.judge(body.deliveryHours().get(index), "/deliveryHours/" + index, breaches);
    }
  }

  private static void notBelowMinimum(DeliveryHours row, String pointer, Breaches breaches) {
    if (againstMinimum(row).filter(order -> order < 0).isPresent()) {
      breaches.add(
          pointer + "/agreed/duration",
          "is %s, below the minimum of %s"
              .formatted(row.agreed().duration(), row.minimum().duration()));
    }
  }

  private static void aboveIsExplained(DeliveryHours row, String pointer, Breaches breaches) {
    var order = againstMinimum(row);
    if (order.isPresent()) {
      boolean above = order.get() > 0;
      if (!Boolean.valueOf(above).equals(row.aboveMinimum())) {
        breaches.add(
            pointer + "/aboveMinimum",
            "must be %b for %s against %s"
                .formatted(above, row.agreed().duration(), row.minimum().duration()));
      }
    }
    if (Boolean.TRUE.equals(row.aboveMinimum()) && row.rationale() == null) {
      breaches.add(pointer + "/rationale", "is blank, but hours above the minimum need one");
    }
  }

  /** How the agreed hours stand to the minimum; empty where that cannot be told. */
  private static Optional<Integer> againstMinimum(DeliveryHours row) {
    var minimum = row.minimum().duration();
    var agreed = row.agreed().duration();
    return minimum == null || agreed == null || row.minimum().per() != row.agreed().per()
        ? Optional.empty()
        : Optional.of(agreed.compareTo(minimum));
  }
}
