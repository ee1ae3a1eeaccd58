package annex.gateway.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.gateway.reconciliation.AnAnnex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules over tables 7d and 8a to 8c. */
class ActivityRulesTest {

  private static AnAnnex table8(String hoursOfIndustries, String total) {
    return AnAnnex.of(
        Area.ACTIVITIES,
        """
        {'industries':[{'places':10,'column3':%s},{'places':0,'column3':0}],
         'services':[{'activity':'Kitchen','places':4,'hoursPerPlacePerWeek':30.5,'coreHoursPerWeek':122},
                     {'activity':'Wing','places':null,'hoursPerPlacePerWeek':null,'coreHoursPerWeek':null}],
         'otherActivities':[],
         'subTotals':{'industries':{'places':10,'coreHours':null},
                      'services':{'places':4,'coreHours':122},
                      'otherActivities':{'places':0,'coreHours':0}},
         'totals':{'places':14,'coreHours':%s}}\
        """
            .formatted(hoursOfIndustries, total));
  }

  @Test
  void blank_rows_have_no_places_and_break_no_sum() {
    var annex = table8("28", "122");

    assertThat(annex.found(new CoreHoursArePlacesTimesHours())).isEmpty();
    assertThat(annex.found(new ActivitySubTotalsAddUp())).isEmpty();
    assertThat(annex.found(new TotalPlacesEqualSubTotals())).isEmpty();
    assertThat(annex.found(new TotalCoreHoursEqualSubTotals())).isEmpty();
  }

  @Test
  void total_hours_are_held_against_all_tables_where_industries_tell_hours() {
    var rule = new TotalCoreHoursCoverTheTablesOfTheTotalPlaces();

    assertThat(table8("28", "122").found(rule)).containsExactly("122 v 402: -280");
    assertThat(table8("28", "402").found(rule)).isEmpty();
    assertThat(table8("0", "122").found(rule)).isEmpty();
    assertThat(table8("null", "122").found(rule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "PT30M, DAY, PT30M, DAY, 0",
    "PT29M59S, DAY, PT30M, DAY, 1",
    "PT31M, DAY, PT30M, DAY, 0",
    "PT20M, WEEK, PT30M, DAY, 0",
    "PT20M, DAY, , DAY, 0"
  })
  void agreed_hours_meet_a_minimum_for_the_same_time(
      String agreed, String per, @Nullable String minimum, String minimumPer, int findings) {
    var annex =
        AnAnnex.of(
            Area.ACTIVITIES,
            "{'deliveryHours':[{'output':'Daily time in open air','minimum':{'duration':%s,'per':'%s'},'agreed':{'duration':'%s','per':'%s'}}]}"
                .formatted(
                    minimum == null ? "null" : "'" + minimum + "'", minimumPer, agreed, per));

    assertThat(annex.found(new DeliveryHoursMeetTheirMinimum())).hasSize(findings);
  }

  private static AnAnnex metrics(String... codes) {
    var rows = new StringBuilder();
    for (var code : codes) {
      rows.append(rows.isEmpty() ? "" : ",").append("{'code':'%s'}".formatted(code));
    }
    return AnAnnex.of(
            Area.ACTIVITIES,
            "{'tables':{'industries':{'metric':'CU095a'},'otherActivities':{'metric':null}}}")
        .and(Area.METRICS, "{'metrics':[%s]}".formatted(rows));
  }

  @Test
  void a_metric_of_a_table_has_one_row_and_codes_tell_upper_from_lower_case() {
    var rule = new TableMetricHasARow();

    assertThat(metrics("CU095a", "CU001").found(rule)).isEmpty();
    assertThat(metrics("CU095A").found(rule)).containsExactly("0 v 1: -1");
    assertThat(metrics("CU095a", "CU095a").found(rule)).containsExactly("2 v 1: 1");
  }

  @Test
  void classroom_places_are_compared_where_both_tables_tell_them() {
    var rule = new ClassroomPlacesEqualEducationPlaces();
    var fact =
        "{'commissioningIntentions':[{'facts':[{'name':'classroomPlacesPerSession','amount':%s}]}]}";
    var education =
        AnAnnex.of(
            Area.ACTIVITIES,
            "{'otherActivities':[{'activity':'Education leading to accreditation','places':120}]}");

    assertThat(education.and(Area.METRICS, fact.formatted(120)).found(rule)).isEmpty();
    assertThat(education.and(Area.METRICS, fact.formatted(121)).found(rule))
        .containsExactly("121 v 120: 1");
    assertThat(education.and(Area.METRICS, fact.formatted("null")).found(rule)).isEmpty();
  }
}
