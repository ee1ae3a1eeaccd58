package annex.metrics.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.SampleBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables 3 and 6: commissioning intentions, objectives and when they are due. */
class UndertakingsTest {

  private static final String BY_JANUARY_2014 = "/objectives/0/milestones/0/due/";
  private static final String BY_28_FEBRUARY_2014 = "/objectives/0/milestones/1/due/";
  private static final String BY_END_JUNE_2014 = "/objectives/1/milestones/0/due/";
  private static final String WITHIN_2014_15 = "/objectives/2/milestones/0/due/";
  private static final String THIRD_QUARTER = "/objectives/3/milestones/0/due/";
  private static final String FIRST_FACT = "/commissioningIntentions/0/facts/0/";

  private final SampleBody<MetricsSection> wymott = Wymott.annex();

  @Test
  void an_objective_serves_intentions_that_are_listed() {
    assertThat(wymott.with("/objectives/0/commissioningIntentions/0", "9z").faults())
        .containsExactly("GOV-21 /objectives/0/commissioningIntentions/0");
    assertThat(wymott.with("/objectives/0/commissioningIntentions/0", "6D").faults())
        .containsExactly("value /objectives/0/commissioningIntentions/0");
  }

  @Test
  void an_objective_has_a_number_of_its_own() {
    assertThat(wymott.with("/objectives/1/number", 1).faults())
        .containsExactly("GOV-21 /objectives/1");
    assertThat(wymott.with("/objectives/1/number", 0).faults())
        .containsExactly("GOV-21 /objectives/1/number");
  }

  @Test
  void whether_it_contributes_to_a_regional_objective_may_be_blank_and_blank_is_not_no() {
    var place = "/objectives/0/contributesToRegionalObjective";
    var blank = wymott.with(place, null);

    assertThat(blank.faults()).isEmpty();
    assertThat(blank.written()).isNotEqualTo(wymott.with(place, "NO").written());
    assertThat(wymott.with(place, "MAYBE").faults()).containsExactly("shape " + place);
  }

  @Test
  void an_intention_belongs_to_a_theme_and_has_a_code_of_its_own() {
    assertThat(wymott.with("/commissioningIntentions/0/theme", 7).faults())
        .containsExactly("value /commissioningIntentions/0/theme");
    assertThat(wymott.with("/commissioningIntentions/1/code", "1a").faults())
        .containsExactly("value /commissioningIntentions/1");
    assertThat(wymott.with("/themes/1/number", 1).faults()).contains("value /themes/1");
  }

  @ParameterizedTest
  @CsvSource({
    BY_JANUARY_2014 + "latest, 2014-01-30",
    BY_JANUARY_2014 + "latest, 2014-02-01",
    BY_END_JUNE_2014 + "latest, 2014-06-29",
  })
  void a_month_is_met_on_its_last_day_and_on_no_other(String place, String day) {
    assertThat(wymott.with(place, day).faults()).containsExactly("GOV-22 " + place);
  }

  @Test
  void the_last_day_of_february_depends_on_the_year() {
    assertThat(wymott.with(BY_JANUARY_2014 + "latest", "2014-02-28").faults()).isEmpty();
    assertThat(wymott.with(BY_JANUARY_2014 + "latest", "2016-02-28").faults())
        .containsExactly("GOV-22 " + BY_JANUARY_2014 + "latest");
    assertThat(wymott.with(BY_JANUARY_2014 + "latest", "2016-02-29").faults()).isEmpty();
  }

  @Test
  void a_day_may_be_any_day_also_before_the_annex_year() {
    assertThat(wymott.with(BY_28_FEBRUARY_2014 + "latest", "2013-06-12").faults()).isEmpty();
  }

  @Test
  void what_is_due_on_a_day_in_a_month_or_in_a_year_has_a_latest_day() {
    for (var due :
        new String[] {BY_28_FEBRUARY_2014, BY_JANUARY_2014, BY_END_JUNE_2014, WITHIN_2014_15}) {
      assertThat(wymott.with(due + "latest", null).faults())
          .containsExactly("GOV-22 " + due + "latest");
    }
    for (var precision : new String[] {"QUARTER", "RELATIVE"}) {
      assertThat(
              wymott
                  .with(BY_28_FEBRUARY_2014 + "latest", null)
                  .with(BY_28_FEBRUARY_2014 + "precision", precision)
                  .faults())
          .isEmpty();
    }
  }

  @Test
  void the_earliest_day_may_be_the_latest_and_not_later() {
    assertThat(wymott.with(WITHIN_2014_15 + "earliest", "2015-03-31").faults()).isEmpty();
    assertThat(wymott.with(WITHIN_2014_15 + "earliest", "2015-04-01").faults())
        .containsExactly("GOV-22 " + WITHIN_2014_15 + "earliest");
  }

  @Test
  void a_reading_begins_before_it_ends() {
    var reading = THIRD_QUARTER + "readings/0/";

    assertThat(wymott.with(reading + "from", "2014-09-30").faults()).isEmpty();
    assertThat(wymott.with(reading + "from", "2014-10-01").faults())
        .containsExactly("GOV-22 " + reading + "from");
  }

  @ParameterizedTest
  @CsvSource({"P12M, true", "P1Y6M, true", "P2W, true", "P, false", "PT1H, false", "12M, false"})
  void a_span_is_a_period_in_calendar_units(String period, boolean taken) {
    var place = BY_28_FEBRUARY_2014 + "period";

    assertThat(wymott.with(place, period).faults().isEmpty()).isEqualTo(taken);
  }

  @Test
  void a_fact_is_a_value_or_an_amount_or_a_list_and_only_one_of_them() {
    assertThat(wymott.with(FIRST_FACT + "value", null).faults())
        .containsExactly("value " + FIRST_FACT + "value");
    assertThat(wymott.with(FIRST_FACT + "amount", 0).faults())
        .containsExactly("value " + FIRST_FACT + "value");
    assertThat(wymott.withJson(FIRST_FACT + "values", "[\"x\"]").faults())
        .containsExactly("value " + FIRST_FACT + "value");
    assertThat(
            wymott
                .with(FIRST_FACT + "value", null)
                .withJson(FIRST_FACT + "values", "[\"x\"]")
                .faults())
        .isEmpty();
    assertThat(wymott.with(FIRST_FACT + "value", null).with(FIRST_FACT + "amount", 0).faults())
        .isEmpty();
  }

  @Test
  void an_ogrs_band_is_told_of_once_in_percent() {
    var bands = "/commissioningIntentions/17/ogrsBands/";

    assertThat(wymott.with(bands + "1/band", "OGRS_0_24").faults())
        .containsExactly("value /commissioningIntentions/17/ogrsBands/1");
    assertThat(wymott.with(bands + "0/populationShare", 101).faults())
        .containsExactly("value " + bands + "0/populationShare");
  }
}
