package annex.capacity.difference;

import annex.capacity.certificate.CellCertificate;
import annex.capacity.count.PopulationCount;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A certified or counted figure.
 *
 * @param people or places
 * @param source that says so
 */
public record Actual(int people, Source source) {

  static Map<Subject, Actual> of(CellCertificate certificate) {
    var source =
        new Source(
            Source.Kind.CELL_CERTIFICATE, certificate.reference(), certificate.effectiveFrom());
    var figures = new LinkedHashMap<Subject, Actual>();
    figures.put(
        Subject.CERTIFIED_NORMAL_ACCOMMODATION,
        new Actual(certificate.certifiedNormalAccommodation(), source));
    figures.put(
        Subject.OPERATIONAL_CAPACITY, new Actual(certificate.operationalCapacity(), source));
    return figures;
  }

  /** What was counted; rows that were not are unknown, and say nothing (GOV-7). */
  static Map<Subject, Actual> of(PopulationCount count) {
    var source =
        new Source(
            Source.Kind.POPULATION_COUNT,
            "%s/%d".formatted(count.asAt(), count.number()),
            count.asAt());
    var figures = new LinkedHashMap<Subject, Actual>();
    figures.put(Subject.POPULATION, new Actual(count.total(), source));
    for (var row : count.rows()) {
      var people = row.people();
      if (people != null) {
        figures.put(Subject.row(row.segment()), new Actual(people, source));
      }
    }
    count
        .splitSite()
        .forEach(
            part -> figures.put(Subject.part(part.group()), new Actual(part.people(), source)));
    return figures;
  }
}
