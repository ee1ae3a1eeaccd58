package annex.familyvisits.delivery;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts of what nobody may learn of one person: who is at risk, who was in care. Two summaries one
 * after the other would tell the step that lies between them, so they are told anew on another day,
 * and when each of its group has changed by none or by as many as are told.
 *
 * @param told as they were counted last, by name; those of a group begin with its name and a slash
 * @param on the day on which they were; null where they never were
 */
public record Discreet(Map<String, Integer> told, @Nullable LocalDate on) {

  /** Nothing was told. */
  public static final Discreet NONE = new Discreet(Map.of(), null);

  public Discreet {
    told = Map.copyOf(told);
  }

  /** What is told, where so many are counted now. */
  Discreet next(Map<String, Integer> counted, LocalDate today) {
    if (on == null) {
      return new Discreet(counted, today);
    }
    if (!on.isBefore(today)) {
      return this;
    }
    var next = new HashMap<>(told);
    counted.keySet().stream().collect(Collectors.groupingBy(Discreet::group)).values().stream()
        .filter(names -> names.stream().allMatch(name -> isTold(name, counted)))
        .forEach(names -> names.forEach(name -> next.put(name, counted.get(name))));
    return next.equals(told) ? this : new Discreet(next, today);
  }

  private boolean isTold(String name, Map<String, Integer> counted) {
    int change = counted.getOrDefault(name, 0) - told.getOrDefault(name, 0);
    return SmallNumbers.isTold(Math.abs(change));
  }

  private static String group(String name) {
    return name.split("/", 2)[0];
  }
}
