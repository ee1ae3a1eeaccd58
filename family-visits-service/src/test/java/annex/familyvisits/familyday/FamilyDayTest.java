package annex.familyvisits.familyday;

import static annex.familyvisits.familyday.AFamilyDay.DAY;
import static annex.familyvisits.familyday.AFamilyDay.NOW;
import static annex.familyvisits.familyday.AFamilyDay.TODAY;
import static annex.familyvisits.familyday.AFamilyDay.WMI;
import static annex.familyvisits.familyday.AFamilyDay.after;
import static annex.familyvisits.familyday.AFamilyDay.invited;
import static annex.familyvisits.familyday.AFamilyDay.plan;
import static annex.familyvisits.familyday.AFamilyDay.prisoner;
import static org.assertj.core.api.Assertions.assertThat;

import annex.familyvisits.agreed.FamilyDays;
import annex.familyvisits.record.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Family days: places, invitations, and what follows (VIS-20). */
class FamilyDayTest {

  private static FamilyDayRefusal refused(Step<FamilyDay, FamilyDayRefusal> step) {
    if (step instanceof Step.Refused<FamilyDay, FamilyDayRefusal>(var reason, String _)) {
      return reason;
    }
    throw new AssertionError(step);
  }

  private static FamilyDay accepted(FamilyDay day, int invitation) {
    return after(day.answer(invitation, Answer.ACCEPTED, TODAY, NOW));
  }

  @Test
  void the_last_place_is_given_and_the_next_is_not() {
    var full = accepted(accepted(invited(1, 2, 3), 1), 2);

    assertThat(full.answers(Answer.ACCEPTED)).isEqualTo(2);
    assertThat(refused(full.answer(3, Answer.ACCEPTED, TODAY, NOW)))
        .isEqualTo(FamilyDayRefusal.NO_PLACE_LEFT);
    assertThat(full.answer(3, Answer.DECLINED, TODAY, NOW)).isInstanceOf(Step.Taken.class);
  }

  @Test
  void who_withdraws_leaves_his_place_to_another() {
    var full = accepted(invited(1, 1, 2), 1);

    var left = after(full.answer(1, Answer.WITHDRAWN, TODAY, NOW));

    assertThat(accepted(left, 2).answers(Answer.ACCEPTED)).isEqualTo(1);
    assertThat(refused(left.answer(1, Answer.ACCEPTED, TODAY, NOW)))
        .isEqualTo(FamilyDayRefusal.ANSWERED_OTHERWISE);
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, ACCEPTED, true", "PENDING, DECLINED, true", "PENDING, WITHDRAWN, true",
    "ACCEPTED, PENDING, false", "ACCEPTED, DECLINED, true", "ACCEPTED, WITHDRAWN, true",
    "DECLINED, ACCEPTED, true", "DECLINED, WITHDRAWN, false", "WITHDRAWN, ACCEPTED, false",
    "WITHDRAWN, DECLINED, false", "WITHDRAWN, PENDING, false"
  })
  void an_answer_becomes_another_only_so(Answer from, Answer to, boolean may) {
    assertThat(from.mayBecome(to)).isEqualTo(may);
  }

  @Test
  void a_prisoner_is_invited_once_and_again_only_after_a_withdrawal() {
    var day = invited(1, 5, 1);

    assertThat(refused(day.invite(prisoner(0), "POPS", TODAY, NOW)))
        .isEqualTo(FamilyDayRefusal.INVITED_ALREADY);
    var withdrawn = after(day.answer(1, Answer.WITHDRAWN, TODAY, NOW));
    assertThat(after(withdrawn.invite(prisoner(0), "POPS", TODAY, NOW)).invitations()).hasSize(2);
  }

  @Test
  void a_repeated_answer_changes_nothing() {
    var day = accepted(invited(1, 1, 1), 1);

    assertThat(day.answer(1, Answer.ACCEPTED, TODAY, NOW)).isInstanceOf(Step.Stays.class);
  }

  @Test
  void fewer_places_than_have_accepted_are_refused_and_as_many_are_not() {
    var day = accepted(accepted(invited(1, 3, 2), 1), 2);

    assertThat(refused(day.change(plan(1), TODAY, NOW)))
        .isEqualTo(FamilyDayRefusal.PLACES_ACCEPTED);
    assertThat(after(day.change(plan(2), TODAY, NOW)).plan().places()).isEqualTo(2);
  }

  @Test
  void a_cancelled_day_keeps_its_invitations_and_takes_no_step() {
    var cancelled = after(accepted(invited(1, 2, 2), 1).cancel("Flood", TODAY, NOW));

    assertThat(cancelled.invitations()).hasSize(2);
    assertThat(cancelled.answers(Answer.ACCEPTED)).isEqualTo(1);
    assertThat(cancelled.cancel("Flood", TODAY, NOW)).isInstanceOf(Step.Stays.class);
    for (var step :
        List.of(
            cancelled.answer(2, Answer.ACCEPTED, TODAY, NOW),
            cancelled.attend(1, new Attendance(1, 1), DAY, NOW),
            cancelled.invite(prisoner(9), "POPS", TODAY, NOW),
            cancelled.change(plan(9), TODAY, NOW),
            cancelled.cancel("Snow", TODAY, NOW),
            cancelled.review(new Feedback(List.of(), 0), DAY, NOW))) {
      assertThat(refused(step)).isEqualTo(FamilyDayRefusal.CANCELLED);
    }
  }

  @Test
  void who_came_is_recorded_from_the_day_on_and_answers_are_given_until_it() {
    var day = accepted(invited(1, 2, 2), 1);
    var family = new Attendance(1, 2);

    assertThat(refused(day.attend(1, family, DAY.minusDays(1), NOW)))
        .isEqualTo(FamilyDayRefusal.NOT_HELD_YET);
    assertThat(after(day.attend(1, family, DAY, NOW)).invitations().getFirst().attendance())
        .isEqualTo(family);
    var withdrawn = after(day.answer(2, Answer.WITHDRAWN, DAY, NOW));
    assertThat(refused(withdrawn.attend(2, family, DAY, NOW)))
        .isEqualTo(FamilyDayRefusal.ANSWERED_OTHERWISE);
    assertThat(refused(day.attend(3, family, DAY, NOW)))
        .isEqualTo(FamilyDayRefusal.INVITATION_UNKNOWN);
    assertThat(day.answer(2, Answer.ACCEPTED, DAY, NOW)).isInstanceOf(Step.Taken.class);
    assertThat(refused(day.answer(2, Answer.ACCEPTED, DAY.plusDays(1), NOW)))
        .isEqualTo(FamilyDayRefusal.PASSED);
  }

  @Test
  void who_did_not_come_leaves_a_place_to_who_did() {
    var absent = after(accepted(invited(1, 1, 2), 1).attend(1, new Attendance(0, 0), DAY, NOW));

    var came = after(absent.attend(2, new Attendance(2, 1), DAY.plusDays(1), NOW));

    assertThat(came.invitations().get(1).attendance()).isEqualTo(new Attendance(2, 1));
    assertThat(came.invitations().get(1).answer()).isEqualTo(Answer.ACCEPTED);
  }

  @Test
  void who_came_after_all_has_a_place_only_while_nobody_else_took_it() {
    var nobody = new Attendance(0, 0);
    var family = new Attendance(2, 1);
    var absent = after(accepted(invited(1, 1, 2), 1).attend(1, nobody, DAY, NOW));

    var taken = after(absent.attend(2, family, DAY, NOW));

    assertThat(refused(taken.attend(1, family, DAY, NOW)))
        .isEqualTo(FamilyDayRefusal.NO_PLACE_LEFT);
    assertThat(taken.attend(1, nobody, DAY, NOW)).isInstanceOf(Step.Stays.class);
    assertThat(after(taken.attend(2, new Attendance(1, 0), DAY, NOW)).invitations().getLast())
        .extracting(Invitation::attendance)
        .isEqualTo(new Attendance(1, 0));
    var left = after(taken.attend(2, nobody, DAY, NOW));
    assertThat(after(left.attend(1, family, DAY, NOW)).invitations().getFirst().attendance())
        .isEqualTo(family);
    assertThat(after(absent.attend(1, family, DAY, NOW)).invitations().getFirst().attendance())
        .isEqualTo(family);
  }

  @Test
  void who_declined_and_came_has_accepted_while_there_is_a_place() {
    var family = new Attendance(1, 2);
    var day = accepted(after(invited(1, 2, 3).answer(2, Answer.DECLINED, TODAY, NOW)), 1);
    var both = after(day.answer(3, Answer.DECLINED, TODAY, NOW));

    var came = after(both.attend(2, family, DAY, NOW));

    assertThat(refused(both.attend(2, family, DAY.minusDays(1), NOW)))
        .isEqualTo(FamilyDayRefusal.NOT_HELD_YET);
    assertThat(came.invitations().get(1).answer()).isEqualTo(Answer.ACCEPTED);
    assertThat(came.invitations().get(1).attendance()).isEqualTo(family);
    assertThat(refused(came.attend(3, family, DAY, NOW))).isEqualTo(FamilyDayRefusal.NO_PLACE_LEFT);
    var absent = after(came.attend(3, new Attendance(0, 0), DAY, NOW));
    assertThat(absent.invitations().getLast().answer()).isEqualTo(Answer.DECLINED);
  }

  @Test
  void a_day_is_recorded_up_to_31_days_after_its_date() {
    var last = DAY.plusDays(31);
    var family = new Attendance(1, 2);
    var day = FamilyDay.scheduled(WMI, 1, plan(1), NOW);

    var late = after(day.invite(prisoner(0), "POPS", last, NOW));

    assertThat(refused(day.invite(prisoner(0), "POPS", last.plusDays(1), NOW)))
        .isEqualTo(FamilyDayRefusal.PASSED);
    var came = after(late.attend(1, family, last.plusDays(1), NOW));
    assertThat(came.answers(Answer.ACCEPTED)).isEqualTo(1);
    assertThat(came.invitations().getFirst().attendance()).isEqualTo(family);
    var next = after(came.invite(prisoner(1), "POPS", last, NOW));
    assertThat(refused(next.attend(2, family, last, NOW)))
        .isEqualTo(FamilyDayRefusal.NO_PLACE_LEFT);
  }

  @Test
  void an_invitation_that_was_recorded_late_by_mistake_is_withdrawn_and_not_answered() {
    var last = DAY.plusDays(31);
    var late =
        after(
            FamilyDay.scheduled(WMI, 1, plan(1), NOW)
                .invite(prisoner(0), "POPS", DAY.plusDays(1), NOW));

    assertThat(after(late.answer(1, Answer.WITHDRAWN, last, NOW)).answers(Answer.WITHDRAWN))
        .isEqualTo(1);
    for (var step :
        List.of(
            late.answer(1, Answer.WITHDRAWN, last.plusDays(1), NOW),
            late.answer(1, Answer.ACCEPTED, DAY.plusDays(1), NOW),
            late.answer(1, Answer.DECLINED, DAY.plusDays(1), NOW),
            accepted(invited(1, 1, 1), 1).answer(1, Answer.WITHDRAWN, DAY.plusDays(1), NOW))) {
      assertThat(refused(step)).isEqualTo(FamilyDayRefusal.PASSED);
    }
  }

  @Test
  void who_did_not_answer_and_did_not_come_has_not_accepted() {
    var absent = after(invited(1, 1, 2).attend(1, new Attendance(0, 0), DAY, NOW));

    assertThat(absent.invitations().getFirst().answer()).isEqualTo(Answer.PENDING);
    assertThat(absent.answers(Answer.ACCEPTED)).isZero();
  }

  @Test
  void a_day_on_which_somebody_has_come_is_neither_moved_nor_cancelled() {
    var recorded = after(accepted(invited(1, 1, 1), 1).attend(1, new Attendance(1, 0), DAY, NOW));

    assertThat(refused(recorded.change(plan(DAY.minusDays(1), 1), DAY, NOW)))
        .isEqualTo(FamilyDayRefusal.PASSED);
    assertThat(refused(recorded.cancel("Flood", DAY, NOW))).isEqualTo(FamilyDayRefusal.PASSED);
  }

  @Test
  void
      more_families_than_there_were_places_for_are_recorded_once_it_is_said_that_there_were_more() {
    var family = new Attendance(1, 2);
    var first = after(invited(1, 1, 2).attend(1, family, DAY, NOW));
    assertThat(refused(first.attend(2, family, DAY, NOW)))
        .isEqualTo(FamilyDayRefusal.NO_PLACE_LEFT);

    var both = after(after(first.change(plan(2), DAY, NOW)).attend(2, family, DAY, NOW));

    assertThat(both.invitations()).allMatch(Invitation::hasPlace);
    assertThat(refused(both.change(plan(1), DAY, NOW))).isEqualTo(FamilyDayRefusal.PLACES_ACCEPTED);
  }

  @Test
  void who_accepted_and_did_not_come_needs_no_place_in_another_plan() {
    var absent = after(accepted(invited(2, 2, 2), 1).attend(1, new Attendance(0, 0), DAY, NOW));
    var came = after(absent.attend(2, new Attendance(1, 0), DAY, NOW));

    assertThat(after(came.change(plan(1), DAY, NOW)).plan().places()).isEqualTo(1);
  }

  @Test
  void whoever_comes_without_an_answer_has_accepted_while_there_is_a_place() {
    var family = new Attendance(1, 2);
    var day = invited(1, 1, 2);

    var came = after(day.attend(1, family, DAY.plusDays(1), NOW));

    assertThat(came.invitations().getFirst().answer()).isEqualTo(Answer.ACCEPTED);
    assertThat(came.invitations().getFirst().attendance()).isEqualTo(family);
    assertThat(refused(came.attend(2, family, DAY.plusDays(1), NOW)))
        .isEqualTo(FamilyDayRefusal.NO_PLACE_LEFT);
  }

  @Test
  void a_day_that_was_called_off_or_mistyped_is_put_right_until_somebody_came() {
    var day = accepted(invited(1, 2, 1), 1);
    var later = DAY.plusDays(1);

    assertThat(after(day.cancel("Nobody could be spared", later, NOW)).status())
        .isEqualTo(FamilyDay.Status.CANCELLED);
    assertThat(after(day.change(plan(DAY.plusDays(7), 2), later, NOW)).plan().date())
        .isEqualTo(DAY.plusDays(7));
    var came = after(day.attend(1, new Attendance(1, 0), DAY, NOW));
    assertThat(refused(came.cancel("Nobody could be spared", later, NOW)))
        .isEqualTo(FamilyDayRefusal.PASSED);
    assertThat(refused(came.change(plan(DAY.plusDays(7), 2), later, NOW)))
        .isEqualTo(FamilyDayRefusal.PASSED);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 2025-26",
    "2026-04-01, 2026-27",
    "2027-03-31, 2026-27",
    "2100-01-01, 2099-00",
    "2024-02-29, 2023-24"
  })
  void the_year_begins_in_april(LocalDate date, String year) {
    assertThat(PlansFamilyDays.year(date)).isEqualTo(year);
  }

  @Test
  void a_thirteenth_day_is_welcome_and_a_cancelled_one_does_not_count() {
    var agreed = new FamilyDays(12, true, "POPS contract", null, List.of(), null);
    var days =
        IntStream.rangeClosed(1, 13)
            .mapToObj(number ->
                FamilyDay.scheduled(WMI, number, plan(TODAY.minusDays(7 - number), 5), NOW))
            .toList();

    var progress = Progress.of("2026-27", agreed, days, TODAY);
    var without =
        Progress.of(
            "2026-27", agreed, List.of(after(days.getLast().cancel("Flood", TODAY, NOW))), TODAY);

    assertThat(progress.held()).isEqualTo(6);
    assertThat(progress.toCome()).isEqualTo(7);
    assertThat(progress.difference()).isEqualTo(1);
    assertThat(without.cancelled()).isEqualTo(1);
    assertThat(without.difference()).isEqualTo(-12);
    assertThat(Progress.of("2014-15", null, days, TODAY).difference()).isNull();
  }
}
