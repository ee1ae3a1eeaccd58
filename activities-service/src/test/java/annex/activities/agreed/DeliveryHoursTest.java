package annex.activities.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.SampleBody;
import org.junit.jupiter.api.Test;

/** Row 0 asks for 30 minutes a day in the open air and 30 are agreed; row 1 has no minimum. */
class DeliveryHoursTest {

  private final SampleBody<ActivitiesSection> wymott = Wymott.annex();

  @Test
  void what_is_agreed_may_not_be_below_the_minimum() {
    assertThat(wymott.with("/deliveryHours/0/agreed/duration", "PT29M59S").faults())
        .containsExactly("ACT-13 /deliveryHours/0/agreed/duration");
  }

  @Test
  void what_is_above_the_minimum_says_so() {
    var above = wymott.with("/deliveryHours/0/agreed/duration", "PT30M1S");

    assertThat(above.faults()).containsExactly("ACT-15 /deliveryHours/0/aboveMinimum");
    assertThat(above.with("/deliveryHours/0/aboveMinimum", null).faults())
        .containsExactly("ACT-15 /deliveryHours/0/aboveMinimum");
  }

  @Test
  void what_is_above_the_minimum_has_a_rationale() {
    var above =
        wymott
            .with("/deliveryHours/0/agreed/duration", "PT1H")
            .with("/deliveryHours/0/aboveMinimum", true);

    assertThat(above.faults()).containsExactly("ACT-15 /deliveryHours/0/rationale");
    assertThat(above.with("/deliveryHours/0/rationale", "exercise yards are open").faults())
        .isEmpty();
  }

  @Test
  void what_is_not_above_the_minimum_may_not_say_so() {
    var said =
        wymott
            .with("/deliveryHours/0/aboveMinimum", true)
            .with("/deliveryHours/0/rationale", "exercise yards are open");

    assertThat(said.faults()).containsExactly("ACT-15 /deliveryHours/0/aboveMinimum");
  }

  @Test
  void without_a_minimum_nothing_is_compared() {
    assertThat(wymott.with("/deliveryHours/1/agreed/duration", "PT0S").faults()).isEmpty();
    assertThat(wymott.with("/deliveryHours/1/aboveMinimum", false).faults()).isEmpty();
    assertThat(wymott.with("/deliveryHours/1/aboveMinimum", true).faults())
        .containsExactly("ACT-15 /deliveryHours/1/rationale");
  }

  @Test
  void hours_of_a_day_and_of_a_week_are_not_compared() {
    var weekly =
        wymott
            .with("/deliveryHours/0/agreed/per", "WEEK")
            .with("/deliveryHours/0/agreed/duration", "PT10M");

    assertThat(weekly.faults()).isEmpty();
  }

  @Test
  void no_more_than_a_week_can_be_agreed() {
    assertThat(wymott.with("/deliveryHours/1/agreed/duration", "PT168H").faults()).isEmpty();
    assertThat(wymott.with("/deliveryHours/1/agreed/duration", "PT168H1S").faults())
        .containsExactly("value /deliveryHours/1/agreed/duration");
    assertThat(wymott.with("/deliveryHours/1/minimum/duration", "PT-1S").faults())
        .containsExactly("value /deliveryHours/1/minimum/duration");
  }
}
