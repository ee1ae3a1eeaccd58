package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Compare;
import annex.gateway.reconciliation.Contradiction;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Rule;
import annex.gateway.reconciliation.Sections;
import annex.gateway.reconciliation.Terms;
import java.util.stream.Stream;

/** Two sentences of one strategy. */
final class VideoVisitsADayAgree implements Rule {

  @Override
  public Terms terms() {
    return Terms.warning(
            "video-visits-a-day-agree",
            "Video visits a day in the halls are as many as the statements of capacity say.")
        .in(Area.FAMILY_VISITS, "families strategy")
        .covering("VIS-5", "D-13");
  }

  @Override
  public Stream<Contradiction> check(Sections annex) {
    return Stream.concat(
        VideoVisits.halls(annex).stream().flatMap(hall -> ofEach(annex, hall)),
        VideoVisits.stated(annex, "ESTABLISHMENT").stream()
            .flatMap(stated -> Compare.equal(VideoVisits.ofAllHalls(annex), stated)));
  }

  private static Stream<Contradiction> ofEach(Sections annex, Place hall) {
    var visits =
        Figure.number(
            "video visits a day in the hall " + hall.at("name").text(),
            hall.at("videoVisitsPerDay"));
    return VideoVisits.stated(annex, "HALL").stream()
        .flatMap(stated -> Compare.equal(visits, stated));
  }
}
