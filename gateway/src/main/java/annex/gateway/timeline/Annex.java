package annex.gateway.timeline;

import annex.contracts.Area;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is known of one establishment's annex. It never changes: news makes another. */
public final class Annex {

  private final String establishment;
  private final Map<Area, SectionHistory> histories;

  private Annex(String establishment, Map<Area, SectionHistory> histories) {
    this.establishment = establishment;
    this.histories = histories;
  }

  static Annex of(String establishment) {
    return new Annex(establishment, Map.of());
  }

  /** Agency code of the establishment. */
  public String establishment() {
    return establishment;
  }

  Annex with(RecordedVersion version) {
    return with(version.area(), history(version.area()).with(version));
  }

  Annex with(Delivery delivery) {
    return with(delivery.area(), history(delivery.area()).with(delivery));
  }

  private Annex with(Area area, SectionHistory history) {
    if (history.equals(history(area))) {
      return this;
    }
    var changed = new EnumMap<Area, SectionHistory>(Area.class);
    changed.putAll(histories);
    changed.put(area, history);
    return new Annex(establishment, Collections.unmodifiableMap(changed));
  }

  private SectionHistory history(Area area) {
    return histories.getOrDefault(area, SectionHistory.NOTHING);
  }

  /** The annex on a date, as known at a moment, or now where that is null. */
  public ConsolidatedAnnex read(LocalDate asOf, @Nullable Instant knownAt) {
    var sections = new EnumMap<Area, ConsolidatedAnnex.Section>(Area.class);
    for (var area : Area.values()) {
      var history = history(area);
      history
          .inForce(asOf, knownAt)
          .ifPresent(version ->
              sections.put(
                  area,
                  new ConsolidatedAnnex.Section(
                      version,
                      history.lastHeardAt(),
                      knownAt == null ? history.delivery() : null)));
    }
    return new ConsolidatedAnnex(establishment, asOf, knownAt, sections);
  }

  /** Whether any section of it has ever been heard of. */
  boolean known() {
    return histories.values().stream().anyMatch(history -> !history.versions().isEmpty());
  }

  /** How many section versions it has. */
  public int versions() {
    return histories.values().stream().mapToInt(history -> history.versions().size()).sum();
  }

  /** The title that was in force on a date, if any section told it. */
  public Optional<RecordedVersion.Title> title(LocalDate asOf) {
    return read(asOf, null).title();
  }
}
