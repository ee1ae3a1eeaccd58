package annex.gateway.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.gateway.reconciliation.AnAnnex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules over table 6 and section 4. */
class MetricRulesTest {

  private static AnAnnex metric(String kind, String rollUp, String april, String total) {
    return AnAnnex.of(
        Area.METRICS,
        "{'metrics':[{'code':'CU003','kind':'%s','rollUp':'%s','required':{},'reported':{'monthly':{'2014-04':%s,'2015-03':3},'quarters':{'Q1':1,'Q4':3},'total':%s}}]}"
            .formatted(kind, rollUp, april, total));
  }

  @Test
  void incidents_of_months_and_quarters_make_the_total_and_a_blank_is_not_0() {
    var rule = new IncidentCountsAddUp();

    assertThat(metric("INCIDENT_COUNT", "NO_REQUIRED_LEVEL", "1", "4").found(rule)).isEmpty();
    assertThat(metric("INCIDENT_COUNT", "NO_REQUIRED_LEVEL", "2", "5").found(rule))
        .containsExactly("4 v 5: -1");
    assertThat(metric("INCIDENT_COUNT", "NO_REQUIRED_LEVEL", "null", "4").found(rule)).isEmpty();
    assertThat(metric("RATE", "LEVEL", "2", "9").found(rule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 0", "2, 0", "3, 0", "4, 1", "null, 0"})
  void the_total_of_a_level_stays_within_its_months(String total, int findings) {
    assertThat(metric("RATE", "LEVEL", "1", total).found(new LevelsStayWithinTheirMonths()))
        .hasSize(findings);
  }

  @Test
  void a_count_for_the_year_is_that_of_its_last_month() {
    var rule = new AnnualCountsAreDueByMarch();

    assertThat(metric("COMPLETIONS", "ANNUAL_COUNT", "null", "3").found(rule)).isEmpty();
    assertThat(metric("COMPLETIONS", "ANNUAL_COUNT", "null", "4").found(rule))
        .containsExactly("3 v 4: -1");
    assertThat(metric("COMPLETIONS", "ANNUAL_COUNT", "null", "null").found(rule)).isEmpty();
  }

  private static AnAnnex discharge(String releases, String level) {
    return AnAnnex.of(
        Area.METRICS,
        "{'commissioningIntentions':[{'facts':[{'name':'releasesAtSentenceEnd','value':%s}]}],'metrics':[{'code':'CU013','required':{'total':%s}},{'code':'CU036','required':{'total':95}}]}"
            .formatted(releases, level));
  }

  @Test
  void discharge_metrics_need_releases_only_where_a_level_is_required() {
    var rule = new DischargeMetricsNeedReleases();

    assertThat(discharge("'NO'", "90").found(rule)).containsExactly("1 v 0: 1");
    assertThat(discharge("'NO'", "null").found(rule)).isEmpty();
    assertThat(discharge("'YES'", "90").found(rule)).isEmpty();
    assertThat(discharge("null", "90").found(rule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"'2014-03-31', 1", "'2014-04-01', 0", "'2014-04-02', 0", "null, 0"})
  void a_milestone_is_due_on_the_day_that_the_annex_begins_or_later(String due, int findings) {
    var annex =
        AnAnnex.of(Area.CAPACITY, "{'agreement':{'from':'2014-04-01'}}")
            .and(
                Area.METRICS,
                "{'objectives':[{'reference':'6d','milestones':[{'due':{'latest':%s}}]}]}"
                    .formatted(due.equals("null") ? due : "'" + due + "'"));

    assertThat(annex.found(new MilestonesNotDueBeforeTheAnnex())).hasSize(findings);
  }

  @Test
  void an_objective_that_says_no_says_something() {
    var rule = new ObjectivesSayWhatTheyContributeTo();
    var objectives =
        "{'objectives':[{'reference':'1a','contributesToRegionalObjective':'NO'},{'reference':'1b','contributesToRegionalObjective':%s}]}";

    assertThat(AnAnnex.of(Area.METRICS, objectives.formatted("'NO'")).found(rule)).isEmpty();
    assertThat(AnAnnex.of(Area.METRICS, objectives.formatted("null")).found(rule))
        .containsExactly("1 v 2: -1");
  }

  @Test
  void a_year_that_differs_from_that_of_the_agreement_is_named() {
    var annex =
        AnAnnex.of(Area.CAPACITY, "{'agreement':{'year':'2014-15'}}")
            .and(Area.INTERVENTIONS, "{'year':'2014-15'}")
            .and(Area.ACTIVITIES, "{'year':'2015-16'}")
            .and(Area.METRICS, "{'reportingYear':'2013-14'}");

    assertThat(annex.found(new AnnexYearsAgree()))
        .containsExactly("2015 v 2014: 1", "2013 v 2014: -1");
  }
}
