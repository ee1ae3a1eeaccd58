package annex.gateway.following;

import annex.contracts.IsoText;
import annex.gateway.timeline.Change;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How far a follower has come. Every instance of the gateway understands it, for the partitions and
 * offsets of the topics are the same for all.
 *
 * @param date up to which versions that came into force have been told
 * @param offsets the last one that was told of each partition that anything was told of
 */
record Position(LocalDate date, SortedMap<String, Long> offsets) {

  /** Before everything. */
  static final Position BEGINNING = new Position(LocalDate.of(1, 1, 1), new TreeMap<>());

  private static final String START = "0";
  private static final String COMMON = "annex.";
  private static final int LONGEST = 2_000;

  Position {
    offsets = Collections.unmodifiableSortedMap(new TreeMap<>(offsets));
  }

  /** The position that an id of an event stands for; {@code 0} stands for the beginning. */
  static Optional<Position> of(String id) {
    if (id.equals(START)) {
      return Optional.of(BEGINNING);
    }
    var parts = id.length() > LONGEST ? new String[0] : id.split(",", -1);
    var date = parts.length == 0 ? Optional.<LocalDate>empty() : IsoText.date(parts[0]);
    var offsets = new TreeMap<String, Long>();
    for (int part = 1; part < parts.length; part++) {
      if (!parts[part].matches("[a-z]{1,20}-\\d{1,4}:\\d{1,18}")) {
        return Optional.empty();
      }
      int colon = parts[part].indexOf(':');
      offsets.put(
          COMMON + parts[part].substring(0, colon), Long.valueOf(parts[part].substring(colon + 1)));
    }
    return date.map(day -> new Position(day, offsets));
  }

  /** The id that stands for it. */
  String id() {
    return offsets.entrySet().stream()
        .map(last -> ",%s:%d".formatted(last.getKey().substring(COMMON.length()), last.getValue()))
        .collect(Collectors.joining("", date.toString(), ""));
  }

  /** Whether this was heard beyond it. */
  boolean isBefore(Change change) {
    var heard = change.heard();
    return heard.offset() > offsets.getOrDefault(heard.partition(), -1L);
  }

  Position after(Change change) {
    var further = new TreeMap<>(offsets);
    further.merge(change.heard().partition(), change.heard().offset(), Math::max);
    return new Position(date, further);
  }

  Position on(LocalDate day) {
    return new Position(day, offsets);
  }

  /** Whether everything up to it has been heard; if not, it may stem from topics that are gone. */
  boolean isWithin(Map<String, Long> heard) {
    return offsets.entrySet().stream()
        .allMatch(last -> last.getValue() <= heard.getOrDefault(last.getKey(), -1L));
  }
}
