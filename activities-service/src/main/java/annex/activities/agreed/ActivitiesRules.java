package annex.activities.agreed;

import annex.commissioning.body.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules that an activities body must keep: those that the source itself keeps. */
public final class ActivitiesRules {

  /** All of them, in the order in which they are reported. */
  public static final List<Rule<ActivitiesSection>> ALL =
      Stream.of(
              IndustriesRules.ALL,
              CoreHoursRules.ALL,
              TotalsRules.ALL,
              DeliveryHoursRules.ALL,
              RegimeRules.ALL)
          .flatMap(List::stream)
          .toList();

  private ActivitiesRules() {}
}
