package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** The same places serve the morning and the afternoon (ACT-11). */
final class ClassroomPlacesEqualEducationPlaces implements Rule {

  private static final String EDUCATION = "Education leading to accreditation";

  @Override
  public Terms terms() {
    return Terms.warning(
            "classroom-places-equal-education-places",
            "The classroom places of table 3 are the places of education leading to accreditation"
                + " in table 8c.")
        .in(Area.ACTIVITIES, "8c")
        .in(Area.METRICS, "3")
        .covering("ACT-11");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    var education =
        Figure.number(
            "places of education leading to accreditation (table 8c)",
            annex.at(Area.ACTIVITIES, "otherActivities").row("activity", EDUCATION).at("places"));
    return MetricFigures.facts(annex, "classroomPlacesPerSession").stream()
        .map(fact -> Figure.number("classroom places of a session (table 3)", fact.at("amount")))
        .flatMap(places -> Compare.equal(places, education));
  }
}
