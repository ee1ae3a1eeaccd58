package annex.activities.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.SampleBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 506 and 212 and 347 places make 1065; 7272 and 9856 hours make 17128. */
class TotalsTest {

  private final SampleBody<ActivitiesSection> wymott = Wymott.annex();

  @ParameterizedTest
  @CsvSource({"industries, 506", "services, 212", "otherActivities, 347"})
  void a_sub_total_of_places_that_is_not_the_sum_of_its_table_is_refused(String table, int sum) {
    var place = "/subTotals/" + table + "/places";

    assertThat(wymott.with(place, sum).faults()).isEmpty();
    assertThat(wymott.with(place, sum + 1).faults())
        .containsExactly("ACT-2 " + place, "ACT-2 /totals/places");
    assertThat(wymott.with(place, sum - 1).faults())
        .containsExactly("ACT-2 " + place, "ACT-2 /totals/places");
  }

  @ParameterizedTest
  @CsvSource({"services, 7272", "otherActivities, 9856"})
  void a_sub_total_of_hours_that_is_not_the_sum_of_its_table_is_refused(String table, int sum) {
    var place = "/subTotals/" + table + "/coreHours";

    assertThat(wymott.withJson(place, sum + ".0").faults()).isEmpty();
    assertThat(wymott.withJson(place, sum + ".5").faults())
        .containsExactly("ACT-2 " + place, "ACT-2 /totals/coreHours");
    assertThat(wymott.with(place, sum - 1).faults())
        .containsExactly("ACT-2 " + place, "ACT-2 /totals/coreHours");
  }

  @ParameterizedTest
  @CsvSource({"industries, 10", "services, 12", "otherActivities, 8"})
  void a_row_more_is_a_sum_more(String table, int last) {
    var more =
        wymott.withCopy("/%s/%d".formatted(table, last), "/%s/%d".formatted(table, last + 1));

    assertThat(more.faults()).contains("ACT-2 /subTotals/" + table + "/places");
  }

  @ParameterizedTest
  @CsvSource({"places, 1066", "places, 1064", "coreHours, 17129", "coreHours, 17127"})
  void a_total_that_is_not_the_sum_of_the_sub_totals_is_refused(String figure, int total) {
    assertThat(wymott.with("/totals/" + figure, total).faults())
        .containsExactly("ACT-2 /totals/" + figure);
  }

  @Test
  void the_hours_of_industries_belong_to_no_sum() {
    assertThat(wymott.with("/subTotals/industries/coreHours", 14_000).faults()).isEmpty();
  }

  @Test
  void a_blank_row_adds_nothing() {
    var blank =
        wymott
            .with("/services/6/places", null)
            .with("/services/6/hoursPerPlacePerWeek", null)
            .with("/services/6/coreHoursPerWeek", null);

    assertThat(blank.faults())
        .containsExactly("ACT-2 /subTotals/services/places", "ACT-2 /subTotals/services/coreHours");
  }

  @Test
  void beside_a_blank_sub_total_the_total_may_be_larger_but_not_smaller() {
    var blank = wymott.with("/subTotals/industries/places", null);

    assertThat(blank.faults()).isEmpty();
    assertThat(blank.with("/totals/places", 559).faults()).isEmpty();
    assertThat(blank.with("/totals/places", 558).faults()).containsExactly("ACT-2 /totals/places");
  }

  @ParameterizedTest
  @CsvSource({"/headcount/employed, 1", "/headcount/unfit, 0", "/headcount/total, 1156"})
  void the_headcount_stands_as_printed(String place, int figure) {
    assertThat(wymott.with(place, figure).faults()).isEmpty();
  }

  @Test
  void nobody_is_counted_below_nothing() {
    assertThat(wymott.with("/headcount/retired", -1).faults())
        .containsExactly("CAP-18 /headcount/retired");
  }
}
