package annex.activities.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.SampleBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row 3 is Engineering: 400000, 20000 and 31000 pounds, then 250000, 6000 and 90. */
class IndustriesTest {

  private final SampleBody<ActivitiesSection> wymott = Wymott.annex();

  @ParameterizedTest
  @CsvSource({"money4, 400000", "money5, 20000", "money6, 31000"})
  void a_later_amount_may_reach_the_earlier_one_and_no_more(String column, int most) {
    var place = "/industries/3/" + column;

    assertThat(wymott.with(place, most).faults()).isEmpty();
    assertThat(wymott.with(place, most + 1).faults()).containsExactly("ACT-7 " + place);
  }

  @Test
  void a_blank_amount_is_not_compared() {
    assertThat(wymott.with("/industries/3/money1", null).faults()).isEmpty();
    assertThat(wymott.with("/industries/3/money4", null).faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"money1", "money2", "money3", "money4", "money5", "money6"})
  void amounts_are_whole_pounds_from_nothing_upwards(String column) {
    var place = "/industries/0/" + column;

    assertThat(wymott.with(place, 0).faults()).isEmpty();
    assertThat(wymott.with(place, -1).faults()).containsExactly("ACT-7 " + place);
    assertThat(wymott.withJson(place, "0.5").faults()).containsExactly("shape " + place);
  }

  @Test
  void places_are_not_negative() {
    assertThat(wymott.with("/industries/1/places", -40).faults())
        .containsExactly("ACT-4 /industries/1/places");
  }

  @Test
  void amounts_are_in_pounds_sterling() {
    assertThat(wymott.with("/tables/industries/currency", "USD").faults())
        .containsExactly("value /tables/industries/currency");
    assertThat(wymott.with("/tables/industries/currency", null).faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"CU95a", "cu095a", "CU095ab"})
  void the_metric_that_a_table_feeds_is_a_metric_code(String metric) {
    assertThat(wymott.with("/tables/industries/metric", metric).faults())
        .containsExactly("value /tables/industries/metric");
  }
}
