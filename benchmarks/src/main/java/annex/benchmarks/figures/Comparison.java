package annex.benchmarks.figures;

import org.jspecify.annotations.Nullable;

/**
 * A figure beside what it shall reach.
 *
 * @param what is compared, in words
 * @param figure a ratio, or whatever {@code what} says
 * @param target null where it is only told
 */
public record Comparison(String what, double figure, @Nullable Target target) {

  private static final String[] HEADINGS = {"compared", "measured", "target", ""};

  /** The comparisons as a table. */
  public static Table table(Iterable<Comparison> comparisons) {
    var table = Table.headed(HEADINGS);
    for (var each : comparisons) {
      table.row(
          each.what,
          Figure.show(each.figure),
          each.target == null ? "" : each.target.toString(),
          each.verdict());
    }
    return table;
  }

  String verdict() {
    if (target == null) {
      return "";
    }
    return target.isMetBy(figure) ? "met" : "**missed**";
  }
}
