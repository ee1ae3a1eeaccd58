package annex.gateway.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.gateway.reconciliation.AnAnnex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules over tables 4b and 5 and the completions of section 4. */
class ProgrammeRulesTest {

  private static final String TABLE_5 =
      """
      'programmes':[
        {'code':'TSP','name':'Thinking Skills Programme (TSP)','group':'LIVING_SKILLS','agreedStarts':20,'agreedCompletions':15},
        {'code':'HRP-HI','name':'Healthy Relationships Programme - High Intensity (HRP-HI)','group':'LIVING_SKILLS','agreedStarts':6,'agreedCompletions':5},
        {'code':'C-SOTP','name':'Core Sex Offender Treatment Programme (C-SOTP)','group':'SOTP','agreedStarts':9,'agreedCompletions':8}],
      'programmeGroups':[
        {'group':'LIVING_SKILLS','label':'Living Skills Programmes','agreedStarts':26,'agreedCompletions':20},
        {'group':'SOTP','label':'Sex Offender Treatment Programme (nationally commissioned)','agreedStarts':9,'agreedCompletions':8}],
      'grandTotal':{'agreedStarts':35,'agreedCompletions':28}\
      """;

  private static AnAnnex offers(String... offers) {
    return AnAnnex.of(
        Area.INTERVENTIONS,
        "{%s,'additionalOffer':[%s]}".formatted(TABLE_5, String.join(",", offers)));
  }

  private static String offer(String segment, String service, String programme, int completions) {
    return "{'segment':'%s','services':[{'name':'%s'}],'expectedCompletions':[{'programme':'%s','completions':%d}]}"
        .formatted(segment, service, programme, completions);
  }

  private static AnAnnex required(AnAnnex annex, String sotp, String obp) {
    return annex.and(
        Area.METRICS,
        "{'metrics':[{'code':'CU019','required':{'total':%s}},{'code':'CU021','required':{'total':%s}}],'commissioningIntentions':[],'objectives':[]}"
            .formatted(sotp, obp));
  }

  @Test
  void table_5_adds_up_and_completes_no_more_than_it_starts() {
    assertThat(offers().found(new ProgrammeTotalsAddUp())).isEmpty();
    assertThat(offers().found(new ProgrammeCompletionsWithinStarts())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"7, 1, 0", "8, 0, 0", "9, 1, 0", "10, 1, 1", "null, 0, 0"})
  void what_is_required_equals_what_is_agreed_and_stays_within_the_starts(
      String sotp, int unequal, int beyond) {
    var annex = required(offers(), sotp, "20");

    assertThat(annex.found(new SotpCompletionsRequiredEqualAgreed())).hasSize(unequal);
    assertThat(annex.found(new SotpCompletionsRequiredWithinStarts())).hasSize(beyond);
    assertThat(annex.found(new CompletionsRequiredEqualTheGrandTotal())).hasSize(unequal);
    assertThat(annex.found(new ObpCompletionsRequiredEqualAgreed())).isEmpty();
  }

  @Test
  void a_programme_of_table_4b_is_one_of_table_5_or_all_of_its_intensities_or_a_group() {
    var annex =
        offers(
            offer("SEXUAL_OFFENDERS", "x", "SOTP", 9),
            offer("SEXUAL_OFFENDERS", "x", "TSP", 10),
            offer("VIOLENT_OFFENDERS", "x", "TSP", 6),
            offer("VIOLENT_OFFENDERS", "x", "HRP", 4),
            offer("VIOLENT_OFFENDERS", "x", "RESOLVE", 3));

    assertThat(annex.found(new CompletionsByOffenceEqualAgreed()))
        .containsExactly("9 v 8: 1", "16 v 15: 1", "4 v 5: -1");
    assertThat(annex.found(new CompletionsByOffenceEqualTheGroup())).isEmpty();
    assertThat(annex.found(new CompletionsByOffenceEqualTheGrandTotal()))
        .containsExactly("32 v 28: 4");
  }

  @Test
  void completions_by_band_and_by_offence_are_two_sums() {
    var annex =
        offers(
            offer("VIOLENT_OFFENDERS", "x", "TSP", 15),
            offer("OGRS_0_24", "x", "TSP", 10),
            offer("OGRS_25_49", "x", "TSP", 11));

    assertThat(annex.found(new CompletionsByOffenceEqualAgreed())).isEmpty();
    assertThat(annex.found(new CompletionsByOgrsBandEqualAgreed())).containsExactly("21 v 15: 6");
    assertThat(annex.found(new CompletionsByOgrsBandWithinStarts())).containsExactly("21 v 20: 1");
    assertThat(annex.found(new CompletionsByOgrsBandEqualByOffence()))
        .containsExactly("21 v 15: 6");
  }

  @ParameterizedTest
  @CsvSource({
    "TSP, Thinking Skills Programme, 0",
    "TSP, Thinking Skills Programme (TSP), 0",
    "TSP, TSP for OGRS 50 and above, 0",
    "TSP, Core rehabilitative offer (Table 4a), 1",
    "HRP, Healthy Relationships Programme (Moderate and High Intensity), 0",
    "SOTP, Sex Offender Treatment Programme (Core and Adapted), 0",
    "RESOLVE, RESOLVE, 0",
    "RESOLVE, IOM referral, 1"
  })
  void completions_of_a_programme_need_a_service_that_names_it(
      String programme, String service, int findings) {
    var annex = offers(offer("OGRS_0_24", service, programme, 3));

    assertThat(annex.found(new CompletionsHaveAService())).hasSize(findings);
  }

  @Test
  void no_completions_need_no_service() {
    assertThat(
            offers(offer("OGRS_0_24", "IOM referral", "TSP", 0))
                .found(new CompletionsHaveAService()))
        .isEmpty();
  }

  private static AnAnnex intensities(int high, int moderate, String groups) {
    return AnAnnex.of(
            Area.INTERVENTIONS,
            "{'programmes':[{'code':'HRP-HI','agreedStarts':%d},{'code':'HRP-MI','agreedStarts':%d}]}"
                .formatted(high, moderate))
        .and(
            Area.METRICS,
            "{'commissioningIntentions':[{'facts':[{'name':'hrpGroupsPerYearEachIntensity','amount':%s}]}],'objectives':[]}"
                .formatted(groups));
  }

  @Test
  void intensities_start_alike_where_as_many_groups_of_each_are_planned() {
    var rule = new HrpIntensitiesStartAlike();

    assertThat(intensities(8, 8, "1").found(rule)).isEmpty();
    assertThat(intensities(8, 16, "1").found(rule)).containsExactly("16 v 8: 8");
    assertThat(intensities(8, 16, "null").found(rule)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Restorative Justice Case Conferencing, true, 0",
    "Restorative Justice Case Conferencing, false, 1",
    "Gardening, true, 1",
    "Gardening, false, 0"
  })
  void restorative_justice_is_offered_to_the_bands_that_it_is_open_to(
      String service, boolean open, int findings) {
    var annex =
        offers(offer("OGRS_25_49", service, "TSP", 0))
            .and(
                Area.METRICS,
                "{'commissioningIntentions':[{'facts':[],'ogrsBands':[{'band':'OGRS_25_49','restorativeJustice':%s},{'band':'OGRS_50_74','restorativeJustice':true}]}]}"
                    .formatted(open));

    assertThat(annex.found(new RestorativeJusticeBandsAgree())).hasSize(findings);
  }
}
