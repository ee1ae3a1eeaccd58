package annex.familyvisits.delivery;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Counts of what nobody may learn of one person: who is at risk, who was in care. Two summaries one
 * after the other would tell the step that lies between them, so they are told anew on another day,
 * and when each of its group has changed by none or by as many as are told. Where they cannot, and
 * one has changed by as many, the group is withheld until they can.
 *
 * @param told as they were counted last, by name; those of a group begin with its name and a slash
 * @param withheld groups that are not told now
 * @param on the day on which that was said; null where it never was
 */
public record Discreet(Map<String, Integer> told, Set<String> withheld, @Nullable LocalDate on) {

  /** Nothing was told. */
  public static final Discreet NONE = new Discreet(Map.of(), Set.of(), null);

  public Discreet {
    told = Map.copyOf(told);
    withheld = Set.copyOf(withheld);
  }

  /** Those that are told; of a group all or none. */
  Map<String, Integer> shown() {
    return told.entrySet().stream()
        .filter(one -> !withheld.contains(group(one.getKey())))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What is told, where so many are counted now. */
  Discreet next(Map<String, Integer> counted, LocalDate today) {
    if (on == null) {
      return new Discreet(counted, Set.of(), today);
    }
    if (!on.isBefore(today)) {
      return this;
    }
    var next = new HashMap<>(told);
    var hidden = new HashSet<>(withheld);
    counted.keySet().stream()
        .collect(Collectors.groupingBy(Discreet::group))
        .forEach((group, names) -> {
          if (names.stream().allMatch(name -> SmallNumbers.isTold(change(name, counted)))) {
            names.forEach(name -> next.put(name, counted.get(name)));
            hidden.remove(group);
          } else if (names.stream().anyMatch(name -> isFar(change(name, counted)))) {
            hidden.add(group);
          }
        });
    var then = new Discreet(next, hidden, today);
    return then.told.equals(told) && then.withheld.equals(withheld) ? this : then;
  }

  /** Whether what was told is more than a few beside the truth. */
  private static boolean isFar(int change) {
    return change > 0 && SmallNumbers.isTold(change);
  }

  private int change(String name, Map<String, Integer> counted) {
    return Math.abs(counted.getOrDefault(name, 0) - told.getOrDefault(name, 0));
  }

  private static String group(String name) {
    return name.split("/", 2)[0];
  }
}
