package annex.gateway.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.gateway.reconciliation.AnAnnex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules over visits and the families strategy. */
class VisitRulesTest {

  private static AnAnnex video(String ofOneHall, String stated, String population, String each) {
    return AnAnnex.of(
        Area.FAMILY_VISITS,
        """
        {'halls':[{'name':'LARGE','videoVisitsPerDay':3},{'name':'SMALL','videoVisitsPerDay':%s}],
         'videoVisits':{'days':['MONDAY','TUESDAY','WEDNESDAY','THURSDAY','SATURDAY'],
           'capacityStatements':[{'statement':'each day','visitsPerDay':%s,'per':'ESTABLISHMENT'}]},
         'entitlements':{'videoVisitsPerMonth':%s},'needs':{'population':%s}}\
        """
            .formatted(ofOneHall, stated, each, population));
  }

  /** Six a day on five days of 52/12 weeks: 130 a month. */
  @ParameterizedTest
  @CsvSource({"130, 1, 0", "131, 1, 1", "65, 2, 0", "66, 2, 1", "null, 1, 0", "131, null, 0"})
  void video_visits_cover_what_the_population_of_the_needs_analysis_may_have(
      String population, String each, int findings) {
    assertThat(video("3", "6", population, each).found(new VideoVisitsCoverTheEntitlement()))
        .hasSize(findings);
  }

  @Test
  void a_part_of_a_visit_cannot_be_held() {
    assertThat(video("4", "7", "152", "1").found(new VideoVisitsCoverTheEntitlement()))
        .containsExactly("152 v 151: 1");
  }

  @Test
  void two_capacities_that_differ_are_both_held_against_the_entitlement() {
    var annex = video("3", "3", "1180", "1");

    assertThat(annex.found(new VideoVisitsCoverTheEntitlement()))
        .containsExactly("1180 v 130: 1050", "1180 v 65: 1115");
    assertThat(annex.found(new VideoVisitsADayAgree())).containsExactly("6 v 3: 3");
  }

  @Test
  void without_video_visits_there_is_nothing_to_compare() {
    var annex =
        AnAnnex.of(
            Area.FAMILY_VISITS,
            "{'halls':[{'name':'A','videoVisitsPerDay':3}],'videoVisits':null,'entitlements':{'videoVisitsPerMonth':1},'needs':{'population':1000}}");

    assertThat(annex.found(new VideoVisitsCoverTheEntitlement())).isEmpty();
    assertThat(annex.found(new VideoVisitsADayAgree())).isEmpty();
    assertThat(video("null", "6", "1", "1").found(new VideoVisitsADayAgree())).isEmpty();
  }

  private static AnAnnex ages(String maximum, String under) {
    return AnAnnex.of(
        Area.FAMILY_VISITS,
        "{'careExperienced':{'definitions':[{'statement':'a','maximumAge':25,'underAge':null},{'statement':'b','maximumAge':%s,'underAge':%s}]}}"
            .formatted(maximum, under));
  }

  @Test
  void under_an_age_ends_a_year_before_it() {
    var rule = new CareExperiencedAgesAgree();

    assertThat(ages("25", "null").found(rule)).isEmpty();
    assertThat(ages("null", "26").found(rule)).isEmpty();
    assertThat(ages("null", "25").found(rule)).containsExactly("25 v 24: 1");
    assertThat(ages("null", "null").found(rule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"true, true, 0", "false, false, 0", "true, false, 1", "false, true, 1"})
  void an_option_is_commissioned_in_both_areas_or_in_none(
      boolean inVisits, boolean inMetrics, int findings) {
    var annex =
        AnAnnex.of(
                Area.FAMILY_VISITS,
                "{'options':[{'number':4,'commissioned':%s},{'number':5,'commissioned':true}]}"
                    .formatted(inVisits))
            .and(
                Area.METRICS,
                "{'serviceOptions':[{'number':3,'commissioned':false},{'number':4,'commissioned':%s}]}"
                    .formatted(inMetrics));

    assertThat(annex.found(new VisitOptionsAgree())).hasSize(findings);
  }
}
