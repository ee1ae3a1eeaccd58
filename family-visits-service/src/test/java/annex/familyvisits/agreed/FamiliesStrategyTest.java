package annex.familyvisits.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.SampleBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FamiliesStrategyTest {

  private final SampleBody<FamilyVisitsSection> in2023 = Wymott.strategy();

  /** Forums are held every 2 to 3 months. */
  @Test
  void the_longest_time_between_forums_is_not_below_the_shortest() {
    assertThat(in2023.with("/forums/minimumMonthsBetween", 3).faults()).isEmpty();
    assertThat(in2023.with("/forums/minimumMonthsBetween", 4).faults())
        .containsExactly("VIS-21 /forums/minimumMonthsBetween");
    assertThat(
            in2023
                .with("/forums/minimumMonthsBetween", 4)
                .with("/forums/maximumMonthsBetween", null)
                .faults())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"minimumMonthsBetween", "maximumMonthsBetween"})
  void between_forums_lies_at_least_a_month(String field) {
    assertThat(in2023.with("/forums/minimumMonthsBetween", 1).faults()).isEmpty();
    assertThat(in2023.with("/forums/" + field, 0).faults()).contains("VIS-21 /forums/" + field);
  }

  /** The Care Leavers' Association says 18 to 25. */
  @Test
  void the_greatest_age_of_a_definition_is_not_below_the_least() {
    var definition = "/careExperienced/definitions/1/";

    assertThat(in2023.with(definition + "minimumAge", 25).faults()).isEmpty();
    assertThat(in2023.with(definition + "minimumAge", 26).faults())
        .containsExactly("VIS-31 " + definition + "minimumAge");
  }

  @Test
  void definitions_that_contradict_each_other_stand_as_printed() {
    assertThat(in2023.with("/careExperienced/definitions/0/maximumAge", 30).faults()).isEmpty();
    assertThat(in2023.with("/careExperienced/meetingCriteria", 500).faults()).isEmpty();
  }

  @Test
  void the_steps_of_the_process_count_from_1() {
    var process = "/careExperienced/process/";

    assertThat(in2023.without(process + "4").faults()).isEmpty();
    assertThat(in2023.without(process + "3").faults())
        .containsExactly("VIS-32 " + process + "3/step");
    assertThat(in2023.with(process + "1/step", 1).faults())
        .containsExactly("VIS-32 " + process + "1/step");
    assertThat(in2023.with(process + "0/step", 0).faults())
        .containsExactly("VIS-32 " + process + "0/step");
  }

  @Test
  void a_resettlement_meeting_is_weeks_before_discharge() {
    var place = "/resettlement/weeksBeforeDischarge/2";

    assertThat(in2023.with(place, 1).faults()).isEmpty();
    assertThat(in2023.with(place, 0).faults()).containsExactly("INT-11 " + place);
  }

  @Test
  void a_number_stands_for_one_option_and_one_specification() {
    assertThat(in2023.with("/options/1/number", 4).faults()).containsExactly("VIS-28 /options/1");
    assertThat(in2023.with("/options/1/number", 0).faults())
        .containsExactly("VIS-28 /options/1/number");
    assertThat(in2023.with("/specifications/1/number", 7).faults())
        .containsExactly("value /specifications/1");
  }

  /** Of 30 visitors 20 want video calls to continue; prisoners have 2 to 3 visits a month. */
  @Test
  void a_survey_counts_no_more_than_it_asked() {
    assertThat(in2023.with("/surveys/results/3/count", 30).faults()).isEmpty();
    assertThat(in2023.with("/surveys/results/3/count", 31).faults())
        .containsExactly("value /surveys/results/3/count");
    assertThat(in2023.with("/surveys/results/4/minimum", 3).faults()).isEmpty();
    assertThat(in2023.withJson("/surveys/results/4/minimum", "3.1").faults())
        .containsExactly("value /surveys/results/4/minimum");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/surveys/results/0/percent",
        "/needs/findings/0/percent",
        "/needs/research/percentLower"
      })
  void a_percentage_lies_between_0_and_100(String place) {
    assertThat(in2023.with(place, 0).with(place, 100).faults()).isEmpty();
    assertThat(in2023.withJson(place, "100.5").faults()).containsExactly("value " + place);
    assertThat(in2023.with(place, -1).faults()).containsExactly("value " + place);
  }

  @ParameterizedTest
  @CsvSource({
    "/forums/datesGivenFor, 12 months",
    "/commitments/1/horizon, PT12H",
    "/safety/safetyInterventionMeeting/cadence, weekly",
    "/strategy/vision, ' '",
  })
  void a_value_that_cannot_be_is_refused(String place, String value) {
    assertThat(in2023.with(place, value).faults()).containsExactly("value " + place);
  }

  @ParameterizedTest
  @CsvSource({
    "/commitments/0/month, 2024",
    "/diversity/foreignNationalSurgery/lastHeld, 2023-02-29",
    "/services/0/status, MAYBE",
    "/services/0/arrangement, Commissioned",
  })
  void a_value_of_another_kind_is_refused(String place, String value) {
    assertThat(in2023.with(place, value).faults()).contains("shape " + place);
  }
}
