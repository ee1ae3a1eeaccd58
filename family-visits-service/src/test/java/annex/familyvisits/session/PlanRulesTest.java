package annex.familyvisits.session;

import static annex.familyvisits.session.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import annex.chassis.check.Fault;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.agreed.FamilyVisitsSection;
import annex.familyvisits.agreed.Wymott;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Six days a week are agreed, Friday has no video visits. */
class PlanRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2027, 6, 1);
  private static final FamilyVisitsSection AGREED = Wymott.strategy().read();

  private VisitSchedule schedule = VisitSchedule.none(new EstablishmentId("WMI"));

  private void plan(APlan plan) {
    if (schedule.add(plan.forKinds(VisitKind.SOCIAL).plan())
        instanceof ScheduleChange.Planned planned) {
      schedule = planned.schedule();
    } else {
      throw new AssertionError(plan);
    }
  }

  private List<String> rules(int number, APlan plan) {
    return PlanRules.breaches(
            AGREED, schedule, number, plan.forKinds(VisitKind.SOCIAL).plan(), TODAY)
        .stream()
        .map(Fault::rule)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "LARGE,  VIDEO,  THURSDAY, ''",
    "LARGE,  VIDEO,  FRIDAY,   VIS-6",
    "LARGE,  SOCIAL, FRIDAY,   ''",
    "CHAPEL, SOCIAL, TUESDAY,  VIS-7",
  })
  void a_template_keeps_the_rules_of_the_section(
      String hall, VisitKind kind, DayOfWeek weekday, String rule) {
    var plan = aPlan().in(hall).forKinds(kind).on(weekday).plan();

    assertThat(PlanRules.breaches(AGREED, schedule, 0, plan, TODAY))
        .extracting(Fault::rule)
        .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
  }

  @Test
  void a_seventh_day_is_refused() {
    for (var day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY")) {
      plan(aPlan().on(DayOfWeek.valueOf(day)));
    }

    assertThat(rules(0, aPlan().on(DayOfWeek.SUNDAY))).containsExactly("VIS-27");
    assertThat(rules(0, aPlan().on(DayOfWeek.SATURDAY).at("17:00"))).isEmpty();
    assertThat(rules(1, aPlan().on(DayOfWeek.SUNDAY))).isEmpty();
    assertThat(rules(0, aPlan().on(DayOfWeek.SUNDAY).valid("2024-01-01", "2027-05-31"))).isEmpty();
  }

  @Test
  void a_day_that_took_the_place_of_another_long_ago_keeps_nobody_from_changes() {
    plan(aPlan().on(DayOfWeek.MONDAY).valid("2024-01-01", "2027-03-31"));
    for (var day : List.of("TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY")) {
      plan(aPlan().on(DayOfWeek.valueOf(day)));
    }
    plan(aPlan().on(DayOfWeek.SUNDAY).valid("2027-04-01", null));

    assertThat(rules(2, aPlan().lasting("PT1H"))).isEmpty();
    assertThat(rules(0, aPlan().on(DayOfWeek.MONDAY).valid("2027-09-01", null)))
        .containsExactly("VIS-27");
  }

  @Test
  void sessions_of_a_hall_that_is_not_agreed_any_more_do_not_count() {
    plan(aPlan().on(DayOfWeek.SUNDAY).in("FORMER"));
    for (var day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
      plan(aPlan().on(DayOfWeek.valueOf(day)));
    }

    assertThat(rules(0, aPlan().on(DayOfWeek.SATURDAY))).isEmpty();
  }

  @Test
  void a_template_that_only_ends_is_not_judged_anew() {
    var open = aPlan().plan();

    assertThat(aPlan().valid("2024-01-01", "2027-06-30").plan().onlyEnds(open)).isTrue();
    assertThat(aPlan().valid("2024-02-01", "2027-06-30").plan().onlyEnds(open)).isFalse();
    assertThat(open.onlyEnds(aPlan().valid("2024-01-01", "2027-06-30").plan())).isFalse();
  }

  @Test
  void a_template_that_is_put_to_an_earlier_time_does_not_only_end() {
    var mistyped = aPlan().valid("2027-12-01", null).plan();

    assertThat(aPlan().valid("2026-12-01", "2026-12-31").plan().onlyEnds(mistyped)).isFalse();
  }
}
