package annex.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class MedianTest {

  @Test
  void the_median_of_an_odd_number_of_rounds_is_the_one_in_the_middle() {
    assertThat(Median.of(List.of(9.0, 1.0, 2.0))).isEqualTo(2.0);
  }

  @Test
  void the_median_of_an_even_number_lies_between_the_middle_two() {
    assertThat(Median.of(List.of(4.0, 1.0, 100.0, 2.0))).isEqualTo(3.0);
  }

  @Test
  void the_median_of_one_round_is_that_round() {
    assertThat(Median.of(List.of(7.0))).isEqualTo(7.0);
  }

  @Test
  void there_is_no_median_of_nothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> Median.of(List.of()));
  }

  @Test
  void ratios_are_made_round_by_round() {
    // the second round was disturbed for both
    var ratio = Median.ofRatios(List.of(100.0, 10.0, 120.0), List.of(50.0, 5.0, 40.0));

    assertThat(ratio).isEqualTo(2.0);
  }

  @Test
  void only_as_many_rounds_can_be_set_against_each_other() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Median.ofRatios(List.of(1.0), List.of(1.0, 2.0)));
  }
}
