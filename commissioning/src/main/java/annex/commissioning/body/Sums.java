package annex.commissioning.body;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Compares a printed total with its parts. A blank part is unknown: then the total may be larger,
 * never smaller (GOV-7: blank never counts as 0).
 */
public final class Sums {

  private Sums() {}

  /**
   * Reports a breach where the parts do not make the total. A blank total states nothing.
   *
   * @param what names the parts, such as "places of the rows"
   */
  public static void compare(
      Rule.Breaches breaches,
      String pointer,
      String what,
      Collection<? extends @Nullable Number> parts,
      @Nullable Number total) {
    if (total == null) {
      return;
    }
    long sum = 0;
    boolean blank = false;
    for (var part : parts) {
      blank |= part == null;
      sum += part == null ? 0 : part.longValue();
    }
    if (blank ? sum > total.longValue() : sum != total.longValue()) {
      breaches.add(
          pointer,
          "is %d, but the %s make %d%s"
              .formatted(total.longValue(), what, sum, blank ? " without the blank ones" : ""));
    }
  }
}
