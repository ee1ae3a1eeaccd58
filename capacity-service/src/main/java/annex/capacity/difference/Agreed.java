package annex.capacity.difference;

import annex.capacity.agreed.AgreedSection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An agreed figure.
 *
 * @param people or places
 * @param version of the section that says so
 * @param place JSON pointer to it in the body of that version
 */
public record Agreed(int people, int version, String place) {

  /** Every figure of a section that certificates and counts can part from (CAP-3, CAP-6). */
  static Map<Subject, Agreed> of(AgreedSection section) {
    var figures = new LinkedHashMap<Subject, Agreed>();
    int version = section.version();
    var body = section.body();
    figures.put(
        Subject.CERTIFIED_NORMAL_ACCOMMODATION,
        new Agreed(
            body.capacity().certifiedNormalAccommodation(),
            version,
            "/capacity/certifiedNormalAccommodation"));
    figures.put(
        Subject.OPERATIONAL_CAPACITY,
        new Agreed(
            body.capacity().operationalCapacity(), version, "/capacity/operationalCapacity"));
    figures.put(
        Subject.POPULATION, new Agreed(body.population().total(), version, "/population/total"));
    var rows = body.population().rows();
    for (int index = 0; index < rows.size(); index++) {
      figures.put(
          Subject.row(rows.get(index).segment()),
          new Agreed(
              rows.get(index).total(), version, "/population/rows/%d/total".formatted(index)));
    }
    var parts = body.splitSite().places();
    for (int index = 0; index < parts.size(); index++) {
      figures.put(
          Subject.part(parts.get(index).group()),
          new Agreed(
              parts.get(index).places(), version, "/splitSite/places/%d/places".formatted(index)));
    }
    return figures;
  }
}
