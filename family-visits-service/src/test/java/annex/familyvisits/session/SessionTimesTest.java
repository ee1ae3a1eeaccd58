package annex.familyvisits.session;

import static annex.familyvisits.session.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When sessions are held: on both sides of midnight, of clock changes and of a leap day. */
class SessionTimesTest {

  private static final VisitSchedule NONE = VisitSchedule.none(new EstablishmentId("WMI"));

  private static VisitSchedule planned(SessionPlan... plans) {
    var schedule = NONE;
    for (var plan : plans) {
      schedule = ((ScheduleChange.Planned) schedule.add(plan)).schedule();
    }
    return schedule;
  }

  private static List<Session> sessions(String date, SessionPlan... plans) {
    return planned(plans).sessions("LARGE", LocalDate.parse(date));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-28, SATURDAY, 2026-03-28T14:00:00Z",
    "2026-03-29, SUNDAY,   2026-03-29T13:00:00Z",
    "2026-10-24, SATURDAY, 2026-10-24T13:00:00Z",
    "2026-10-25, SUNDAY,   2026-10-25T14:00:00Z",
  })
  void a_session_begins_by_the_clocks_of_the_united_kingdom(
      String date, DayOfWeek weekday, String instant) {
    var session = sessions(date, aPlan().on(weekday).plan()).getFirst();

    assertThat(session.startsAt()).isEqualTo(instant);
    assertThat(session.start()).isEqualTo(LocalTime.of(14, 0));
    assertThat(session.id()).isEqualTo("LARGE-" + date + "-1400");
  }

  @ParameterizedTest
  @CsvSource({
    // Clocks go from 01:00 to 02:00: what would begin in between begins an hour later.
    "2026-03-29, 00:59, 2026-03-29T00:59:00Z, 00:59",
    "2026-03-29, 01:00, 2026-03-29T01:00:00Z, 02:00",
    "2026-03-29, 01:59, 2026-03-29T01:59:00Z, 02:59",
    "2026-03-29, 02:00, 2026-03-29T01:00:00Z, 02:00",
    // Clocks go from 02:00 to 01:00: what begins in between begins the first time.
    "2026-10-25, 00:59, 2026-10-24T23:59:00Z, 00:59",
    "2026-10-25, 01:30, 2026-10-25T00:30:00Z, 01:30",
    "2026-10-25, 02:00, 2026-10-25T02:00:00Z, 02:00",
  })
  void a_start_that_is_not_there_or_there_twice_is_decided(
      String date, String start, String instant, String told) {
    var session = sessions(date, aPlan().on(DayOfWeek.SUNDAY).at(start).plan()).getFirst();

    assertThat(session.startsAt()).isEqualTo(instant);
    assertThat(session.start()).isEqualTo(LocalTime.parse(told));
    assertThat(session.id()).endsWith(start.replace(":", ""));
  }

  @ParameterizedTest
  @CsvSource({"2026-03-28, SATURDAY", "2026-10-24, SATURDAY", "2026-06-06, SATURDAY"})
  void its_length_passes_whatever_clocks_do(String date, DayOfWeek weekday) {
    var session = sessions(date, aPlan().on(weekday).at("23:00").lasting("PT4H").plan()).getFirst();

    assertThat(Duration.between(session.startsAt(), session.endsAt()))
        .isEqualTo(Duration.ofHours(4));
  }

  @Test
  void a_session_across_midnight_belongs_to_the_day_that_it_begins_on() {
    var plan = aPlan().on(DayOfWeek.SATURDAY).at("23:30").lasting("PT1H").plan();

    assertThat(sessions("2026-10-31", plan)).hasSize(1);
    assertThat(sessions("2026-11-01", plan)).isEmpty();
  }

  @Test
  void two_that_clocks_push_together_leave_one() {
    var first = aPlan().on(DayOfWeek.SUNDAY).at("01:00").lasting("PT1H").plan();
    var second = aPlan().on(DayOfWeek.SUNDAY).at("02:00").lasting("PT1H").plan();

    assertThat(sessions("2026-03-22", first, second)).hasSize(2);
    assertThat(sessions("2026-03-29", first, second))
        .extracting(Session::id)
        .containsExactly("LARGE-2026-03-29-0100");
  }

  @Test
  void one_that_clocks_push_into_that_of_the_night_before_is_left_out() {
    var night = aPlan().on(DayOfWeek.SATURDAY).at("20:00").lasting("PT8H").plan();
    var morning = aPlan().on(DayOfWeek.SUNDAY).at("04:00").lasting("PT1H").plan();

    assertThat(sessions("2026-03-22", night, morning)).hasSize(1);
    assertThat(sessions("2026-03-29", night, morning)).isEmpty();
    assertThat(sessions("2026-10-25", night, morning)).hasSize(1);
    var flood =
        new ClosedDate(LocalDate.parse("2026-03-28"), "LARGE", "A flood", false, Instant.EPOCH);
    var closed = ((ScheduleChange.Closed) planned(night, morning).close(flood)).schedule();
    assertThat(closed.sessions("LARGE", LocalDate.parse("2026-03-29"))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2028-02-28, MONDAY,   0",
    "2028-02-29, TUESDAY,  1",
    "2028-03-01, WEDNESDAY, 0",
    "2027-03-02, TUESDAY,  1",
  })
  void a_leap_day_is_a_day_like_others(String date, DayOfWeek is, int sessions) {
    assertThat(LocalDate.parse(date).getDayOfWeek()).isEqualTo(is);
    assertThat(sessions(date, aPlan().plan())).hasSize(sessions);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-24, 0",
    "2026-12-01, 1",
    "2026-12-29, 1",
    "2027-01-05, 0",
  })
  void it_is_valid_from_its_first_day_to_its_last(String date, int sessions) {
    var plan = aPlan().valid("2026-12-01", "2026-12-29").plan();

    assertThat(sessions(date, plan)).hasSize(sessions);
  }
}
