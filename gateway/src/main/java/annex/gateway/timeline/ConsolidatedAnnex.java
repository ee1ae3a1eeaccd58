package annex.gateway.timeline;

import annex.contracts.Area;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One establishment's annex on a date, as known at a moment.
 *
 * @param establishment agency code
 * @param asOf the date that it is read for
 * @param knownAt the moment whose knowledge it shows, null for now
 * @param sections those in force, in the order of the areas
 */
public record ConsolidatedAnnex(
    String establishment, LocalDate asOf, @Nullable Instant knownAt, Map<Area, Section> sections) {

  public ConsolidatedAnnex {
    var ordered = new EnumMap<Area, Section>(Area.class);
    ordered.putAll(sections);
    sections = Collections.unmodifiableMap(ordered);
  }

  /**
   * A section in force.
   *
   * @param version that is in force
   * @param lastHeardAt when anything of the section was sent for the last time
   * @param delivery the latest summary, or null
   */
  public record Section(
      RecordedVersion version, Instant lastHeardAt, @Nullable Delivery delivery) {}

  /** The areas of which nothing is in force. */
  public List<Area> missing() {
    return Arrays.stream(Area.values()).filter(area -> !sections.containsKey(area)).toList();
  }

  /** What the establishment is called, if any section tells it. */
  public Optional<RecordedVersion.Title> title() {
    return sections.values().stream()
        .map(section -> section.version().title())
        .filter(Objects::nonNull)
        .findFirst();
  }
}
