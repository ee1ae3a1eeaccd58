package annex.capacity.difference;

/**
 * What is material of which kind of figure. The annex names no threshold (CAP-3, CAP-6), so that
 * those who run the platform choose.
 *
 * @param certified of capacity figures
 * @param populationTotal of all people
 * @param populationRows of the rows of table 2d and the parts of table 2c
 */
public record Thresholds(Threshold certified, Threshold populationTotal, Threshold populationRows) {

  Threshold of(Subject subject) {
    return switch (subject.kind()) {
      case CERTIFIED -> certified;
      case POPULATION_TOTAL -> populationTotal;
      case POPULATION_ROW -> populationRows;
    };
  }
}
