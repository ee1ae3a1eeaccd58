package annex.familyvisits.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two summaries one after the other tell the step of no one person. */
class DiscreetTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final LocalDate TOMORROW = TODAY.plusDays(1);
  private static final Discreet TOLD = Discreet.NONE.next(counts(6, 9), TODAY);

  private static Map<String, Integer> counts(int open, int closed) {
    return Map.of("acct/open", open, "acct/closed", closed);
  }

  @Test
  void what_was_never_told_is_told_at_once() {
    assertThat(TOLD.told()).isEqualTo(counts(6, 9));
  }

  @ParameterizedTest
  @CsvSource({
    "7, 9, false",
    "10, 9, false",
    "11, 9, true",
    "11, 10, false",
    "11, 14, true",
    "1, 9, true",
    "2, 9, false",
    "6, 9, true"
  })
  void it_is_told_anew_where_each_count_has_changed_by_none_or_by_five(
      int open, int closed, boolean told) {
    var next = TOLD.next(counts(open, closed), TOMORROW);

    assertThat(next.told()).isEqualTo(told ? counts(open, closed) : TOLD.told());
  }

  @Test
  void what_cannot_be_told_anew_is_withheld_when_it_is_far_from_what_was_told() {
    var four = TOLD.next(counts(7, 13), TOMORROW);
    var five = TOLD.next(counts(7, 14), TOMORROW);

    assertThat(four.shown()).isEqualTo(counts(6, 9));
    assertThat(five.shown()).isEmpty();
    assertThat(five.told()).isEqualTo(counts(6, 9));
    assertThat(five.next(counts(7, 10), TOMORROW.plusDays(1)).shown()).isEmpty();
    assertThat(five.next(counts(11, 14), TOMORROW.plusDays(1)).shown()).isEqualTo(counts(11, 14));
    assertThat(five.next(counts(6, 9), TOMORROW.plusDays(1)).shown()).isEqualTo(counts(6, 9));
  }

  @Test
  void zeros_of_a_beginning_do_not_stay_beside_a_hundred() {
    var none = Discreet.NONE.next(Map.of("care/yes", 0, "care/no", 0, "acct/open", 0), TODAY);

    var next = none.next(Map.of("care/yes", 100, "care/no", 3, "acct/open", 0), TOMORROW);

    assertThat(next.shown()).isEqualTo(Map.of("acct/open", 0));
  }

  @Test
  void one_group_does_not_wait_for_another() {
    var told = Discreet.NONE.next(Map.of("acct/open", 6, "care/yes", 6, "care/no", 6), TODAY);

    var next = told.next(Map.of("acct/open", 11, "care/yes", 11, "care/no", 7), TOMORROW);

    assertThat(next.told()).isEqualTo(Map.of("acct/open", 11, "care/yes", 6, "care/no", 6));
  }

  @Test
  void it_is_told_once_a_day() {
    assertThat(TOLD.next(counts(20, 20), TODAY)).isEqualTo(TOLD);
    assertThat(TOLD.next(counts(20, 20), TOMORROW).on()).isEqualTo(TOMORROW);
  }
}
