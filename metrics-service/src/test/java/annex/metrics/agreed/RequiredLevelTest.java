package annex.metrics.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.SampleBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequiredLevelTest {

  private static final String LEVEL_OF_90 = "/metrics/0/required/";
  private static final String CEILING = "/metrics/1/required/";
  private static final String NO_LEVEL = "/metrics/2/required/";
  private static final String COUNT_OF_41 = "/metrics/22/required/";

  private final SampleBody<MetricsSection> wymott = Wymott.annex();

  @ParameterizedTest
  @ValueSource(strings = {"quarters/Q1", "quarters/Q2", "quarters/Q3", "quarters/Q4", "total"})
  void a_level_is_repeated_by_its_quarters_and_its_total(String cell) {
    var place = LEVEL_OF_90 + cell;

    assertThat(wymott.withJson(place, "90.00").faults()).isEmpty();
    assertThat(wymott.withJson(place, "90.1").faults()).containsExactly("GOV-8 " + place);
    assertThat(wymott.withJson(place, "89.9").faults()).containsExactly("GOV-8 " + place);
    assertThat(wymott.with(place, null).faults()).isEmpty();
  }

  @Test
  void a_level_is_never_summed() {
    var rating = "/metrics/8/required/quarters/Q1";

    assertThat(wymott.with(rating, 9).faults()).containsExactly("GOV-8 " + rating);
  }

  @ParameterizedTest
  @CsvSource({"85, true", "95, true", "84.9, false", "95.1, false"})
  void the_level_of_months_that_differ_lies_between_them(String level, boolean taken) {
    var rising =
        wymott.with(LEVEL_OF_90 + "monthly/2014-04", 85).with(LEVEL_OF_90 + "monthly/2014-06", 95);

    for (var cell : new String[] {"quarters/Q1", "total"}) {
      assertThat(rising.withJson(LEVEL_OF_90 + cell, level).faults().isEmpty()).isEqualTo(taken);
    }
  }

  @Test
  void a_quarter_is_held_to_its_own_months_only() {
    var rising = wymott.with(LEVEL_OF_90 + "monthly/2014-07", 95);

    assertThat(rising.with(LEVEL_OF_90 + "quarters/Q1", 95).faults())
        .containsExactly("GOV-8 " + LEVEL_OF_90 + "quarters/Q1");
    assertThat(rising.with(LEVEL_OF_90 + "quarters/Q2", 95).faults()).isEmpty();
    assertThat(rising.with(LEVEL_OF_90 + "total", 95).faults()).isEmpty();
  }

  @Test
  void a_blank_month_is_not_nought() {
    var blank = wymott.with(LEVEL_OF_90 + "monthly/2014-04", null);

    assertThat(blank.faults()).isEmpty();
    assertThat(blank.with(LEVEL_OF_90 + "quarters/Q1", 0).faults())
        .containsExactly("GOV-8 " + LEVEL_OF_90 + "quarters/Q1");
  }

  @Test
  void a_quarter_without_months_is_not_compared() {
    var blank =
        wymott
            .with(LEVEL_OF_90 + "monthly/2014-04", null)
            .with(LEVEL_OF_90 + "monthly/2014-05", null)
            .with(LEVEL_OF_90 + "monthly/2014-06", null);

    assertThat(blank.with(LEVEL_OF_90 + "quarters/Q1", 50).faults()).isEmpty();
    assertThat(blank.with(LEVEL_OF_90 + "total", 50).faults())
        .containsExactly("GOV-8 " + LEVEL_OF_90 + "total");
  }

  @Test
  void the_national_level_is_no_part_of_the_roll_up() {
    assertThat(wymott.with(LEVEL_OF_90 + "national", 50).faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"monthly/2014-04", "monthly/2015-02", "quarters/Q1", "quarters/Q4"})
  void a_count_for_the_year_is_not_spread_over_it(String cell) {
    assertThat(wymott.with(COUNT_OF_41 + cell, 10).faults())
        .containsExactly("GOV-9 " + COUNT_OF_41 + cell);
    assertThat(wymott.with(COUNT_OF_41 + cell, 0).faults())
        .containsExactly("GOV-9 " + COUNT_OF_41 + cell);
  }

  @Test
  void a_count_for_the_year_stands_under_march_and_under_the_total() {
    assertThat(wymott.with(COUNT_OF_41 + "total", 42).faults())
        .containsExactly("GOV-9 " + COUNT_OF_41 + "total");
    assertThat(wymott.with(COUNT_OF_41 + "monthly/2015-03", null).faults())
        .containsExactly("GOV-9 " + COUNT_OF_41 + "total");
    assertThat(
            wymott
                .with(COUNT_OF_41 + "monthly/2015-03", null)
                .with(COUNT_OF_41 + "total", null)
                .faults())
        .isEmpty();
    assertThat(wymott.withJson(COUNT_OF_41 + "total", "41.0").faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"monthly/2014-04", "quarters/Q4", "total", "national"})
  void a_ceiling_of_incidents_is_0_or_blank(String cell) {
    assertThat(wymott.with(CEILING + cell, null).faults()).isEmpty();
    assertThat(wymott.with(CEILING + cell, 0).faults()).isEmpty();
    assertThat(wymott.with(CEILING + cell, 1).faults()).containsExactly("GOV-10 " + CEILING + cell);
  }

  @ParameterizedTest
  @ValueSource(strings = {"monthly/2014-04", "monthly/2015-03", "quarters/Q1", "total", "national"})
  void where_nothing_is_required_every_cell_is_blank_and_not_0(String cell) {
    assertThat(wymott.with(NO_LEVEL + cell, 0).faults())
        .containsExactly("GOV-13 " + NO_LEVEL + cell);
  }

  @Test
  void what_was_reported_stands_as_printed() {
    var reported = "/metrics/0/reported/";

    assertThat(wymott.with(reported + "total", 3).with(reported + "quarters/Q1", 99).faults())
        .isEmpty();
    assertThat(wymott.with("/metrics/1/reported/total", 7).faults()).isEmpty();
  }
}
