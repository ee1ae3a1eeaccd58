package annex.familyvisits.session;

import static annex.familyvisits.session.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annex.chassis.check.InvalidFields;
import annex.commissioning.EstablishmentId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Templates and closed dates of one establishment. */
class VisitScheduleTest {

  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  private final VisitSchedule none = VisitSchedule.none(new EstablishmentId("WMI"));

  private static VisitSchedule with(VisitSchedule schedule, APlan plan) {
    return ((ScheduleChange.Planned) schedule.add(plan.plan())).schedule();
  }

  @ParameterizedTest
  @CsvSource({
    "TUESDAY,   13:59, PT1H,  LARGE, true",
    "TUESDAY,   13:00, PT1H,  LARGE, false",
    "TUESDAY,   15:59, PT1H,  LARGE, true",
    "TUESDAY,   16:00, PT1H,  LARGE, false",
    "TUESDAY,   14:00, PT2H,  SMALL, false",
    "WEDNESDAY, 14:00, PT2H,  LARGE, false",
    "TUESDAY,   10:00, PT12H, LARGE, true",
  })
  void no_two_templates_have_one_hall_at_one_time(
      DayOfWeek weekday, String start, String length, String hall, boolean clashes) {
    var schedule = with(none, aPlan());

    var change = schedule.add(aPlan().on(weekday).at(start).lasting(length).in(hall).plan());

    assertThat(change instanceof ScheduleChange.Clashes).isEqualTo(clashes);
  }

  @Test
  void a_template_that_says_the_same_as_another_is_that_other() {
    var schedule = with(none, aPlan());

    assertThat(schedule.add(aPlan().plan()))
        .isEqualTo(new ScheduleChange.Planned(schedule, schedule.templates().getFirst()));
  }

  @ParameterizedTest
  @CsvSource({"MONDAY, 00:29, true", "MONDAY, 00:30, false", "TUESDAY, 00:00, false"})
  void also_not_across_midnight_and_the_end_of_a_week(
      DayOfWeek weekday, String start, boolean clashes) {
    var schedule = with(none, aPlan().on(DayOfWeek.SUNDAY).at("23:30").lasting("PT1H"));

    var change = schedule.add(aPlan().on(weekday).at(start).plan());

    assertThat(change instanceof ScheduleChange.Clashes).isEqualTo(clashes);
  }

  @ParameterizedTest
  @CsvSource({"2026-12-30, false", "2026-12-29, true"})
  void one_may_follow_another_that_has_ended(String from, boolean clashes) {
    var schedule = with(none, aPlan().valid("2026-01-01", "2026-12-29"));

    var change = schedule.add(aPlan().valid(from, null).plan());

    assertThat(change instanceof ScheduleChange.Clashes).isEqualTo(clashes);
  }

  @ParameterizedTest
  @CsvSource({"2026-12-30, false", "2026-12-29, true"})
  void also_after_the_night_into_which_the_last_one_lasts(String from, boolean clashes) {
    var late = aPlan().on(DayOfWeek.MONDAY).at("23:30").lasting("PT1H");
    var schedule = with(none, late.valid("2026-01-01", "2026-12-28"));

    var change = schedule.add(aPlan().at("00:00").valid(from, null).plan());

    assertThat(change instanceof ScheduleChange.Clashes).isEqualTo(clashes);
  }

  @Test
  void a_template_is_changed_by_whoever_knows_its_last_state() {
    var schedule = with(none, aPlan());
    var later = aPlan().at("15:00").plan();

    var changed = schedule.change(1, 1, later);
    var stale = ((ScheduleChange.Planned) changed).schedule().change(1, 1, aPlan().plan());

    assertThat(changed)
        .isInstanceOfSatisfying(
            ScheduleChange.Planned.class,
            planned -> assertThat(planned.template().revision()).isEqualTo(2));
    assertThat(stale).isInstanceOf(ScheduleChange.Stale.class);
    assertThat(schedule.change(2, 1, later)).isInstanceOf(ScheduleChange.Unknown.class);
  }

  @Test
  void a_closed_date_closes_one_hall_or_all() {
    var large = new ClosedDate(DAY, "LARGE", "painting", false, NOW);
    var all = new ClosedDate(DAY, null, "training", false, NOW);

    var one = ((ScheduleChange.Closed) none.close(large)).schedule();
    var both = ((ScheduleChange.Closed) one.close(all)).schedule();

    assertThat(one.closure("LARGE", DAY)).contains(large);
    assertThat(one.closure("SMALL", DAY)).isEmpty();
    assertThat(one.closure("LARGE", DAY.plusDays(7))).isEmpty();
    assertThat(both.closure("SMALL", DAY)).contains(all);
    var fire = new ClosedDate(DAY, "SMALL", "a fire", true, NOW);
    var cancelling = ((ScheduleChange.Closed) both.close(fire)).schedule();
    assertThat(cancelling.closure("SMALL", DAY)).contains(fire);
    assertThat(one.close(new ClosedDate(DAY, "LARGE", "a fire", true, NOW)))
        .isInstanceOf(ScheduleChange.ClosedOtherwise.class);
    assertThat(both.reopen(DAY, "SMALL")).isInstanceOf(ScheduleChange.Unknown.class);
    assertThat(((ScheduleChange.Reopened) both.reopen(DAY, null)).schedule().closedDates())
        .containsExactly(large);
  }

  @ParameterizedTest
  @CsvSource({"PT9M, false", "PT10M, true", "PT12H, true", "PT12H1M, false", "PT30M30S, false"})
  void a_session_has_a_sensible_length(String length, boolean sensible) {
    var plan = aPlan().lasting(length);

    if (sensible) {
      assertThat(plan.plan().length()).isEqualTo(Duration.parse(length));
    } else {
      assertThatThrownBy(plan::plan).isInstanceOf(InvalidFields.class);
    }
  }

  @Test
  void templates_without_a_common_day_of_the_week_do_not_clash() {
    var tuesdays = with(none, aPlan().valid("2026-01-01", "2026-12-31"));

    assertThat(tuesdays.add(aPlan().at("15:00").valid("2026-12-30", null).plan()))
        .isInstanceOf(ScheduleChange.Planned.class);
    assertThat(tuesdays.add(aPlan().at("15:00").valid("2026-12-29", null).plan()))
        .isInstanceOf(ScheduleChange.Clashes.class);
    assertThat(tuesdays.add(aPlan().at("15:00").valid("2026-12-30", "2027-01-04").plan()))
        .isInstanceOf(ScheduleChange.Planned.class);
  }
}
