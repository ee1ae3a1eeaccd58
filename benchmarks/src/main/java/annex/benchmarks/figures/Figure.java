package annex.benchmarks.figures;

import java.util.Locale;

/** How figures are shown: with three digits that mean something, thousands apart. */
public final class Figure {

  private Figure() {}

  public static String show(double figure) {
    double size = Math.abs(figure);
    if (size >= 100) {
      return String.format(Locale.ROOT, "%,.0f", figure);
    }
    return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", figure);
  }
}
