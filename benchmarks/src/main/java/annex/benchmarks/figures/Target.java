package annex.benchmarks.figures;

/**
 * What a figure shall reach.
 *
 * @param bound whether the limit is the least or the most
 * @param limit in the unit of the figure
 */
public record Target(Bound bound, double limit) {

  /** On which side of the limit is good. */
  public enum Bound {
    AT_LEAST("≥"),
    AT_MOST("≤");

    private final String sign;

    Bound(String sign) {
      this.sign = sign;
    }
  }

  public static Target atLeast(double limit) {
    return new Target(Bound.AT_LEAST, limit);
  }

  public static Target atMost(double limit) {
    return new Target(Bound.AT_MOST, limit);
  }

  /** Whether this figure, as it was measured and not as it is shown, reaches the target. */
  public boolean isMetBy(double figure) {
    return bound == Bound.AT_LEAST ? figure >= limit : figure <= limit;
  }

  @Override
  public String toString() {
    return bound.sign + " " + Figure.show(limit);
  }
}
