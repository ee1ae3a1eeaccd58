package annex.commissioning.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SumsTest {

  @Test
  void parts_that_make_the_total_are_no_breach() {
    assertThat(compare(6, 1, 2, 3)).isEmpty();
    assertThat(compare(0)).isEmpty();
  }

  @Test
  void a_total_that_is_not_the_sum_is_told_with_both_figures() {
    assertThat(compare(7, 1, 2, 3)).containsExactly("/total is 7, but the parts make 6");
    assertThat(compare(5, 1, 2, 3)).containsExactly("/total is 5, but the parts make 6");
  }

  @Test
  void beside_a_blank_part_the_total_may_be_larger_but_never_smaller() {
    assertThat(compare(7, 1, null, 3)).isEmpty();
    assertThat(compare(4, 1, null, 3)).isEmpty();
    assertThat(compare(3, 1, null, 3))
        .containsExactly("/total is 3, but the parts make 4 without the blank ones");
  }

  @Test
  void a_blank_total_states_nothing() {
    assertThat(compare(null, 1, 2, 3)).isEmpty();
  }

  @Test
  void parts_of_a_whole_count_exactly() {
    assertThat(compare(new BigDecimal("0.30"), new BigDecimal("0.1"), new BigDecimal("0.2")))
        .isEmpty();
    assertThat(compare(1, new BigDecimal("0.5"), new BigDecimal("0.6")))
        .containsExactly("/total is 1, but the parts make 1.1");
  }

  @Test
  void large_parts_do_not_overflow() {
    assertThat(compare(-2, Integer.MAX_VALUE, Integer.MAX_VALUE)).hasSize(1);
    assertThat(compare(1, Long.MAX_VALUE, 2)).hasSize(1);
  }

  private static List<String> compare(@Nullable Number total, @Nullable Number... parts) {
    var breaches = new ArrayList<String>();
    Sums.compare(
        (pointer, message) -> breaches.add(pointer + " " + message),
        "/total",
        "parts",
        Arrays.<@Nullable Number>asList(parts),
        total);
    return breaches;
  }
}
