package annex.commissioning.section;

import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What section versions promise, in a few lines and without a store. */
public final class MemorySectionVersions implements SectionVersions {

  private final Map<String, SectionVersion> versions = new ConcurrentHashMap<>();

  @Override
  public boolean add(SectionVersion version) {
    var id = version.establishment() + "/" + version.number();
    return versions.putIfAbsent(id, version) == null;
  }

  @Override
  public Optional<SectionVersion> find(EstablishmentId establishment, int number) {
    return Optional.ofNullable(versions.get(establishment + "/" + number));
  }

  @Override
  public Optional<SectionVersion> inForce(
      EstablishmentId establishment, LocalDate asOf, @Nullable Instant knownAt) {
    return of(establishment).stream()
        .filter(version -> !version.effectiveFrom().isAfter(asOf))
        .filter(version -> knownAt == null || !version.recordedAt().isAfter(knownAt))
        .max(
            Comparator.comparing(SectionVersion::effectiveFrom)
                .thenComparingInt(SectionVersion::number));
  }

  @Override
  public List<SectionVersion> newestFirst(EstablishmentId establishment, long offset, int size) {
    return of(establishment).stream()
        .sorted(Comparator.comparingInt(SectionVersion::number).reversed())
        .skip(offset)
        .limit(size)
        .toList();
  }

  @Override
  public long count(EstablishmentId establishment) {
    return of(establishment).size();
  }

  private List<SectionVersion> of(EstablishmentId establishment) {
    return versions.values().stream()
        .filter(version -> version.establishment().equals(establishment))
        .toList();
  }
}
