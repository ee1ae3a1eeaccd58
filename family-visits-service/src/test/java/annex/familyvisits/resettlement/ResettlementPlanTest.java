package annex.familyvisits.resettlement;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.record.Step;
import annex.familyvisits.resettlement.Meeting.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Resettlement meetings 12, 8 and 4 weeks before a release (INT-11). */
class ResettlementPlanTest {

  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  private static ResettlementPlan plan(LocalDate release) {
    return ResettlementPlan.made(
        new EstablishmentId("WMI"),
        1,
        new PrisonerNumber("A0001AA"),
        release,
        ResettlementPlan.WEEKS,
        NOW);
  }

  private static ResettlementPlan after(Step<ResettlementPlan, ResettlementRefusal> step) {
    if (step
        instanceof
        Step.Taken<ResettlementPlan, ResettlementRefusal>(ResettlementPlan next, String _)) {
      return next;
    }
    throw new AssertionError(step);
  }

  private static ResettlementRefusal refused(Step<ResettlementPlan, ResettlementRefusal> step) {
    if (step instanceof Step.Refused<ResettlementPlan, ResettlementRefusal>(var reason, String _)) {
      return reason;
    }
    throw new AssertionError(step);
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-01, 2026-12-07, 2027-01-04, 2027-02-01",
    "2024-02-29, 2023-12-07, 2024-01-04, 2024-02-01",
    "2027-03-31, 2027-01-06, 2027-02-03, 2027-03-03"
  })
  void meetings_lie_whole_weeks_before_the_release(
      LocalDate release, LocalDate twelve, LocalDate eight, LocalDate four) {
    assertThat(plan(release).meetings())
        .extracting(Meeting::date)
        .containsExactly(twelve, eight, four);
  }

  @Test
  void another_release_date_moves_what_is_planned_and_leaves_what_is_over() {
    var release = TODAY.plusWeeks(10);
    var held = after(plan(release).settle(12, State.HELD, TODAY, TODAY, NOW));

    var moved = after(held.release(release.plusWeeks(4), NOW));

    assertThat(moved.meetings())
        .extracting(Meeting::date)
        .containsExactly(
            release.minusWeeks(12), release.plusWeeks(4 - 8), release.plusWeeks(4 - 4));
    assertThat(moved.meetings().getFirst().state()).isEqualTo(State.HELD);
    assertThat(moved.release(release.plusWeeks(4), NOW)).isInstanceOf(Step.Stays.class);
  }

  @Test
  void a_meeting_is_settled_once_and_not_before_it_could_be() {
    var made = plan(TODAY.plusWeeks(8));

    assertThat(refused(made.settle(12, State.MISSED, TODAY.plusDays(1), TODAY, NOW)))
        .isEqualTo(ResettlementRefusal.DATE_CANNOT_BE);
    assertThat(refused(made.settle(6, State.HELD, TODAY, TODAY, NOW)))
        .isEqualTo(ResettlementRefusal.MEETING_UNKNOWN);
    var missed = after(made.settle(12, State.MISSED, TODAY, TODAY, NOW));
    assertThat(missed.settle(12, State.MISSED, TODAY, TODAY, NOW)).isInstanceOf(Step.Stays.class);
    assertThat(refused(missed.settle(12, State.HELD, TODAY, TODAY, NOW)))
        .isEqualTo(ResettlementRefusal.MEETING_OVER);
  }

  @Test
  void what_was_recorded_of_a_meeting_is_corrected_while_the_plan_is_open() {
    var missed = after(plan(TODAY.plusWeeks(8)).settle(12, State.MISSED, TODAY, TODAY, NOW));

    var held = missed.correct(12, State.HELD, TODAY.minusDays(1), TODAY, NOW);

    assertThat(held)
        .isInstanceOfSatisfying(
            Step.Taken.class, step -> assertThat(step.happened()).isEqualTo("meeting-corrected"));
    assertThat(after(held).meetings().getFirst())
        .isEqualTo(new Meeting(12, TODAY.minusWeeks(4), State.HELD, TODAY.minusDays(1)));
    assertThat(refused(missed.correct(12, State.HELD, TODAY.plusDays(1), TODAY, NOW)))
        .isEqualTo(ResettlementRefusal.DATE_CANNOT_BE);
    assertThat(missed.correct(8, State.HELD, TODAY, TODAY, NOW))
        .isEqualTo(missed.settle(8, State.HELD, TODAY, TODAY, NOW));
    assertThat(refused(after(missed.close(NOW)).correct(12, State.HELD, TODAY, TODAY, NOW)))
        .isEqualTo(ResettlementRefusal.CLOSED);
  }

  @Test
  void what_was_recorded_by_mistake_is_planned_again() {
    var held = after(plan(TODAY.plusWeeks(12)).settle(8, State.HELD, TODAY, TODAY, NOW));

    var undone = after(held.undo(8, NOW));

    assertThat(undone.meetings()).isEqualTo(plan(TODAY.plusWeeks(12)).meetings());
    assertThat(undone.undo(8, NOW)).isInstanceOf(Step.Stays.class);
    assertThat(refused(undone.undo(7, NOW))).isEqualTo(ResettlementRefusal.MEETING_UNKNOWN);
    assertThat(refused(after(held.close(NOW)).undo(8, NOW))).isEqualTo(ResettlementRefusal.CLOSED);
  }

  @Test
  void a_meeting_is_missed_on_its_day_or_later_and_held_before_the_release() {
    var release = TODAY.minusDays(3);
    var made = plan(release);

    assertThat(refused(made.settle(4, State.MISSED, release.minusWeeks(5), TODAY, NOW)))
        .isEqualTo(ResettlementRefusal.DATE_CANNOT_BE);
    assertThat(made.settle(4, State.MISSED, release.minusWeeks(4), TODAY, NOW))
        .isInstanceOf(Step.Taken.class);
    assertThat(refused(made.settle(4, State.HELD, release.plusDays(1), TODAY, NOW)))
        .isEqualTo(ResettlementRefusal.DATE_CANNOT_BE);
    assertThat(made.settle(4, State.HELD, release, TODAY, NOW)).isInstanceOf(Step.Taken.class);
  }

  @Test
  void a_meeting_is_not_missed_before_its_day_and_not_held_months_before_it() {
    var made = plan(TODAY.plusWeeks(15));

    assertThat(refused(made.settle(12, State.MISSED, TODAY, TODAY, NOW)))
        .isEqualTo(ResettlementRefusal.DATE_CANNOT_BE);
    assertThat(refused(made.settle(8, State.HELD, TODAY, TODAY, NOW)))
        .isEqualTo(ResettlementRefusal.DATE_CANNOT_BE);
    assertThat(made.settle(12, State.HELD, TODAY, TODAY, NOW)).isInstanceOf(Step.Taken.class);
  }

  @Test
  void due_is_what_is_planned_until_then_while_the_plan_is_open() {
    var made = plan(TODAY.plusWeeks(8).plusDays(14));

    assertThat(made.due(TODAY.plusDays(13))).extracting(Meeting::weeks).containsExactly(12);
    assertThat(made.due(TODAY.plusDays(14))).extracting(Meeting::weeks).containsExactly(12, 8);
    var settled = after(made.settle(12, State.MISSED, TODAY, TODAY, NOW));
    assertThat(settled.due(TODAY.plusDays(14))).extracting(Meeting::weeks).containsExactly(8);
    var closed = after(settled.close(NOW));
    assertThat(closed.due(TODAY.plusDays(14))).isEmpty();
    for (var step :
        List.of(closed.release(TODAY, NOW), closed.settle(8, State.HELD, TODAY, TODAY, NOW))) {
      assertThat(refused(step)).isEqualTo(ResettlementRefusal.CLOSED);
    }
    assertThat(closed.close(NOW)).isInstanceOf(Step.Stays.class);
  }

  @Test
  void a_plan_that_was_closed_too_early_goes_on_where_it_stood() {
    var held = after(plan(TODAY.plusWeeks(10)).settle(12, State.HELD, TODAY, TODAY, NOW));
    var closed = after(held.close(NOW));

    var step = closed.reopen(NOW);

    assertThat(step)
        .isInstanceOfSatisfying(
            Step.Taken.class, taken -> assertThat(taken.happened()).isEqualTo("reopened"));
    var reopened = after(step);
    assertThat(reopened.status()).isEqualTo(ResettlementPlan.Status.OPEN);
    assertThat(reopened.meetings()).isEqualTo(held.meetings());
    assertThat(reopened.revision()).isEqualTo(closed.revision() + 1);
    assertThat(reopened.undo(12, NOW)).isInstanceOf(Step.Taken.class);
    assertThat(reopened.reopen(NOW)).isInstanceOf(Step.Stays.class);
  }
}
