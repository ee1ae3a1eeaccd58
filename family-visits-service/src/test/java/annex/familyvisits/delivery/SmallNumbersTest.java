package annex.familyvisits.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers from 1 to 4 are not told, and do not follow from others. */
class SmallNumbersTest {

  private static final Object NONE = Withheld.NUMBER;

  @ParameterizedTest
  @CsvSource({"0, true", "1, false", "4, false", "5, true", "1000, true"})
  void a_number_is_told_from_five_and_where_it_is_none(int number, boolean told) {
    assertThat(SmallNumbers.alone(number)).isEqualTo(told ? (Object) number : NONE);
    assertThat(SmallNumbers.of(77, number)).isEqualTo(told ? (Object) 77 : NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "20, 6, 7,   20, 6, 7",
    "0,  0, 0,   0,  0, 0",
    "20, 6, 2,   20, -, -",
    "2,  6, 20,  -,  -, 20",
    "20, 0, 2,   20, -, -",
    "0,  0, 2,   -,  -, -",
    "20, 1, 1,   20, -, -",
    "20, 4, 4,   -,  -, -",
    "20, 4, 3,   20, -, -",
    "2,  7, 7,   -,  -, -",
    "4,  4, 4,   -,  -, -",
    "5,  4, 0,   5,  -, -",
  })
  void of_cells_that_add_up_two_are_withheld_or_none(
      int a, int b, int c, String toldA, String toldB, String toldC) {
    assertThat(SmallNumbers.cells(numbers(a, b, c)))
        .isEqualTo(Map.of("a", cell(toldA), "b", cell(toldB), "c", cell(toldC)));
  }

  @Test
  void what_is_of_few_people_is_withheld_however_much_it_is() {
    assertThat(SmallNumbers.cells(numbers(60, 12, 6), numbers(20, 6, 2)))
        .isEqualTo(Map.of("a", 60, "b", NONE, "c", NONE));
  }

  /** Also for who knows the sum, and how numbers are withheld. */
  @Test
  void whatever_the_numbers_a_withheld_one_has_another_value_that_fits_what_is_told() {
    for (int a = 0; a < 10; a++) {
      for (int b = 0; b < 10; b++) {
        for (int c = 0; c < 10; c++) {
          var told = SmallNumbers.cells(numbers(a, b, c));
          assertThat(fitting(told, a + b + c))
              .as("%d %d %d", a, b, c)
              .isGreaterThan(told.containsValue(NONE) ? 1 : 0);
        }
      }
    }
  }

  /** So many tables of numbers would be told just so, and add up to the same. */
  private static int fitting(Map<String, Object> told, int sum) {
    int fitting = 0;
    for (int a = 0; a <= sum; a++) {
      for (int b = 0; a + b <= sum; b++) {
        if (SmallNumbers.cells(numbers(a, b, sum - a - b)).equals(told)) {
          fitting++;
        }
      }
    }
    return fitting;
  }

  @Test
  void what_adds_up_to_the_same_is_told_only_where_nothing_is_small_on_either_side() {
    assertThat(SmallNumbers.besides(Map.of("a", 12), Map.of("x", 7, "y", 5)))
        .isEqualTo(Map.of("a", 12));
    assertThat(SmallNumbers.besides(Map.of("a", 12), Map.of("x", 8, "y", 4)))
        .isEqualTo(Map.of("a", NONE));
    assertThat(SmallNumbers.besides(Map.of("a", 8, "b", 4), Map.of("x", 7, "y", 5)))
        .isEqualTo(Map.of("a", NONE, "b", NONE));
  }

  private static Map<String, Integer> numbers(int a, int b, int c) {
    var numbers = new LinkedHashMap<String, Integer>();
    numbers.put("a", a);
    numbers.put("b", b);
    numbers.put("c", c);
    return numbers;
  }

  private static Object cell(String told) {
    return told.equals("-") ? NONE : Integer.valueOf(told);
  }
}
