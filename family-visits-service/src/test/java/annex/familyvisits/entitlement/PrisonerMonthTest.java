package annex.familyvisits.entitlement;

import static org.assertj.core.api.Assertions.assertThat;

import annex.chassis.decide.Decision.Step;
import annex.chassis.idempotency.Retry;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.booking.Outcome;
import annex.familyvisits.entitlement.Entry.State;
import annex.familyvisits.session.VisitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of no entitlement is more held and used than was granted and adjusted. */
class PrisonerMonthTest {

  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final PrisonerMonth.Id ID =
      new PrisonerMonth.Id(
          new EstablishmentId("WMI"), new PrisonerNumber("A0001AA"), YearMonth.of(2026, 12));

  private PrisonerMonth month = PrisonerMonth.none(ID).granted(grants(2, 1, 1));

  private static List<Grant> grants(int social, int privilege, int video) {
    return List.of(
        new Grant(Entitlement.SOCIAL, social, "VIS-1", "social"),
        new Grant(Entitlement.PRIVILEGE, privilege, "VIS-2", "privilege"),
        new Grant(Entitlement.VIDEO, video, "VIS-3", "video"));
  }

  /** A visit on that day of December, at noon for an hour. */
  private static Visit visit(int day, VisitKind kind, @Nullable String replaces) {
    var from = Instant.parse("2026-12-01T12:00:00Z").plus(Duration.ofDays(day - 1));
    return new Visit(
        "LARGE-2026-12-%02d-x%d".formatted(day, day),
        kind,
        from,
        from.plus(Duration.ofHours(1)),
        replaces);
  }

  private Holding hold(Visit visit) {
    Step<PrisonerMonth, Holding> step = month.hold(visit, NOW);
    month = step.next();
    return step.result();
  }

  @Test
  void social_visits_are_taken_from_those_of_everyone_and_then_from_the_privilege() {
    for (int day = 1; day <= 3; day++) {
      assertThat(hold(visit(day, VisitKind.SOCIAL, null))).isInstanceOf(Holding.Held.class);
    }

    var fourth = hold(visit(4, VisitKind.SOCIAL, null));

    assertThat(month.entries())
        .extracting(Entry::entitlement)
        .containsExactly(Entitlement.SOCIAL, Entitlement.SOCIAL, Entitlement.PRIVILEGE);
    assertThat(fourth).isInstanceOf(Holding.Spent.class);
    assertThat(month.remaining(Entitlement.SOCIAL)).hasValue(0);
  }

  @Test
  void a_video_visit_is_beside_them_and_a_legal_visit_costs_nothing() {
    assertThat(hold(visit(1, VisitKind.VIDEO, null))).isInstanceOf(Holding.Held.class);
    assertThat(hold(visit(2, VisitKind.VIDEO, null))).isInstanceOf(Holding.Spent.class);
    for (int day = 3; day <= 9; day++) {
      assertThat(hold(visit(day, VisitKind.LEGAL, null))).isInstanceOf(Holding.Held.class);
    }

    assertThat(month.remaining(Entitlement.SOCIAL)).hasValue(2);
  }

  @Test
  void one_booking_is_held_once() {
    hold(visit(1, VisitKind.SOCIAL, null));
    var once = month;

    hold(visit(1, VisitKind.SOCIAL, null));

    assertThat(month).isEqualTo(once);
  }

  @ParameterizedTest
  @CsvSource({"12:59, false", "13:00, true", "11:00, true", "11:01, false"})
  void nobody_is_in_two_places(String start, boolean possible) {
    hold(visit(1, VisitKind.SOCIAL, null));
    var from = Instant.parse("2026-12-01T%s:00Z".formatted(start));

    var other =
        hold(new Visit("SMALL-2026-12-01-y", VisitKind.LEGAL, from, from.plusSeconds(3600), null));

    assertThat(other instanceof Holding.Held).isEqualTo(possible);
  }

  @ParameterizedTest
  @CsvSource({"RETURNED, 2", "EXPIRED, 2", "USED, 1"})
  void what_is_returned_or_has_expired_can_be_had_again(State as, int left) {
    var visit = visit(1, VisitKind.SOCIAL, null);
    hold(visit);

    month = month.settle(visit.booking(), as, "why", NOW);
    var settled = month;
    month = month.settle(visit.booking(), State.USED, "again", NOW);

    assertThat(month).isEqualTo(settled);
    assertThat(month.remaining(Entitlement.SOCIAL)).hasValue(left);
    assertThat(month.in(as, Entitlement.SOCIAL)).isEqualTo(1);
  }

  @Test
  void a_visit_that_is_moved_is_counted_once_at_every_moment() {
    month = PrisonerMonth.none(ID).granted(grants(1, 0, 0));
    var former = visit(1, VisitKind.SOCIAL, null);
    hold(former);

    var moved = hold(visit(2, VisitKind.SOCIAL, former.booking()));
    int meanwhile = month.remaining(Entitlement.SOCIAL).orElseThrow();
    month = month.settle(former.booking(), State.RETURNED, "moved", NOW);

    assertThat(moved).isInstanceOf(Holding.Held.class);
    assertThat(meanwhile).isZero();
    assertThat(month.remaining(Entitlement.SOCIAL)).hasValue(0);
    assertThat(hold(visit(3, VisitKind.SOCIAL, null))).isInstanceOf(Holding.Spent.class);
  }

  @Test
  void a_visit_is_moved_to_one_other_at_a_time_and_a_move_that_fails_leaves_it() {
    var former = visit(1, VisitKind.SOCIAL, null);
    hold(former);
    var second = visit(2, VisitKind.SOCIAL, former.booking());
    hold(second);

    assertThat(hold(visit(3, VisitKind.SOCIAL, former.booking())))
        .isInstanceOf(Holding.BeingMoved.class);

    month = month.withdraw(second.booking());
    assertThat(month.entry(second.booking())).isEmpty();
    assertThat(month.remaining(Entitlement.SOCIAL)).hasValue(1);
    assertThat(hold(visit(3, VisitKind.SOCIAL, former.booking()))).isInstanceOf(Holding.Held.class);
  }

  @Test
  void a_move_that_is_asked_for_again_is_under_way_and_not_somebody_elses_visit() {
    var former = visit(1, VisitKind.SOCIAL, null);
    hold(former);
    var second = visit(2, VisitKind.SOCIAL, former.booking());
    hold(second);

    var again =
        new Visit(
            second.booking() + "again",
            second.kind(),
            second.startsAt(),
            second.endsAt(),
            former.booking());
    assertThat(hold(again)).isInstanceOf(Holding.BeingMoved.class);
  }

  private static List<Grant> replacing(int orders) {
    return List.of(
        new Grant(Entitlement.SOCIAL, 2, "VIS-1", "social"),
        new Grant(Entitlement.VIDEO, 1, "VIS-3", "video"),
        new Grant(Entitlement.SOCIAL, -orders, "VIS-10", "replaced by video"),
        new Grant(Entitlement.VIDEO, orders, "VIS-10", "video in place of orders"));
  }

  private static List<Grant> notReplacing() {
    return replacing(2).subList(0, 2);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 3", "1, 0, 2", "2, 0, 1"})
  void an_order_that_is_spent_is_not_replaced(int spent, int social, int video) {
    month = PrisonerMonth.none(ID).granted(notReplacing());
    for (int day = 1; day <= spent; day++) {
      hold(visit(day, VisitKind.SOCIAL, null));
    }

    month = month.granted(replacing(2));

    assertThat(month.remaining(Entitlement.SOCIAL)).hasValue(social);
    assertThat(month.remaining(Entitlement.VIDEO)).hasValue(video);
    assertThat(month.granted(replacing(2))).isEqualTo(month);
  }

  @Test
  void an_order_that_is_given_back_is_replaced_then() {
    month = PrisonerMonth.none(ID).granted(notReplacing());
    var visit = visit(1, VisitKind.SOCIAL, null);
    hold(visit);
    month = month.granted(replacing(2)).settle(visit.booking(), State.RETURNED, "why", NOW);

    month = month.granted(replacing(2));

    assertThat(month.remaining(Entitlement.SOCIAL)).hasValue(0);
    assertThat(month.remaining(Entitlement.VIDEO)).hasValue(3);
  }

  @ParameterizedTest
  @CsvSource({"0, 2, 1", "1, 2, 0", "2, 1, 0", "3, 0, 0"})
  void what_is_booked_in_place_of_an_order_goes_on_replacing_it(int booked, int social, int video) {
    month = PrisonerMonth.none(ID).granted(replacing(2));
    for (int day = 1; day <= booked; day++) {
      hold(visit(day, VisitKind.VIDEO, null));
    }

    month = month.granted(notReplacing());

    assertThat(month.remaining(Entitlement.SOCIAL)).hasValue(social);
    assertThat(month.remaining(Entitlement.VIDEO)).hasValue(video);
    assertThat(month.granted(notReplacing())).isEqualTo(month);
    assertThat(month.granted(replacing(2)).remaining(Entitlement.VIDEO)).hasValue(3 - booked);
  }

  @Test
  void what_is_booked_stays_granted_when_less_is() {
    hold(visit(1, VisitKind.SOCIAL, null));
    hold(visit(2, VisitKind.SOCIAL, null));
    hold(visit(3, VisitKind.SOCIAL, null));

    month = month.granted(grants(2, 0, 1));

    assertThat(month.remaining(Entitlement.PRIVILEGE)).hasValue(0);
    assertThat(month.grants().getLast().reason()).contains("booked before");
    var third = month.entries().getLast().booking();
    month = month.settle(third, State.RETURNED, "cancelled", NOW).granted(grants(2, 0, 1));
    assertThat(month.remaining(Entitlement.PRIVILEGE)).hasValue(0);
    assertThat(hold(visit(4, VisitKind.SOCIAL, null))).isInstanceOf(Holding.Spent.class);
  }

  @ParameterizedTest
  @CsvSource({"1, true, 2", "-1, true, 0", "-2, false, 1"})
  void an_adjustment_takes_nothing_that_is_booked(int visits, boolean possible, int left) {
    hold(visit(1, VisitKind.SOCIAL, null));

    var step = month.adjust(adjustment(visits, null));

    assertThat(step.result() instanceof Adjusting.Adjusted).isEqualTo(possible);
    assertThat(step.next().remaining(Entitlement.SOCIAL)).hasValue(left);
  }

  @Test
  void an_adjustment_that_is_repeated_under_its_key_counts_once() {
    month = month.adjust(adjustment(1, new Retry("key", "request"))).next();

    var repeated = month.adjust(adjustment(1, new Retry("key", "request")));
    var other = month.adjust(adjustment(2, new Retry("key", "another request")));

    assertThat(repeated.result()).isEqualTo(new Adjusting.Repeated(month, true));
    assertThat(other.result()).isEqualTo(new Adjusting.Repeated(month, false));
    assertThat(repeated.next()).isEqualTo(month);
    assertThat(other.next()).isEqualTo(month);
  }

  @Test
  void a_visit_that_is_given_where_less_is_granted_than_was_booked_can_be_booked() {
    hold(visit(1, VisitKind.SOCIAL, null));
    hold(visit(2, VisitKind.SOCIAL, null));
    month = month.granted(grants(0, 0, 0));

    month = month.adjust(adjustment(1, null)).next();

    assertThat(month.remaining(Entitlement.SOCIAL)).hasValue(1);
    month = month.granted(grants(0, 0, 0));
    assertThat(month.remaining(Entitlement.SOCIAL)).hasValue(1);
    hold(visit(3, VisitKind.SOCIAL, null));
    month = month.granted(grants(0, 0, 0));
    assertThat(month.remaining(Entitlement.SOCIAL)).hasValue(0);
  }

  private static Adjustment adjustment(int visits, @Nullable Retry retry) {
    return new Adjustment(Entitlement.SOCIAL, visits, "a decision", "pops", NOW, retry);
  }

  @Test
  void it_says_nothing_of_the_prisoner_where_it_is_logged() {
    assertThat(ID.toString() + ID.prisoner()).doesNotContain("A0001AA");
  }

  @Test
  void who_attended_a_visit_is_nowhere_else_until_it_is_over() {
    var first = visit(1, VisitKind.LEGAL, null);
    hold(first);
    var during = first.startsAt().plus(Duration.ofMinutes(30));
    var other =
        new Visit(
            "SMALL-2026-12-01-y", VisitKind.LEGAL, during, during.plus(Duration.ofHours(1)), null);
    var held = month;

    month = held.settle(first.booking(), State.USED, Outcome.ATTENDED.code(), during);
    assertThat(hold(other)).isInstanceOf(Holding.Elsewhere.class);

    month = held.settle(first.booking(), State.USED, Outcome.ENDED_EARLY.code(), during);
    assertThat(hold(other)).isInstanceOf(Holding.Held.class);
  }
}
