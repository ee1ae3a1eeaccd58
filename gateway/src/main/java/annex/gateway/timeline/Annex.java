package annex.gateway.timeline;

import annex.contracts.Area;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

  Annex with(Change change) {
    var known = history(change.area());
    var news =
        switch (change) {
          case RecordedVersion version -> known.with(version);
          case NoticeStep step -> known.with(step);
          case Delivery delivery -> known.with(delivery);
        };
    if (news.equals(known)) {
      return this;
    }
    var changed = new EnumMap<Area, SectionHistory>(Area.class);
    changed.putAll(histories);
    changed.put(change.area(), news);
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

  /** The versions of a section, by effective date and, within a date, by number. */
  public List<RecordedVersion> versions(Area area) {
    return history(area).versions();
  }

  /** The Notices of Change of a section as they stand, by number. */
  public List<NoticeStep> notices(Area area) {
    return history(area).notices().toList();
  }

  /**
   * Everything that was heard of it, about in the order in which it was sent; what was heard in one
   * partition, in the order of its offsets.
   */
  public List<Change> changes() {
    var partitions =
        histories.values().stream()
            .flatMap(SectionHistory::changes)
            .sorted(Comparator.comparingLong(change -> change.heard().offset()))
            .collect(Collectors.groupingBy(change -> change.heard().partition()));
    return Interleaved.byTime(partitions.values());
  }

  /** The title that was in force on a date, if any section told it. */
  public Optional<RecordedVersion.Title> title(LocalDate asOf) {
    return read(asOf, null).title();
  }
}
