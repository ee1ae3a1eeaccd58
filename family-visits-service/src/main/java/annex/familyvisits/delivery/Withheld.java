package annex.familyvisits.delivery;

/**
 * Stands in the place of a number that is not told, for it could tell of single people.
 *
 * @param suppressed always true
 */
public record Withheld(boolean suppressed) {

  /** A number that is not told. */
  static final Withheld NUMBER = new Withheld(true);
}
