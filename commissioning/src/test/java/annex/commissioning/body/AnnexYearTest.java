package annex.commissioning.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnexYearTest {

  @ParameterizedTest
  @ValueSource(strings = {"2014-15", "2009-10", "1999-00", "0000-01"})
  void two_years_that_follow_each_other_are_an_annex_year(String text) {
    assertThat(AnnexYear.isOne(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2014-16", "2014-14", "2014-2015", "2014/15", "14-15", "2014-17", " 2014-15", ""})
  void anything_else_is_none(String text) {
    assertThat(AnnexYear.isOne(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> AnnexYear.months(text));
  }

  @Test
  void it_runs_from_april_to_march() {
    assertThat(AnnexYear.months("2014-15"))
        .hasSize(12)
        .startsWith(YearMonth.of(2014, 4))
        .endsWith(YearMonth.of(2015, 3))
        .isSorted();
  }
}
