package annex.feed.log;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which events somebody follows.
 *
 * @param types names of events, or beginnings of names such as {@code annex.capacity.*}; every
 *     event where there are none
 * @param establishments agency codes; every establishment where there are none
 */
public record Wanted(Set<String> types, Set<String> establishments) {

  /** How a type is written: up to its last point it may stand for all that begin so. */
  public static final Pattern TYPE = Pattern.compile("annex(\\.[a-z0-9-]{1,40}){0,6}(\\.\\*)?");

  /** Every event. */
  public static final Wanted EVERYTHING = new Wanted(Set.of(), Set.of());

  /** How many types, and how many establishments, may be named. */
  public static final int MOST = 50;

  public Wanted {
    types = Set.copyOf(types);
    establishments = Set.copyOf(establishments);
  }

  /** These. */
  public static Wanted of(Collection<String> types, Collection<String> establishments) {
    return new Wanted(Set.copyOf(types), Set.copyOf(establishments));
  }

  /** Whether an event is among them. */
  public boolean includes(Event event) {
    return (establishments.isEmpty() || establishments.contains(event.establishment()))
        && (types.isEmpty() || types.stream().anyMatch(type -> names(type, event.type())));
  }

  private static boolean names(String wanted, String type) {
    return wanted.endsWith(".*")
        ? type.startsWith(wanted.substring(0, wanted.length() - 1))
        : type.equals(wanted);
  }

  /** As they were written, in order. */
  public List<String> sortedTypes() {
    return types.stream().sorted().toList();
  }
}
