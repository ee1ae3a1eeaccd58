package annex.activities.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.SampleBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On Monday the parts make 9 h 55 min and the total is printed as 9 h 57 min. */
class RegimeTest {

  private final SampleBody<ActivitiesSection> wymott = Wymott.annex();

  @ParameterizedTest
  @ValueSource(strings = {"PT9H55M", "PT9H55M1S", "PT9H59M", "PT9H59M59S"})
  void a_total_may_exceed_its_parts_by_less_than_five_minutes(String total) {
    assertThat(wymott.with("/regime/days/0/total", total).faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT9H54M59S", "PT9H54M", "PT10H", "PT10H1M"})
  void a_total_below_its_parts_or_five_minutes_above_is_refused(String total) {
    assertThat(wymott.with("/regime/days/0/total", total).faults())
        .containsExactly("ACT-17 /regime/days/0/total");
  }

  @Test
  void the_total_of_an_average_is_held_to_its_parts_as_well() {
    var five = "/regime/fiveDayAverage/total";
    var seven = "/regime/sevenDayAverage/total";

    assertThat(wymott.with(five, "PT9H53M").faults()).doesNotContain("ACT-17 " + five);
    assertThat(wymott.with(five, "PT9H52M59S").faults()).contains("ACT-17 " + five);
    assertThat(wymott.with(seven, "PT9H15M").faults()).doesNotContain("ACT-17 " + seven);
    assertThat(wymott.with(seven, "PT9H14M59S").faults()).contains("ACT-17 " + seven);
  }

  /** The mean of the weekdays is 1 h 55 min 24 s. */
  @ParameterizedTest
  @ValueSource(strings = {"PT1H54M24S", "PT1H55M", "PT1H56M24S"})
  void the_five_day_average_may_be_a_minute_away_from_the_mean(String association) {
    assertThat(wymott.with("/regime/fiveDayAverage/association", association).faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1H54M23S", "PT1H56M25S"})
  void a_five_day_average_further_away_is_refused(String association) {
    assertThat(wymott.with("/regime/fiveDayAverage/association", association).faults())
        .containsExactly("ACT-18 /regime/fiveDayAverage/association");
  }

  /** The mean of the seven days is 31 min 42 6/7 s: it is compared unrounded. */
  @ParameterizedTest
  @ValueSource(strings = {"PT30M43S", "PT32M", "PT32M42S"})
  void the_seven_day_average_may_be_a_minute_away_from_the_mean(String movement) {
    assertThat(wymott.with("/regime/sevenDayAverage/movement", movement).faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT30M42S", "PT32M43S"})
  void a_seven_day_average_further_away_is_refused(String movement) {
    assertThat(wymott.with("/regime/sevenDayAverage/movement", movement).faults())
        .containsExactly("ACT-18 /regime/sevenDayAverage/movement");
  }

  @ParameterizedTest
  @ValueSource(strings = {"activity", "association", "domestics", "meal", "movement", "total"})
  void every_column_of_both_averages_is_held_to_its_mean(String column) {
    for (var average : new String[] {"fiveDayAverage", "sevenDayAverage"}) {
      var place = "/regime/" + average + "/" + column;

      assertThat(wymott.with(place, "PT12H").faults()).contains("ACT-18 " + place);
    }
  }

  @Test
  void saturday_counts_for_seven_days_only() {
    var longer =
        wymott
            .with("/regime/days/5/association", "PT7H20M")
            .with("/regime/days/5/total", "PT8H39M");

    assertThat(longer.faults())
        .containsExactly(
            "ACT-18 /regime/sevenDayAverage/association", "ACT-18 /regime/sevenDayAverage/total");
  }

  @Test
  void the_days_are_monday_to_sunday_each_once() {
    assertThat(wymott.without("/regime/days/6").faults()).containsExactly("ACT-18 /regime/days");
    assertThat(wymott.with("/regime/days/6/day", "SATURDAY").faults())
        .containsExactly("ACT-18 /regime/days");
    assertThat(wymott.withCopy("/regime/days/6", "/regime/days/7").faults())
        .containsExactly("ACT-18 /regime/days");
    assertThat(
            wymott
                .with("/regime/days/0/day", "TUESDAY")
                .with("/regime/days/1/day", "MONDAY")
                .faults())
        .containsExactly("ACT-18 /regime/days");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT-1M", "PT24H1S", "PT0.5S"})
  void a_time_that_no_day_has_is_refused(String time) {
    assertThat(wymott.with("/regime/days/0/meal", time).faults())
        .containsExactly("value /regime/days/0/meal");
  }

  @Test
  void a_time_may_be_as_long_as_the_day() {
    assertThat(wymott.with("/regime/days/0/meal", "PT24H").faults())
        .doesNotContain("value /regime/days/0/meal");
  }
}
