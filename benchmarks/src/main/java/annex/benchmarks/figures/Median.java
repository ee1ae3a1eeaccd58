package annex.benchmarks.figures;

import java.util.ArrayList;
import java.util.List;

/** The middle of what several rounds gave: one disturbed round does not move it far. */
public final class Median {

  private Median() {}

  /**
   * The median of these figures; of an even number the mean of the middle two.
   *
   * @throws IllegalArgumentException when there are none
   */
  public static double of(List<Double> figures) {
    if (figures.isEmpty()) {
      throw new IllegalArgumentException("There is no median of nothing.");
    }
    var sorted = figures.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /**
   * The median of the ratios round by round, not the ratio of the medians: what disturbs a round
   * disturbs both sides of it.
   *
   * @param these one figure per round
   * @param those as many, of the same rounds
   */
  public static double ofRatios(List<Double> these, List<Double> those) {
    if (these.size() != those.size()) {
      throw new IllegalArgumentException(
          "%d rounds cannot be set against %d.".formatted(these.size(), those.size()));
    }
    var ratios = new ArrayList<Double>();
    for (int round = 0; round < these.size(); round++) {
      ratios.add(these.get(round) / those.get(round));
    }
    return of(ratios);
  }
}
