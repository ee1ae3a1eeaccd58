package annex.familyvisits.forum;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.agreed.AgreedHistory;
import annex.familyvisits.agreed.AgreedVisits;
import annex.familyvisits.agreed.Wymott;
import annex.familyvisits.record.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forums, their actions, and the time between them (VIS-21). */
class ForumTest {

  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
  private static final EstablishmentId WMI = new EstablishmentId("WMI");

  private static final AgreedHistory AGREED =
      new AgreedHistory(
          List.of(
              new AgreedHistory.Dated(
                  LocalDate.of(2014, 4, 1), new AgreedVisits(1, Wymott.annex().read())),
              new AgreedHistory.Dated(
                  LocalDate.of(2023, 4, 1), new AgreedVisits(2, Wymott.strategy().read()))));

  private static Forum planned() {
    return Forum.planned(WMI, 1, new ForumPlan(TODAY, "GOVERNOR"), NOW);
  }

  private static Forum after(Step<Forum, ForumRefusal> step) {
    if (step instanceof Step.Taken<Forum, ForumRefusal>(Forum next, String _)) {
      return next;
    }
    throw new AssertionError(step);
  }

  private static ForumRefusal refused(Step<Forum, ForumRefusal> step) {
    if (step instanceof Step.Refused<Forum, ForumRefusal>(var reason, String _)) {
      return reason;
    }
    throw new AssertionError(step);
  }

  private static Forum held() {
    return after(planned().hold(new Held(TODAY, 12), TODAY, NOW));
  }

  @Test
  void a_forum_is_held_once_and_not_before_its_day() {
    assertThat(refused(planned().hold(new Held(TODAY.plusDays(1), 1), TODAY, NOW)))
        .isEqualTo(ForumRefusal.NOT_HELD_YET);
    assertThat(held().status()).isEqualTo(Forum.Status.HELD);
    assertThat(held().hold(new Held(TODAY, 12), TODAY, NOW)).isInstanceOf(Step.Stays.class);
    assertThat(refused(held().hold(new Held(TODAY, 13), TODAY, NOW)))
        .isEqualTo(ForumRefusal.STANDS_OTHERWISE);
    assertThat(refused(held().cancel("Snow", NOW))).isEqualTo(ForumRefusal.STANDS_OTHERWISE);
    assertThat(refused(held().change(new ForumPlan(TODAY.minusDays(1), null), NOW)))
        .isEqualTo(ForumRefusal.STANDS_OTHERWISE);
  }

  @Test
  void a_slip_in_the_day_or_in_the_number_of_families_is_corrected() {
    var corrected = after(held().correct(new Held(TODAY.minusDays(2), 13), TODAY, NOW));

    assertThat(corrected.held()).isEqualTo(new Held(TODAY.minusDays(2), 13));
    assertThat(corrected.correct(new Held(TODAY.minusDays(2), 13), TODAY, NOW))
        .isInstanceOf(Step.Stays.class);
    assertThat(planned().correct(new Held(TODAY, 12), TODAY, NOW))
        .isEqualTo(planned().hold(new Held(TODAY, 12), TODAY, NOW));
    assertThat(refused(corrected.correct(new Held(TODAY.plusDays(1), 13), TODAY, NOW)))
        .isEqualTo(ForumRefusal.NOT_HELD_YET);
    assertThat(refused(corrected.correct(new Held(TODAY.minusDays(32), 13), TODAY, NOW)))
        .isEqualTo(ForumRefusal.FAR_FROM_PLAN);
  }

  @Test
  void a_forum_that_was_not_held_after_all_is_cancelled_unless_something_was_agreed_there() {
    var undone = after(held().undo("It was called off", NOW));
    var agreed = after(held().agree("Chairs", "ESTATES", TODAY, NOW));

    assertThat(undone.status()).isEqualTo(Forum.Status.CANCELLED);
    assertThat(undone.held()).isNull();
    assertThat(undone.undo("It was called off", NOW)).isInstanceOf(Step.Stays.class);
    assertThat(refused(agreed.undo("It was called off", NOW)))
        .isEqualTo(ForumRefusal.STANDS_OTHERWISE);
    assertThat(planned().undo("Snow", NOW)).isEqualTo(planned().cancel("Snow", NOW));
  }

  @Test
  void a_forum_is_not_moved_behind_what_was_agreed_there() {
    var agreed = after(held().agree("Chairs", "ESTATES", TODAY.plusDays(9), NOW));
    var tomorrow = TODAY.plusDays(1);
    var done = after(agreed.complete(1, TODAY, TODAY, NOW));

    assertThat(agreed.correct(new Held(tomorrow, 12), tomorrow, NOW))
        .isInstanceOf(Step.Taken.class);
    assertThat(refused(done.correct(new Held(tomorrow, 12), tomorrow, NOW)))
        .isEqualTo(ForumRefusal.DATE_CANNOT_BE);
    assertThat(after(done.correct(new Held(TODAY.minusDays(1), 12), TODAY, NOW)).done())
        .isEqualTo(1);
  }

  @Test
  void a_date_far_from_the_planned_one_is_taken_for_a_slip() {
    for (int days : new int[] {32, 3653}) {
      assertThat(refused(planned().hold(new Held(TODAY.minusDays(days), 12), TODAY, NOW)))
          .isEqualTo(ForumRefusal.FAR_FROM_PLAN);
    }
    assertThat(planned().hold(new Held(TODAY.minusDays(31), 12), TODAY, NOW))
        .isInstanceOf(Step.Taken.class);
    var replanned = after(planned().change(new ForumPlan(TODAY.minusDays(40), null), NOW));
    assertThat(replanned.hold(new Held(TODAY.minusDays(40), 12), TODAY, NOW))
        .isInstanceOf(Step.Taken.class);
  }

  @Test
  void actions_are_agreed_at_a_forum_that_was_held_and_done_after_it() {
    assertThat(refused(planned().agree("Chairs", "ESTATES", TODAY, NOW)))
        .isEqualTo(ForumRefusal.NOT_HELD_YET);
    assertThat(refused(held().agree("Chairs", "ESTATES", TODAY.minusDays(1), NOW)))
        .isEqualTo(ForumRefusal.DATE_CANNOT_BE);
    var agreed = after(held().agree("Chairs", "ESTATES", TODAY, NOW));
    assertThat(agreed.agree("Chairs", "ESTATES", TODAY, NOW)).isInstanceOf(Step.Stays.class);

    assertThat(refused(agreed.complete(1, TODAY.plusDays(1), TODAY, NOW)))
        .isEqualTo(ForumRefusal.DATE_CANNOT_BE);
    assertThat(refused(agreed.complete(1, TODAY.minusDays(1), TODAY, NOW)))
        .isEqualTo(ForumRefusal.DATE_CANNOT_BE);
    assertThat(refused(agreed.complete(2, TODAY, TODAY, NOW)))
        .isEqualTo(ForumRefusal.ACTION_UNKNOWN);
    var done = after(agreed.complete(1, TODAY, TODAY, NOW));
    assertThat(done.done()).isEqualTo(1);
    assertThat(done.complete(1, TODAY, TODAY, NOW)).isInstanceOf(Step.Stays.class);
    assertThat(refused(done.complete(1, TODAY.plusDays(1), TODAY.plusDays(1), NOW)))
        .isEqualTo(ForumRefusal.ACTION_DONE);
  }

  @Test
  void a_slip_in_the_day_on_which_an_action_was_done_is_corrected() {
    var forum = after(planned().hold(new Held(TODAY.minusDays(2), 12), TODAY, NOW));
    var done =
        after(after(forum.agree("Chairs", "ESTATES", TODAY, NOW)).complete(1, TODAY, TODAY, NOW));

    assertThat(after(done.correct(1, TODAY.minusDays(1), TODAY, NOW)).actions().getFirst().doneOn())
        .isEqualTo(TODAY.minusDays(1));
    assertThat(after(done.correct(1, null, TODAY, NOW)).done()).isZero();
    assertThat(done.correct(1, TODAY, TODAY, NOW)).isInstanceOf(Step.Stays.class);
    assertThat(refused(done.correct(1, TODAY.minusDays(3), TODAY, NOW)))
        .isEqualTo(ForumRefusal.DATE_CANNOT_BE);
    assertThat(refused(done.correct(2, null, TODAY, NOW))).isEqualTo(ForumRefusal.ACTION_UNKNOWN);
  }

  @Test
  void what_is_corrected_of_an_action_is_told_as_a_correction_and_what_is_done_first_is_not() {
    var agreed = after(held().agree("Chairs", "ESTATES", TODAY, NOW));
    var done = after(agreed.correct(1, TODAY, TODAY, NOW));

    assertThat(agreed.correct(1, TODAY, TODAY, NOW)).isEqualTo(Step.taken(done, "action-done"));
    assertThat(done.correct(1, null, TODAY, NOW))
        .isInstanceOfSatisfying(
            Step.Taken.class, taken -> assertThat(taken.happened()).isEqualTo("corrected"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-15,            2026-04-15, ",
    "2026-01-15,            2026-04-16, 2026-01-15",
    "2025-11-30,            2026-02-28, ",
    "2025-11-30,            2026-03-01, 2025-11-30",
    "2023-11-30,            2024-02-29, ",
    "2023-11-30,            2024-03-01, 2023-11-30",
    "2026-01-15 2026-04-16, 2026-05-01, 2026-01-15",
    "2026-01-15 2026-04-15, 2026-05-01, ",
    "2026-01-15 2026-04-16, 2026-07-17, 2026-01-15 2026-04-16",
    "2014-05-01,            2015-05-01, ",
    "2022-12-01 2023-05-01, 2023-05-02, 2022-12-01"
  })
  void more_than_three_months_are_a_gap_and_three_are_not(
      String held, LocalDate today, String gaps) {
    assertThat(Gap.of(dates(held), AGREED, today))
        .extracting(Gap::after)
        .containsExactlyElementsOf(dates(gaps));
  }

  private static List<LocalDate> dates(String text) {
    return text == null
        ? List.of()
        : Arrays.stream(text.split(" ", -1)).map(LocalDate::parse).toList();
  }

  @Test
  void a_gap_says_by_when_the_next_was_due_and_which_one_ended_it() {
    assertThat(Gap.of(dates("2026-01-31 2026-06-01"), AGREED, LocalDate.of(2026, 6, 2)))
        .containsExactly(
            new Gap(
                LocalDate.of(2026, 1, 31), LocalDate.of(2026, 4, 30), 3, LocalDate.of(2026, 6, 1)));
    assertThat(Gap.of(List.of(), AGREED, TODAY)).isEmpty();
  }
}
