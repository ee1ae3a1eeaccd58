package annex.gateway.reconciliation.rules;

import annex.contracts.Area;
import annex.gateway.reconciliation.Figure;
import annex.gateway.reconciliation.Place;
import annex.gateway.reconciliation.Sections;
import java.util.List;

/** Video visits a day: by the halls, and as the strategy states them (VIS-5). */
final class VideoVisits {

  private VideoVisits() {}

  static List<Place> halls(Sections annex) {
    return annex.at(Area.FAMILY_VISITS, "halls").rows();
  }

  static Figure ofAllHalls(Sections annex) {
    return Figure.sum(
        "video visits a day in all halls",
        halls(annex).stream().map(hall -> hall.at("videoVisitsPerDay")).toList());
  }

  /**
   * The statements of capacity that are for each {@code HALL}, or for the {@code ESTABLISHMENT}.
   */
  static List<Figure> stated(Sections annex, String per) {
    return annex.at(Area.FAMILY_VISITS, "videoVisits/capacityStatements").rows().stream()
        .filter(statement -> statement.at("per").says(per))
        .map(statement ->
            Figure.number(
                "video visits a day as stated: " + statement.at("statement").text(),
                statement.at("visitsPerDay")))
        .toList();
  }
}
