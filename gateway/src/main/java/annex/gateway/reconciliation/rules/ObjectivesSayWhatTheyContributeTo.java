package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Blank is not "no" (GOV-21). */
final class ObjectivesSayWhatTheyContributeTo implements Rule {

  @Override
  public Terms terms() {
    return Terms.info(
            "objectives-say-what-they-contribute-to",
            "Every objective of table 6 says whether it contributes to a regional objective.")
        .in(Area.METRICS, "6")
        .covering("GOV-21", "D-23");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Objectives.allSay(
        annex, "their contribution", "contributesToRegionalObjective", Place::isGiven);
  }
}
