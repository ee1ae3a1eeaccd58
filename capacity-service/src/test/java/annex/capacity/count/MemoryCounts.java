package annex.capacity.count;

import annex.commissioning.EstablishmentId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Population counts in memory, as strict about numbers as the store. */
public final class MemoryCounts implements PopulationCounts {

  private final Map<String, PopulationCount> counts = new ConcurrentHashMap<>();

  @Override
  public boolean add(PopulationCount count) {
    return counts.putIfAbsent(id(count.establishment(), count.asAt(), count.number()), count)
        == null;
  }

  @Override
  public Optional<PopulationCount> find(EstablishmentId establishment, LocalDate asAt, int number) {
    return Optional.ofNullable(counts.get(id(establishment, asAt, number)));
  }

  @Override
  public Optional<PopulationCount> of(EstablishmentId establishment, LocalDate asAt) {
    return newestFirst(establishment, 0, Integer.MAX_VALUE).stream()
        .filter(count -> count.asAt().equals(asAt))
        .findFirst();
  }

  @Override
  public Optional<PopulationCount> latest(EstablishmentId establishment) {
    return newestFirst(establishment, 0, 1).stream().findFirst();
  }

  @Override
  public List<PopulationCount> newestFirst(EstablishmentId establishment, long offset, int size) {
    return counts.values().stream()
        .filter(count -> count.establishment().equals(establishment))
        .sorted(
            Comparator.comparing(PopulationCount::asAt)
                .thenComparingInt(PopulationCount::number)
                .reversed())
        .skip(offset)
        .limit(size)
        .toList();
  }

  @Override
  public long count(EstablishmentId establishment) {
    return newestFirst(establishment, 0, Integer.MAX_VALUE).size();
  }

  private static String id(EstablishmentId establishment, LocalDate asAt, int number) {
    return "%s/%s/%d".formatted(establishment, asAt, number);
  }
}
