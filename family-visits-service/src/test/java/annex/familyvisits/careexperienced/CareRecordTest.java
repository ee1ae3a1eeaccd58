package annex.familyvisits.careexperienced;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.agreed.AgreedVisits;
import annex.familyvisits.agreed.Wymott;
import annex.familyvisits.careexperienced.CareRecord.Dated;
import annex.familyvisits.careexperienced.CareRecord.Qualifying;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Step;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who qualifies as care experienced (VIS-31), and what is done in which order (VIS-32). */
class CareRecordTest {

  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final LocalDate ASKED = TODAY.minusDays(3);
  private static final Definition AGREED =
      Definition.of(new AgreedVisits(2, Wymott.strategy().read()));
  private static final Facts QUALIFYING = new Facts(25, 13, true);

  private static CareRecord begun(boolean disclosed) {
    return CareRecord.begun(
        new EstablishmentId("WMI"), 1, new PrisonerNumber("A0001AA"), disclosed, ASKED, NOW);
  }

  private static CareRecord after(Step<CareRecord, CareRefusal> step) {
    if (step instanceof Step.Taken<CareRecord, CareRefusal>(CareRecord next, String _)) {
      return next;
    }
    throw new AssertionError(step);
  }

  private static CareRefusal refused(Step<CareRecord, CareRefusal> step) {
    if (step instanceof Step.Refused<CareRecord, CareRefusal>(var reason, String _)) {
      return reason;
    }
    throw new AssertionError(step);
  }

  private static CareRecord assessed(CareRecord record, Facts facts) {
    return after(record.assess(facts, AGREED, TODAY, TODAY, NOW));
  }

  private static Step<CareRecord, CareRefusal> advance(CareRecord record, ProcessStep step) {
    return record.advance(step, TODAY, TODAY, NOW);
  }

  @ParameterizedTest
  @CsvSource({
    "25, 13, true, true",
    "26, 13, true, false",
    "18, 12, true, false",
    "25, 13, false, false",
    "18, 200, true, true"
  })
  void who_qualifies_is_decided_by_all_of_the_definition(
      int age, int weeks, boolean atSchoolLeavingAge, boolean qualifies) {
    assertThat(AGREED.includes(new Facts(age, weeks, atSchoolLeavingAge))).isEqualTo(qualifies);
  }

  @Test
  void the_definition_that_says_all_of_it_decides_and_that_of_the_strategy_where_none_does() {
    var strategy = new Definition(25, 13, 14);

    assertThat(AGREED).isEqualTo(strategy);
    assertThat(Definition.of(null)).isEqualTo(strategy);
    assertThat(Definition.of(new AgreedVisits(1, Wymott.annex().read()))).isEqualTo(strategy);
    var other =
        Wymott.strategy().with("/careExperienced/definitions/0/weeksLookedAfter", 10).read();
    assertThat(Definition.of(new AgreedVisits(3, other))).isEqualTo(new Definition(25, 10, 14));
  }

  @Test
  void to_say_so_is_not_to_qualify_and_to_qualify_is_not_to_say_so() {
    assertThat(begun(true).qualifying()).isEqualTo(Qualifying.NOT_ASSESSED);
    var silent = assessed(begun(false), QUALIFYING);
    assertThat(silent.qualifying()).isEqualTo(Qualifying.YES);
    assertThat(silent.disclosed()).isFalse();
    var open = assessed(begun(true), new Facts(40, 300, true));
    assertThat(open.qualifying()).isEqualTo(Qualifying.NO);
    assertThat(open.disclosed()).isTrue();
    assertThat(after(open.disclose(false, NOW)).qualifying()).isEqualTo(Qualifying.NO);
    assertThat(open.disclose(true, NOW)).isInstanceOf(Step.Stays.class);
  }

  @Test
  void steps_are_taken_in_their_order_and_beyond_the_leaflet_only_by_who_qualifies() {
    var record = begun(true);
    assertThat(refused(advance(record, ProcessStep.OMU_NOTIFIED)))
        .isEqualTo(CareRefusal.OUT_OF_ORDER);
    var informed = after(advance(record, ProcessStep.LEAFLET));
    assertThat(advance(informed, ProcessStep.LEAFLET)).isInstanceOf(Step.Stays.class);
    assertThat(refused(advance(informed, ProcessStep.OMU_NOTIFIED)))
        .isEqualTo(CareRefusal.NOT_QUALIFYING);
    assertThat(
            refused(advance(assessed(informed, new Facts(26, 13, true)), ProcessStep.OMU_NOTIFIED)))
        .isEqualTo(CareRefusal.NOT_QUALIFYING);

    var qualifying = assessed(informed, QUALIFYING);
    for (var step :
        new ProcessStep[] {
          ProcessStep.OMU_NOTIFIED,
          ProcessStep.LOCAL_AUTHORITY_CONTACTED,
          ProcessStep.PERSONAL_ADVISER_ALLOCATED,
          ProcessStep.PATHWAY_PLAN_WRITTEN
        }) {
      qualifying = after(advance(qualifying, step));
    }
    assertThat(qualifying.steps()).hasSize(6);
    assertThat(refused(advance(qualifying, ProcessStep.LEAFLET)))
        .isEqualTo(CareRefusal.OUT_OF_ORDER);
  }

  @Test
  void a_step_or_an_assessment_lies_neither_before_the_last_nor_in_the_future() {
    var record = begun(true);

    assertThat(refused(record.advance(ProcessStep.LEAFLET, ASKED.minusDays(1), TODAY, NOW)))
        .isEqualTo(CareRefusal.DATE_CANNOT_BE);
    assertThat(refused(record.advance(ProcessStep.LEAFLET, TODAY.plusDays(1), TODAY, NOW)))
        .isEqualTo(CareRefusal.DATE_CANNOT_BE);
    assertThat(refused(record.assess(QUALIFYING, AGREED, ASKED.minusDays(1), TODAY, NOW)))
        .isEqualTo(CareRefusal.DATE_CANNOT_BE);
    assertThat(record.advance(ProcessStep.LEAFLET, ASKED, TODAY, NOW))
        .isInstanceOf(Step.Taken.class);
  }

  @Test
  void a_step_is_judged_by_the_assessment_of_its_day_and_not_by_a_later_one() {
    var yesterday = TODAY.minusDays(1);
    var informed = after(begun(true).advance(ProcessStep.LEAFLET, ASKED, TODAY, NOW));
    var qualified = after(informed.assess(QUALIFYING, AGREED, yesterday, TODAY, NOW));
    var grownOlder = after(qualified.assess(new Facts(26, 13, true), AGREED, TODAY, TODAY, NOW));

    assertThat(grownOlder.qualifying()).isEqualTo(Qualifying.NO);
    assertThat(grownOlder.advance(ProcessStep.OMU_NOTIFIED, yesterday, TODAY, NOW))
        .isInstanceOf(Step.Taken.class);
    assertThat(refused(grownOlder.advance(ProcessStep.OMU_NOTIFIED, TODAY, TODAY, NOW)))
        .isEqualTo(CareRefusal.NOT_QUALIFYING);
    assertThat(grownOlder.earlier()).hasSize(1);
  }

  @Test
  void no_step_beyond_the_leaflet_lies_before_the_assessment_that_allows_it() {
    var informed = after(begun(true).advance(ProcessStep.LEAFLET, ASKED, TODAY, NOW));
    var qualifying = assessed(informed, QUALIFYING);

    assertThat(
            refused(qualifying.advance(ProcessStep.OMU_NOTIFIED, TODAY.minusDays(1), TODAY, NOW)))
        .isEqualTo(CareRefusal.NOT_QUALIFYING);
    assertThat(qualifying.advance(ProcessStep.OMU_NOTIFIED, TODAY, TODAY, NOW))
        .isInstanceOf(Step.Taken.class);
  }

  @Test
  void a_step_that_was_taken_by_mistake_is_taken_back_or_on_another_day() {
    var notified =
        after(
            advance(
                after(advance(assessed(begun(true), QUALIFYING), ProcessStep.LEAFLET)),
                ProcessStep.OMU_NOTIFIED));

    var back = after(notified.correct(ProcessStep.LEAFLET, TODAY, TODAY, NOW));
    assertThat(back.steps())
        .extracting(Dated::step)
        .containsExactly(ProcessStep.QUESTIONNAIRE, ProcessStep.LEAFLET);
    var earlier = after(back.correct(ProcessStep.LEAFLET, ASKED, TODAY, NOW));
    assertThat(earlier.steps().getLast()).isEqualTo(new Dated(ProcessStep.LEAFLET, ASKED));
    assertThat(notified.correct(ProcessStep.OMU_NOTIFIED, TODAY, TODAY, NOW))
        .isInstanceOf(Step.Stays.class);
    assertThat(refused(notified.correct(ProcessStep.QUESTIONNAIRE, TODAY, TODAY, NOW)))
        .isEqualTo(CareRefusal.OUT_OF_ORDER);
    assertThat(refused(notified.correct(ProcessStep.OMU_NOTIFIED, TODAY.plusDays(1), TODAY, NOW)))
        .isEqualTo(CareRefusal.DATE_CANNOT_BE);
  }

  @Test
  void the_questionnaire_is_put_to_another_day_but_not_behind_an_assessment() {
    var record = begun(true);

    assertThat(after(record.correct(ProcessStep.QUESTIONNAIRE, TODAY, TODAY, NOW)).steps())
        .containsExactly(new Dated(ProcessStep.QUESTIONNAIRE, TODAY));
    var yesterday = TODAY.minusDays(1);
    var early = after(record.assess(QUALIFYING, AGREED, yesterday, TODAY, NOW));
    assertThat(refused(early.correct(ProcessStep.QUESTIONNAIRE, TODAY, TODAY, NOW)))
        .isEqualTo(CareRefusal.DATE_CANNOT_BE);
  }

  @Test
  void a_step_for_those_who_qualify_is_marked_where_it_turns_out_that_he_did_not() {
    var yesterday = TODAY.minusDays(1);
    var assessed = after(begun(true).assess(QUALIFYING, AGREED, yesterday, TODAY, NOW));
    var notified =
        after(advance(after(advance(assessed, ProcessStep.LEAFLET)), ProcessStep.OMU_NOTIFIED));
    assertThat(notified.steps()).allMatch(notified::isQualified);

    var corrected = after(notified.assess(new Facts(30, 13, true), AGREED, yesterday, TODAY, NOW));

    assertThat(corrected.steps())
        .filteredOn(step -> !corrected.isQualified(step))
        .containsExactly(new Dated(ProcessStep.OMU_NOTIFIED, TODAY));
  }
}
