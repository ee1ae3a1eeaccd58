package annex.activities.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.SampleBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Services row 6 is the Kitchen: 36 places of 35 hours, 1260 hours; row 0 is blank. */
class CoreHoursTest {

  private final SampleBody<ActivitiesSection> wymott = Wymott.annex();

  @ParameterizedTest
  @ValueSource(strings = {"1259", "1261", "1260.1", "0"})
  void core_hours_that_are_not_places_times_hours_are_refused(String coreHours) {
    assertThat(wymott.withJson("/services/6/coreHoursPerWeek", coreHours).faults())
        .containsExactly(
            "ACT-1 /services/6/coreHoursPerWeek", "ACT-2 /subTotals/services/coreHours");
  }

  @Test
  void the_same_holds_for_other_activities() {
    assertThat(wymott.with("/otherActivities/3/hoursPerPlacePerWeek", 29).faults())
        .containsExactly("ACT-1 /otherActivities/3/coreHoursPerWeek");
  }

  @Test
  void hours_may_be_parts_of_an_hour() {
    var halfHours =
        wymott
            .withJson("/services/6/hoursPerPlacePerWeek", "35.50")
            .withJson("/services/6/coreHoursPerWeek", "1278.0");

    assertThat(halfHours.faults()).containsExactly("ACT-2 /subTotals/services/coreHours");
  }

  @Test
  void hours_above_the_core_week_are_not_refused() {
    assertThat(wymott.read().services().get(11).hoursPerPlacePerWeek()).isEqualTo("37");
  }

  @ParameterizedTest
  @ValueSource(strings = {"places", "hoursPerPlacePerWeek", "coreHoursPerWeek"})
  void a_row_with_only_some_of_its_figures_is_refused(String figure) {
    assertThat(wymott.with("/services/6/" + figure, null).faults()).contains("ACT-5 /services/6");
    assertThat(wymott.with("/services/0/" + figure, 0).faults())
        .containsExactly("ACT-5 /services/0");
  }

  @Test
  void a_row_may_be_agreed_as_nothing() {
    var agreedAsNothing =
        wymott
            .with("/services/0/places", 0)
            .with("/services/0/hoursPerPlacePerWeek", 0)
            .with("/services/0/coreHoursPerWeek", 0);

    assertThat(agreedAsNothing.faults()).isEmpty();
    assertThat(agreedAsNothing.written()).isNotEqualTo(wymott.written());
  }

  @ParameterizedTest
  @CsvSource({
    "places, ACT-4",
    "hoursPerPlacePerWeek, ACT-1",
    "coreHoursPerWeek, ACT-1",
  })
  void a_figure_below_nothing_is_refused(String figure, String rule) {
    var place = "/otherActivities/8/" + figure;

    assertThat(wymott.with(place, -1).faults()).containsExactly(rule + " " + place);
  }
}
