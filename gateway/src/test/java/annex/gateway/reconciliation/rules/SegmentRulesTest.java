package annex.gateway.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.gateway.reconciliation.AnAnnex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules over the segments of table 4b and their shares in table 3. */
class SegmentRulesTest {

  private static AnAnnex scores(String size, String count, String percent) {
    return AnAnnex.of(
        Area.CAPACITY,
        "{'segments':[{'code':'SEXUAL_OFFENDERS','count':%s,'scoreBands':{'bands':[{'band':'LOW','count':%s,'percent':%s}],'total':{'count':null,'percent':null}}}]}"
            .formatted(size, count, percent));
  }

  @ParameterizedTest
  @CsvSource({
    // 12.5 is rounded up, 12.49 down.
    "1000, 125, 13, 0",
    "10000, 1249, 12, 0",
    "1000, 125, 12, 1",
    // as exact as the printed percentage
    "1000, 125, 12.5, 0",
    "1000, 124, 12.5, 1",
    "1000, 0, 0, 0",
    "0, 5, 5, 0",
    "null, 5, 5, 0",
    "1000, null, 5, 0",
    "1000, 125, null, 0"
  })
  void a_percentage_is_that_of_its_count_rounded_half_up(
      String size, String count, String percent, int findings) {
    assertThat(scores(size, count, percent).found(new ScoreBandSharesAreOfTheSegment()))
        .hasSize(findings);
  }

  private static AnAnnex indeterminate(int population, String segment, String breakdown) {
    return AnAnnex.of(
        Area.CAPACITY,
        "{'population':{'rows':[{'segment':'INDETERMINATE','total':%d}]},'segments':[{'code':'INDETERMINATE_SENTENCED_PRISONERS','count':%s,'breakdown':{'rows':[],'total':{'count':%s}}}]}"
            .formatted(population, segment, breakdown));
  }

  @Test
  void indeterminate_prisoners_are_compared_each_count_with_each() {
    var rule = new IndeterminatePrisonersCountedAlike();

    assertThat(indeterminate(9, "9", "9").found(rule)).isEmpty();
    assertThat(indeterminate(9, "8", "8").found(rule)).containsExactly("9 v 8: 1", "9 v 8: 1");
    assertThat(indeterminate(9, "null", "8").found(rule)).containsExactly("9 v 8: 1");
    assertThat(indeterminate(9, "null", "null").found(rule)).isEmpty();
  }

  @Test
  void a_line_that_is_lost_in_print_is_not_repaired() {
    var annex =
        AnAnnex.of(
            Area.CAPACITY,
            "{'segments':[{'code':'X','breakdown':{'rows':[{'ogrsBand':'OGRS_0_24','offences':[{'count':3},{'count':null}],'total':{'count':9}},{'ogrsBand':'OGRS_25_49','offences':[{'count':3},{'count':0}],'total':{'count':4}}],'total':{'count':14}}}]}");

    assertThat(annex.found(new SegmentPartsMakeTheirTotals()))
        .containsExactly("3 v 4: -1", "13 v 14: -1");
  }

  private static AnAnnex shares(String... populationShares) {
    var bands = new StringBuilder();
    for (int band = 0; band < populationShares.length; band++) {
      bands.append(
          "%s{'band':'OGRS_%d','populationShare':%s,'tspDatabaseShare':null}"
              .formatted(band == 0 ? "" : ",", band, populationShares[band]));
    }
    return AnAnnex.of(
        Area.METRICS,
        "{'commissioningIntentions':[{'code':'4a','facts':[],'ogrsBands':[%s]}]}".formatted(bands));
  }

  @Test
  void shares_may_miss_a_hundred_by_half_a_point_each() {
    var rule = new OgrsSharesMakeAHundred();

    assertThat(shares("50", "49").found(rule)).isEmpty();
    assertThat(shares("50", "51").found(rule)).isEmpty();
    assertThat(shares("50", "51.1").found(rule)).containsExactly("101.1 v 100: 1.1");
    assertThat(shares("50", "48.9").found(rule)).containsExactly("98.9 v 100: -1.1");
    assertThat(shares("50", "null").found(rule)).isEmpty();
  }

  private static AnAnnex band(int size, String first, String second, String share) {
    return AnAnnex.of(
            Area.CAPACITY,
            "{'capacity':{'operationalCapacity':80},'splitSite':{'places':[]},'segments':[{'code':'OGRS_0','count':%d,'offenceShares':[{'offence':'SEXUAL','percent':%s},{'offence':'VIOLENT','percent':%s}]},{'code':'OGRS_1','count':50,'offenceShares':[]}]}"
                .formatted(size, first, second))
        .and(
            Area.METRICS,
            "{'commissioningIntentions':[{'code':'4a','facts':[],'ogrsBands':[{'band':'OGRS_0','populationShare':%s}]}]}"
                .formatted(share));
  }

  @Test
  void shares_are_held_against_the_bands_and_against_the_capacity() {
    var annex = band(50, "20", "30", "50");

    assertThat(annex.found(new OgrsSharesAreOfTheBands())).isEmpty();
    assertThat(annex.found(new OgrsSharesAreOfTheOperationalCapacity()))
        .containsExactly("63 v 50: 13");
    assertThat(annex.found(new OgrsBandsMakeThePopulation())).containsExactly("100 v 80: 20");
    assertThat(annex.found(new OgrsBandsEqualSplitSitePlaces())).isEmpty();
  }

  @Test
  void offence_shares_make_the_share_of_their_band() {
    var rule = new OffenceSharesMakeTheBandShare();

    assertThat(band(50, "20", "30", "50").found(rule)).isEmpty();
    assertThat(band(50, "20", "29", "50").found(rule)).containsExactly("49 v 50: -1");
    assertThat(band(50, "20", "null", "50").found(rule)).isEmpty();
  }
}
