package annex.feed.log;

import annex.contracts.Area;
import annex.contracts.Topic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A place in the log: of every partition the offset that is told next. All instances understand it,
 * and so does whoever comes back with it after weeks. As text it has a letter for each topic and
 * the offsets of its partitions, in base 36: {@code s.0.2.1f~c.7.0.0}.
 *
 * @param offsets by topic; of partitions that are not named, nothing has been told
 */
public record Cursor(SortedMap<String, List<Long>> offsets) {

  /** The topics of the log, each with the letter that stands for it in a cursor. */
  private static final Map<String, String> LETTERS =
      Map.of(
          Topic.SECTIONS.name(), "s",
          Topic.NOTICES.name(), "n",
          Topic.DELIVERY.name(), "d",
          Topic.eventsOf(Area.CAPACITY).name(), "c",
          Topic.eventsOf(Area.INTERVENTIONS).name(), "i",
          Topic.eventsOf(Area.ACTIVITIES).name(), "a",
          Topic.eventsOf(Area.FAMILY_VISITS).name(), "f",
          Topic.eventsOf(Area.METRICS).name(), "m");

  private static final Map<String, String> TOPICS =
      LETTERS.entrySet().stream()
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  private static final int LONGEST = 4_000;
  private static final int BASE = 36;
  private static final String OFFSET = "[0-9a-z]{1,12}";
  private static final String PART = "[a-z](\\." + OFFSET + "){1,200}";

  public Cursor {
    offsets = Collections.unmodifiableSortedMap(new TreeMap<>(offsets));
  }

  /** The names of the topics that the log is made of. */
  public static Stream<String> topics() {
    return LETTERS.keySet().stream().sorted();
  }

  /** The cursor that a text stands for; empty where it is none. */
  public static Optional<Cursor> of(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return Optional.empty();
    }
    var offsets = new TreeMap<String, List<Long>>();
    for (var part : text.split("~", -1)) {
      var topic = part.matches(PART) ? TOPICS.get(part.substring(0, 1)) : null;
      if (topic == null || offsets.containsKey(topic)) {
        return Optional.empty();
      }
      offsets.put(
          topic,
          Arrays.stream(part.substring(2).split("\\.", -1))
              .map(offset -> Long.parseLong(offset, BASE))
              .toList());
    }
    return Optional.of(new Cursor(offsets));
  }

  /** The text that stands for it; it may stand in a URL as it is. */
  public String text() {
    return offsets.entrySet().stream()
        .map(topic ->
            topic.getValue().stream()
                .map(offset -> Long.toString(offset, BASE))
                .collect(Collectors.joining(".", LETTERS.get(topic.getKey()) + ".", "")))
        .collect(Collectors.joining("~"));
  }

  /** The offset that is told next of a partition. */
  public long next(String topic, int partition) {
    var known = offsets.getOrDefault(topic, List.of());
    return partition < known.size() ? known.get(partition) : 0;
  }

  /** The cursor once this partition has been told up to before an offset. */
  public Cursor with(String topic, int partition, long next) {
    var known = new ArrayList<>(offsets.getOrDefault(topic, List.of()));
    while (known.size() <= partition) {
      known.add(0L);
    }
    known.set(partition, next);
    var further = new TreeMap<>(offsets);
    further.put(topic, List.copyOf(known));
    return new Cursor(further);
  }

  /** Whether nothing is left to be told when everything up to the other has been. */
  public boolean isAt(Cursor end) {
    return end.offsets.entrySet().stream()
        .allMatch(topic -> {
          for (int partition = 0; partition < topic.getValue().size(); partition++) {
            if (next(topic.getKey(), partition) < topic.getValue().get(partition)) {
              return false;
            }
          }
          return true;
        });
  }
}
