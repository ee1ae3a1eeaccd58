package annex.activities.agreed;

import annex.commissioning.body.Rule;
import annex.commissioning.body.Rule.Breaches;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of table 8a. */
final class IndustriesRules {

  static final List<Rule<ActivitiesSection>> ALL =
      List.of(
          new Rule<>(
              "ACT-7",
              "Of a workshop's amounts the last three are not above the first three, in order.",
              IndustriesRules::laterAmountsAreNotAboveEarlier));

  private IndustriesRules() {}

  private static void laterAmountsAreNotAboveEarlier(ActivitiesSection body, Breaches breaches) {
    for (int index = 0; index < body.industries().size(); index++) {
      var row = body.industries().get(index);
      var pointer = "/industries/" + index;
      notAbove(breaches, pointer + "/money4", row.money4(), "money1", row.money1());
      notAbove(breaches, pointer + "/money5", row.money5(), "money2", row.money2());
      notAbove(breaches, pointer + "/money6", row.money6(), "money3", row.money3());
    }
  }

  private static void notAbove(
      Breaches breaches,
      String pointer,
      @Nullable Integer amount,
      String other,
      @Nullable Integer most) {
    if (amount != null && most != null && amount > most) {
      breaches.add(pointer, "is %d, which is above %s, %d".formatted(amount, other, most));
    }
  }
}
