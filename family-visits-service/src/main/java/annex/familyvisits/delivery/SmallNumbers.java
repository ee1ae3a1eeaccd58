package annex.familyvisits.delivery;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which numbers of people are told. From 1 to 4 none is; 0 is. A number that is not told must not
 * follow from others either, also for who knows what they add up to and how they are withheld. So
 *
 * <ul>
 *   <li>where one of several cells is small, all are withheld that are below 5, 0 as well; and
 *       where that is one alone, or all of these are 4, the least of the others too;
 *   <li>cells that add up to the same as others are told only where none of both is small.
 * </ul>
 */
public final class SmallNumbers {

  private static final int LEAST = 5;

  private SmallNumbers() {}

  /** A number that stands alone. */
  public static Object alone(int number) {
    return isSmall(number) ? Withheld.NUMBER : Integer.valueOf(number);
  }

  /**
   * A figure that follows from how many people there are.
   *
   * @param people that it is made of
   */
  public static Object of(int figure, int people) {
    return isSmall(people) ? Withheld.NUMBER : Integer.valueOf(figure);
  }

  /** Cells that add up to something that may be known. */
  public static Map<String, Object> cells(Map<String, Integer> numbers) {
    if (numbers.values().stream().noneMatch(SmallNumbers::isSmall)) {
      return new LinkedHashMap<>(numbers);
    }
    int upTo =
        numbers.values().stream().anyMatch(number -> number >= LEAST) ? upTo(numbers) : LEAST;
    var told = new LinkedHashMap<String, Object>();
    numbers.forEach((name, number) -> told.put(name, number <= upTo ? Withheld.NUMBER : number));
    return told;
  }

  /**
   * Figures that follow from how many people there are.
   *
   * @param people that each of them is made of
   */
  public static Map<String, Object> cells(
      Map<String, Integer> figures, Map<String, Integer> people) {
    var told = cells(people);
    told.replaceAll((name, shown) -> shown instanceof Withheld ? shown : figures.get(name));
    return told;
  }

  /** The greatest number that is withheld. */
  private static int upTo(Map<String, Integer> numbers) {
    var below = numbers.values().stream().filter(number -> number < LEAST).toList();
    boolean follows = below.size() == 1 || below.stream().allMatch(number -> number == LEAST - 1);
    return follows
        ? numbers.values().stream()
            .filter(number -> number >= LEAST)
            .min(Integer::compare)
            .orElseThrow()
        : LEAST - 1;
  }

  /** Cells that add up to the same as others: all of them, or none where any is withheld. */
  public static Map<String, Object> besides(
      Map<String, Integer> numbers, Map<String, Integer> others) {
    boolean told =
        numbers.values().stream().noneMatch(SmallNumbers::isSmall)
            && others.values().stream().noneMatch(SmallNumbers::isSmall);
    var cells = new LinkedHashMap<String, Object>();
    numbers.forEach(
        (name, number) -> cells.put(name, told ? Integer.valueOf(number) : Withheld.NUMBER));
    return cells;
  }

  /** Whether a figure that follows from so many people is told. */
  public static boolean isTold(int people) {
    return !isSmall(people);
  }

  private static boolean isSmall(int number) {
    return number > 0 && number < LEAST;
  }
}
