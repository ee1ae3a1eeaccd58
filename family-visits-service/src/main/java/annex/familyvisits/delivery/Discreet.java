package annex.familyvisits.delivery;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts of what nobody may learn of one person: who is at risk, who was in care. Two summaries one
 * after the other would tell the step that lies between them, so they are told anew on another day,
 * and when each of them has changed by none or by as many as are told.
 *
 * @param told as they were counted last, by name
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
    boolean enough =
        counted.entrySet().stream()
            .map(one -> one.getValue() - told.getOrDefault(one.getKey(), 0))
            .allMatch(change -> SmallNumbers.isTold(Math.abs(change)));
    return enough && on.isBefore(today) ? new Discreet(counted, today) : this;
  }
}
