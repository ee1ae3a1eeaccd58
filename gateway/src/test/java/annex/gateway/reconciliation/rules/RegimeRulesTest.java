package annex.gateway.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.gateway.reconciliation.AnAnnex;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules over section 3, whose printed times have lost their seconds. */
class RegimeRulesTest {

  private static final String DAY =
      "{'day':'MONDAY','activity':'PT6H','association':'PT1H','domestics':'PT30M','meal':'PT%s','movement':'PT30M','total':'%s'}";

  private static AnAnnex total(String total) {
    return AnAnnex.of(
        Area.ACTIVITIES, "{'regime':{'days':[%s]}}".formatted(DAY.formatted("1H", total)));
  }

  @ParameterizedTest
  @CsvSource({
    "PT8H59M, error, -PT1M",
    "PT9H, none, ",
    "PT9H1M, info, PT1M",
    "PT9H4M59S, info, PT4M59S",
    "PT9H5M, error, PT5M"
  })
  void a_total_is_its_parts_or_less_than_five_minutes_above(
      String total, String severity, @Nullable String difference) {
    var annex = total(total);
    var found = List.of("%s v PT9H: %s".formatted(total, difference));

    assertThat(annex.found(new RegimeTotalsAreTheirParts()))
        .isEqualTo(severity.equals("error") ? found : List.of());
    assertThat(annex.found(new RegimeTotalsAreTheirPartsToTheMinute()))
        .isEqualTo(severity.equals("info") ? found : List.of());
  }

  @Test
  void the_tolerance_stands_with_the_finding() {
    var found = new RegimeTotalsAreTheirParts().check(total("PT9H5M").sections()).toList();

    assertThat(found.getFirst().tolerance()).isEqualByComparingTo("300");
  }

  /** Meals of an hour, on one day of a minute more: the mean of five is 1 h and 12 s. */
  private static AnAnnex average(String meal) {
    var days =
        List.of("1H", "1H", "1H", "1H", "1H1M").stream()
            .map(time -> DAY.formatted(time, "PT9H"))
            .toList();
    return AnAnnex.of(
        Area.ACTIVITIES,
        "{'regime':{'days':[%s],'fiveDayAverage':{'meal':'%s'},'sevenDayAverage':{}}}"
            .formatted(String.join(",", days), meal));
  }

  @ParameterizedTest
  @CsvSource({
    "PT59M11S, error",
    "PT59M12S, info",
    "PT59M59S, info",
    "PT1H, none",
    "PT1H1M, info",
    "PT1H1M12S, info",
    "PT1H1M13S, error"
  })
  void an_average_is_the_mean_or_not_further_than_a_minute_from_it(String meal, String severity) {
    var annex = average(meal);

    assertThat(annex.found(new RegimeAveragesAreMeans())).hasSize(severity.equals("error") ? 1 : 0);
    assertThat(annex.found(new RegimeAveragesAreMeansToTheMinute()))
        .hasSize(severity.equals("info") ? 1 : 0);
  }

  @Test
  void a_part_of_a_second_beyond_the_tolerance_is_beyond_it() {
    // Seven days, one of them a second longer: the mean is 1 h and a seventh of a second.
    var days =
        List.of("1H", "1H", "1H", "1H", "1H", "1H", "1H0M1S").stream()
            .map(time -> DAY.formatted(time, "PT9H"))
            .toList();
    var annex =
        AnAnnex.of(
            Area.ACTIVITIES,
            "{'regime':{'days':[%s],'fiveDayAverage':{},'sevenDayAverage':{'meal':'PT59M'}}}"
                .formatted(String.join(",", days)));

    assertThat(annex.found(new RegimeAveragesAreMeans()))
        .containsExactly("PT59M v PT1H0.142857143S: -PT1M0.142857143S");
  }
}
