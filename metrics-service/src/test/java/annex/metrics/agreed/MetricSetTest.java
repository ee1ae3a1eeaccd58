package annex.metrics.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.SampleBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 33 metrics in five domains of 17, 5, 2, 4 and 5. */
class MetricSetTest {

  private final SampleBody<MetricsSection> wymott = Wymott.annex();

  @ParameterizedTest
  @CsvSource({"0, 17", "1, 5", "2, 2", "3, 4", "4, 5"})
  void a_domain_has_as_many_metrics_as_it_says(int row, int metrics) {
    var place = "/domains/%d/metrics".formatted(row);

    assertThat(wymott.with(place, metrics).faults()).isEmpty();
    assertThat(wymott.with(place, metrics + 1).faults()).containsExactly("GOV-4 " + place);
    assertThat(wymott.with(place, metrics - 1).faults()).containsExactly("GOV-4 " + place);
  }

  @Test
  void a_metric_belongs_to_a_domain_of_the_section() {
    assertThat(wymott.with("/metrics/0/domain", "HEALTH").faults())
        .containsExactly("GOV-4 /metrics/0/domain", "GOV-4 /domains/0/metrics");
  }

  @Test
  void a_code_stands_for_one_metric() {
    assertThat(wymott.with("/metrics/1/code", "CU001").faults())
        .containsExactly("GOV-4 /metrics/1");
    assertThat(wymott.withCopy("/domains/0/domain", "/domains/1/domain").faults())
        .containsExactly("GOV-4 /domains/1");
  }

  @Test
  void upper_and_lower_case_make_different_codes() {
    assertThat(wymott.with("/metrics/0/code", "CU056A").faults()).isEmpty();
    assertThat(wymott.with("/metrics/0/code", "CU056a").faults())
        .containsExactly("GOV-4 /metrics/8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cu001", "CU01", "CU0001", "CU001ab", "CU001 "})
  void what_is_no_metric_code_is_refused(String code) {
    assertThat(wymott.with("/metrics/0/code", code).faults())
        .containsExactly("value /metrics/0/code");
  }

  @Test
  void the_hub_links_to_metrics_of_the_section() {
    assertThat(wymott.with("/performanceHub/linkedMetrics/0", "CU999").faults())
        .containsExactly("GOV-4 /performanceHub/linkedMetrics/0");
    assertThat(wymott.with("/performanceHub/linkedMetrics/0", "none").faults())
        .containsExactly("value /performanceHub/linkedMetrics/0");
    assertThat(wymott.with("/performanceHub", null).faults()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"required", "reported"})
  void both_rows_of_a_metric_are_there(String row) {
    assertThat(wymott.without("/metrics/0/" + row).faults())
        .containsExactly("shape /metrics/0/" + row);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2014-03", "2015-04", "1914-04"})
  void figures_of_a_month_outside_the_reporting_year_are_refused(String month) {
    for (var row : new String[] {"required", "reported"}) {
      var place = "/metrics/0/%s/monthly/%s".formatted(row, month);

      assertThat(wymott.with(place, 90).faults()).containsExactly("GOV-6 " + place);
      assertThat(wymott.with(place, null).faults()).containsExactly("GOV-6 " + place);
    }
  }

  @Test
  void another_year_has_other_months() {
    var faults = wymott.with("/reportingYear", "2015-16").faults();

    assertThat(faults)
        .contains("GOV-6 /metrics/0/required/monthly/2014-04")
        .doesNotContain("GOV-6 /metrics/0/required/monthly/2015-04");
    assertThat(wymott.with("/reportingYear", "2014-16").faults())
        .containsExactly("GOV-6 /reportingYear");
  }

  @Test
  void a_month_that_is_left_out_is_blank() {
    var blank = wymott.with("/metrics/0/required/monthly/2014-05", null);
    var leftOut = wymott.without("/metrics/0/required/monthly/2014-05");

    assertThat(blank.faults()).isEmpty();
    assertThat(leftOut.written()).isEqualTo(blank.written());
  }

  @Test
  void months_and_quarters_have_one_order_however_they_are_sent() {
    var other =
        wymott
            .without("/metrics/0/required/monthly/2014-04")
            .with("/metrics/0/required/monthly/2014-04", 90)
            .without("/metrics/0/required/quarters/Q1")
            .with("/metrics/0/required/quarters/Q1", 90);

    assertThat(other.canonical()).isNotEqualTo(wymott.canonical());
    assertThat(other.written()).isEqualTo(wymott.written());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"monthly/April", "monthly/2014-13", "monthly/2014-4", "quarters/Q5", "quarters/0"})
  void what_is_no_month_or_quarter_is_refused(String cell) {
    var place = "/metrics/0/required/" + cell;

    assertThat(wymott.with(place, 90).faults()).contains("shape " + place);
  }

  @ParameterizedTest
  @ValueSource(strings = {"monthly/2014-04", "quarters/Q1", "total", "national"})
  void a_figure_is_not_negative_and_a_percentage_not_above_100(String cell) {
    var required = "/metrics/17/required/" + cell;
    var reported = "/metrics/17/reported/" + cell;

    assertThat(wymott.withJson(required, "-0.1").faults()).containsExactly("value " + required);
    assertThat(wymott.withJson(required, "100.1").faults()).containsExactly("value " + required);
    assertThat(wymott.with(reported, 100).faults()).isEmpty();
    assertThat(wymott.withJson(reported, "100.1").faults()).containsExactly("value " + reported);
    assertThat(wymott.with("/metrics/7/reported/" + cell, 101).faults()).isEmpty();
  }
}
