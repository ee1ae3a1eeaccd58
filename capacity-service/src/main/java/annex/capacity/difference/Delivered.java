package annex.capacity.difference;

import annex.capacity.agreed.AgreedSection;
import annex.capacity.certificate.CellCertificate;
import annex.capacity.count.PopulationCount;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The delivery summary of capacity: what is agreed beside what is certified and counted.
 *
 * @param sectionVersion number of the version in force, null where none is
 * @param certifiedNormalAccommodation as agreed and as certified
 * @param operationalCapacity as agreed and as certified
 * @param cellCertificate in force, or null
 * @param population as agreed and as counted
 * @param openDifferences how many material differences are open
 */
public record Delivered(
    @Nullable Integer sectionVersion,
    Pair certifiedNormalAccommodation,
    Pair operationalCapacity,
    @Nullable Certificate cellCertificate,
    Counted population,
    int openDifferences) {

  /**
   * Two figures.
   *
   * @param agreed null where nothing is
   * @param delivered null where it is not known
   */
  public record Pair(@Nullable Integer agreed, @Nullable Integer delivered) {}

  /**
   * The certificate in force.
   *
   * @param reference of the certificate
   * @param effectiveFrom ISO date from which it holds
   */
  public record Certificate(String reference, String effectiveFrom) {}

  /**
   * The last count.
   *
   * @param asAt ISO date of the count, null where there is none
   * @param total of all people
   * @param rows of table 2d
   * @param splitSite parts of table 2c
   */
  public record Counted(@Nullable String asAt, Pair total, List<Row> rows, List<Part> splitSite) {}

  /** A row of table 2d. */
  public record Row(String segment, @Nullable Integer agreed, @Nullable Integer delivered) {}

  /** A part of table 2c. */
  public record Part(String group, @Nullable Integer agreed, @Nullable Integer delivered) {}

  static Delivered of(
      Optional<AgreedSection> section,
      Optional<CellCertificate> certificate,
      Optional<PopulationCount> count,
      int openDifferences) {
    Map<Subject, Agreed> agreed = section.map(Agreed::of).orElse(Map.of());
    Map<Subject, Actual> certified = certificate.map(Actual::of).orElse(Map.of());
    Map<Subject, Actual> counted = count.map(Actual::of).orElse(Map.of());
    return new Delivered(
        section.map(AgreedSection::version).orElse(null),
        pair(Subject.CERTIFIED_NORMAL_ACCOMMODATION, agreed, certified),
        pair(Subject.OPERATIONAL_CAPACITY, agreed, certified),
        certificate
            .map(one -> new Certificate(one.reference(), one.effectiveFrom().toString()))
            .orElse(null),
        new Counted(
            count.map(one -> one.asAt().toString()).orElse(null),
            pair(Subject.POPULATION, agreed, counted),
            rows(section, agreed, counted),
            parts(section, agreed, counted)),
        openDifferences);
  }

  private static List<Row> rows(
      Optional<AgreedSection> section, Map<Subject, Agreed> agreed, Map<Subject, Actual> counted) {
    return section.stream()
        .flatMap(one -> one.body().population().rows().stream())
        .map(row -> {
          var pair = pair(Subject.row(row.segment()), agreed, counted);
          return new Row(row.segment(), pair.agreed(), pair.delivered());
        })
        .toList();
  }

  private static List<Part> parts(
      Optional<AgreedSection> section, Map<Subject, Agreed> agreed, Map<Subject, Actual> counted) {
    return section.stream()
        .flatMap(one -> one.body().splitSite().places().stream())
        .map(part -> {
          var pair = pair(Subject.part(part.group()), agreed, counted);
          return new Part(part.group(), pair.agreed(), pair.delivered());
        })
        .toList();
  }

  private static Pair pair(
      Subject subject, Map<Subject, Agreed> agreed, Map<Subject, Actual> actual) {
    var one = agreed.get(subject);
    var other = actual.get(subject);
    return new Pair(one == null ? null : one.people(), other == null ? null : other.people());
  }
}
