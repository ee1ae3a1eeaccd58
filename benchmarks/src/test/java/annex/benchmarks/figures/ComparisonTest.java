package annex.benchmarks.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void a_target_is_met_at_its_limit_and_missed_beyond_it() {
    assertThat(Target.atLeast(0.8).isMetBy(0.8)).isTrue();
    assertThat(Target.atLeast(0.8).isMetBy(0.799)).isFalse();
    assertThat(Target.atMost(2.5).isMetBy(2.5)).isTrue();
    assertThat(Target.atMost(2.5).isMetBy(2.501)).isFalse();
  }

  @Test
  void the_table_says_what_is_met_and_what_is_missed_and_judges_nothing_without_a_target() {
    var comparisons =
        List.of(
            new Comparison("quick", 1.234, Target.atLeast(1)),
            new Comparison("slow", 14.96, Target.atLeast(15)),
            new Comparison("told", 1234.4, null));

    var table = Comparison.table(comparisons).toString();

    assertThat(table)
        .isEqualTo(
            """
            | compared | measured | target |  |
            |---|--:|--:|--:|
            | quick | 1.23 | ≥ 1.00 | met |
            | slow | 15.0 | ≥ 15.0 | **missed** |
            | told | 1,234 |  |  |
            """);
  }
}
