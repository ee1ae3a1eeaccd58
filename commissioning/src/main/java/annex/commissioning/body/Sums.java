package annex.commissioning.body;

import java.math.BigDecimal;
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
    var sum = BigDecimal.ZERO;
    boolean blank = false;
    for (var part : parts) {
      blank |= part == null;
      sum = part == null ? sum : sum.add(exact(part));
    }
    int order = sum.compareTo(exact(total));
    if (blank ? order > 0 : order != 0) {
      breaches.add(
          pointer,
          "is %s, but the %s make %s%s"
              .formatted(
                  exact(total).toPlainString(),
                  what,
                  sum.toPlainString(),
                  blank ? " without the blank ones" : ""));
    }
  }

  private static BigDecimal exact(Number number) {
    return new BigDecimal(number.toString());
  }
}
