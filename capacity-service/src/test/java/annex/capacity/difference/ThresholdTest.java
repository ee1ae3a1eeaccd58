package annex.capacity.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annex.chassis.check.InvalidFields;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both sides of every boundary. */
class ThresholdTest {

  @ParameterizedTest
  @CsvSource({
    "0,   0,   1111, 1111, false",
    "0,   0,   1111, 1110, true",
    "0,   0,   1111, 1112, true",
    "0,   0,   0,    1,    true",
    "5,   0,   103,  108,  false",
    "5,   0,   103,  109,  true",
    "5,   0,   103,  98,   false",
    "5,   0,   103,  97,   true",
    "0,   1,   1111, 1122, false",
    "0,   1,   1111, 1123, true",
    "0,   1,   1111, 1100, false",
    "0,   1,   1111, 1099, true",
    "0,   1,   1100, 1111, false",
    "0,   1,   1100, 1112, true",
    "0,   2.5, 1000, 1025, false",
    "0,   2.5, 1000, 1026, true",
    "5,   5,   2,    7,    false",
    "5,   5,   2,    8,    true",
    "5,   5,   179,  187,  false",
    "5,   5,   179,  188,  true",
    "0,   50,  0,    1,    true",
    "0,   0,   0,    99999, true"
  })
  void a_difference_is_material_where_it_exceeds_both_numbers(
      int people, BigDecimal percent, int agreed, int actual, boolean material) {
    assertThat(new Threshold(people, percent).isExceeded(agreed, actual)).isEqualTo(material);
  }

  @Test
  void the_greatest_figures_do_not_overflow() {
    assertThat(Threshold.NONE.isExceeded(Integer.MAX_VALUE, Integer.MIN_VALUE)).isTrue();
  }

  @Test
  void a_threshold_is_not_negative() {
    assertThatThrownBy(() -> new Threshold(-1, BigDecimal.ZERO)).isInstanceOf(InvalidFields.class);
    assertThatThrownBy(() -> new Threshold(0, BigDecimal.valueOf(-1)))
        .isInstanceOf(InvalidFields.class);
  }
}
