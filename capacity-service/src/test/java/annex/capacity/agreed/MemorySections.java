package annex.capacity.agreed;

import annex.commissioning.EstablishmentId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versions of one section in memory, made from that of HMP Wymott. */
public final class MemorySections implements AgreedSections {

  private final List<AgreedSection> versions = new ArrayList<>();

  /** The section as it was printed, but for the operational capacity. */
  public void agree(LocalDate from, @Nullable Integer noticeOfChange, int operationalCapacity) {
    versions.add(
        new AgreedSection(
            versions.size() + 1,
            from,
            noticeOfChange,
            Wymott.annex().with("/capacity/operationalCapacity", operationalCapacity).read()));
  }

  @Override
  public Optional<AgreedSection> inForce(EstablishmentId establishment, LocalDate asOf) {
    return versions.reversed().stream()
        .filter(version -> !version.effectiveFrom().isAfter(asOf))
        .findFirst();
  }

  @Override
  public List<AgreedSection> after(EstablishmentId establishment, LocalDate date) {
    return versions.stream().filter(version -> version.effectiveFrom().isAfter(date)).toList();
  }

  @Override
  public long count(EstablishmentId establishment) {
    return versions.size();
  }
}
