package annex.familyvisits.booking;

import static annex.familyvisits.booking.ABooking.aBooking;
import static annex.familyvisits.session.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import annex.chassis.decide.Decision.Step;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.booking.Booking.Ending;
import annex.familyvisits.session.ClosedDate;
import annex.familyvisits.session.DayPlan;
import annex.familyvisits.session.DayPlan.Basis;
import annex.familyvisits.session.DayPlan.Places;
import annex.familyvisits.session.Session;
import annex.familyvisits.session.VisitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The places of a hall on a day: none is given twice. */
class HallDayTest {

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
  private static final HallDayId ID = new HallDayId(new EstablishmentId("WMI"), "LARGE", DAY);
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final Instant STARTS = Instant.parse("2026-12-01T14:00:00Z");
  private static final String AT_TWO = "LARGE-2026-12-01-1400";
  private static final String AT_NINE = "LARGE-2026-12-01-0900";
  private static final String AT_FIVE = "LARGE-2026-12-01-1700";
  private static final Places PLACES = new Places(2, 1, 2, true);

  private HallDay day = HallDay.none(ID).asOf(plan(1, PLACES, null), NOW);

  private static DayPlan plan(int version, Places places, @Nullable ClosedDate closed) {
    return new DayPlan(
        new Basis(version, 1),
        closed == null ? List.of(session("0900"), session("1400"), session("1700")) : List.of(),
        places,
        closed);
  }

  private static Session session(String time) {
    var start =
        Instant.parse("2026-12-01T%s:%s:00Z".formatted(time.substring(0, 2), time.substring(2)));
    return new Session(
        "LARGE-2026-12-01-" + time, start, start.plus(Duration.ofHours(2)), aPlan().kinds());
  }

  private Placement place(ABooking booking) {
    return place(booking, NOW);
  }

  private Placement place(ABooking booking, Instant now) {
    return take(day.place(booking.booking(), now));
  }

  private <R> R take(Step<HallDay, R> step) {
    day = step.next();
    return step.result();
  }

  /** The day as it is after it was written and read again. */
  private void written(int version, Places places, @Nullable ClosedDate closed, Instant now) {
    day =
        new HallDay(
                ID,
                1,
                day.basis(),
                day.places(),
                day.closed(),
                day.sessions(),
                day.bookings(),
                day.videoGone(),
                day.voided(),
                List.of())
            .asOf(plan(version, places, closed), now);
  }

  private int free(String session, VisitKind kind) {
    return day.free(day.session(session).orElseThrow(), kind);
  }

  @Test
  void a_session_has_as_many_social_visits_as_tables() {
    assertThat(place(aBooking("1"))).isInstanceOf(Placement.Placed.class);
    assertThat(place(aBooking("2"))).isInstanceOf(Placement.Placed.class);
    assertThat(place(aBooking("3"))).isInstanceOf(Placement.Full.class);

    assertThat(place(aBooking("4").in(AT_NINE))).isInstanceOf(Placement.Placed.class);
    assertThat(day.booked()).hasSize(3);
    assertThat(free(AT_TWO, VisitKind.SOCIAL)).isZero();
  }

  @Test
  void video_visits_take_booths_and_are_limited_for_the_day_of_the_hall() {
    assertThat(place(aBooking("1").of(VisitKind.VIDEO))).isInstanceOf(Placement.Placed.class);
    assertThat(place(aBooking("2").of(VisitKind.VIDEO))).isInstanceOf(Placement.Full.class);
    assertThat(place(aBooking("3").of(VisitKind.VIDEO).in(AT_NINE)))
        .isInstanceOf(Placement.Placed.class);

    var third = place(aBooking("4").of(VisitKind.VIDEO).in("LARGE-2026-12-01-1700"));

    assertThat(third).isInstanceOf(Placement.Full.class);
    assertThat(free(AT_TWO, VisitKind.SOCIAL)).isEqualTo(2);
  }

  @Test
  void legal_visits_take_tables_where_they_may_and_then_booths() {
    for (var random : List.of("1", "2", "3")) {
      assertThat(place(aBooking(random).of(VisitKind.LEGAL))).isInstanceOf(Placement.Placed.class);
    }

    assertThat(day.bookings())
        .extracting(Booking::place)
        .containsExactly(Booking.Place.TABLE, Booking.Place.TABLE, Booking.Place.BOOTH);
    assertThat(place(aBooking("4").of(VisitKind.LEGAL))).isInstanceOf(Placement.Full.class);
    assertThat(place(aBooking("5"))).isInstanceOf(Placement.Full.class);
  }

  @Test
  void in_the_smaller_hall_legal_visits_have_booths_alone() {
    written(2, new Places(16, 1, 3, false), null, NOW);

    assertThat(place(aBooking("1").of(VisitKind.LEGAL))).isInstanceOf(Placement.Placed.class);
    assertThat(place(aBooking("2").of(VisitKind.LEGAL))).isInstanceOf(Placement.Full.class);
    assertThat(free(AT_TWO, VisitKind.SOCIAL)).isEqualTo(16);
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, false", "1, false"})
  void a_session_is_booked_until_it_begins(int seconds, boolean possible) {
    var placement = place(aBooking("1"), STARTS.plusSeconds(seconds));

    assertThat(placement instanceof Placement.Placed).isEqualTo(possible);
  }

  @ParameterizedTest
  @CsvSource({"-1, HELD", "0, EXPIRED", "1, EXPIRED"})
  void a_hold_expires_by_itself_and_its_place_is_free(int millis, Status status) {
    var until = NOW.plusSeconds(600);
    place(aBooking("1").heldUntil(until));
    place(aBooking("2"));

    written(1, PLACES, null, until.plusMillis(millis));

    assertThat(day.booking("LARGE-2026-12-01-1").orElseThrow().status()).isEqualTo(status);
    assertThat(free(AT_TWO, VisitKind.SOCIAL)).isEqualTo(status == Status.HELD ? 0 : 1);
    assertThat(take(day.confirm("LARGE-2026-12-01-1", until)))
        .isInstanceOf(status == Status.HELD ? Moving.Done.class : Moving.NotPossible.class);
  }

  @Test
  void a_confirmed_hold_does_not_expire() {
    var until = NOW.plusSeconds(600);
    place(aBooking("1").heldUntil(until));

    take(day.confirm("LARGE-2026-12-01-1", NOW));
    written(1, PLACES, null, until.plusSeconds(1));

    assertThat(day.booked()).hasSize(1);
    assertThat(day.nextExpiry()).isNull();
  }

  @Test
  void a_later_version_with_fewer_places_marks_the_latest_and_cancels_none() {
    place(aBooking("1"));
    place(aBooking("2").placedAt(NOW.minusSeconds(9)));

    written(2, new Places(1, 1, 2, true), null, NOW);

    assertThat(day.booked()).hasSize(2);
    assertThat(day.booking("LARGE-2026-12-01-1").orElseThrow().overCapacity()).isTrue();
    assertThat(day.booking("LARGE-2026-12-01-2").orElseThrow().overCapacity()).isFalse();
    assertThat(place(aBooking("3"))).isInstanceOf(Placement.Full.class);
  }

  @Test
  void a_visit_at_other_times_than_its_session_is_held_now_is_marked() {
    place(aBooking("1"));
    place(aBooking("2").in(AT_NINE));
    var plan = plan(2, PLACES, null);
    var longer =
        plan.sessions().stream()
            .map(session ->
                session.id().equals(AT_TWO)
                    ? new Session(
                        AT_TWO, STARTS, session.endsAt().plusSeconds(3600), session.kinds())
                    : session)
            .toList();

    day = day.asOf(new DayPlan(new Basis(1, 2), longer, PLACES, null), NOW);

    assertThat(day.booking("LARGE-2026-12-01-1").orElseThrow().overCapacity()).isTrue();
    assertThat(day.booking("LARGE-2026-12-01-2").orElseThrow().overCapacity()).isFalse();
  }

  @Test
  void a_day_that_has_passed_does_not_change_and_gets_no_sessions_any_more() {
    var after = STARTS.plus(Duration.ofDays(1));

    assertThat(HallDay.none(ID).asOf(plan(2, PLACES, null), after).sessions()).isEmpty();
    written(2, new Places(0, 0, 0, false), null, after);
    assertThat(day.places()).isEqualTo(PLACES);
    assertThat(day.sessions()).hasSize(3);
  }

  @Test
  void a_mark_goes_when_there_is_a_place_again() {
    place(aBooking("1"));
    place(aBooking("2"));
    written(2, new Places(1, 1, 2, true), null, NOW);

    take(day.end("LARGE-2026-12-01-1", Status.CANCELLED, new Ending("ill", null, null), NOW));

    assertThat(day.booked()).extracting(Booking::overCapacity).containsExactly(false);
    assertThat(place(aBooking("3"))).isInstanceOf(Placement.Full.class);
  }

  @Test
  void also_the_video_visits_of_the_day_are_marked_the_latest_first() {
    place(aBooking("1").of(VisitKind.VIDEO).in(AT_NINE));
    place(aBooking("2").of(VisitKind.VIDEO).placedAt(NOW.plusSeconds(1)));

    written(2, new Places(2, 1, 1, true), null, NOW);

    assertThat(day.bookings())
        .filteredOn(Booking::overCapacity)
        .extracting(Booking::id)
        .containsExactly("LARGE-2026-12-01-2");
  }

  @ParameterizedTest
  @CsvSource({"true, 0", "false, 1"})
  void a_closed_date_cancels_visits_only_where_it_says_so(boolean cancels, int left) {
    place(aBooking("1"));

    written(1, PLACES, null, NOW);
    day =
        day.asOf(
            new DayPlan(
                new Basis(1, 2),
                List.of(),
                PLACES,
                new ClosedDate(DAY, null, "staff training", cancels, NOW)),
            NOW);

    assertThat(day.booked()).hasSize(left);
    assertThat(day.booked()).allMatch(Booking::overCapacity);
    assertThat(day.ended()).allMatch(one -> one.ending() != null);
    assertThat(place(aBooking("2"))).isInstanceOf(Placement.NotHeld.class);
  }

  @Test
  void a_session_that_is_not_planned_any_more_stays_while_visits_are_booked() {
    place(aBooking("1"));
    written(1, PLACES, null, NOW);

    day = day.asOf(new DayPlan(new Basis(1, 2), List.of(session("0900")), PLACES, null), NOW);

    assertThat(day.session(AT_TWO).orElseThrow().open()).isFalse();
    assertThat(day.booked()).allMatch(Booking::overCapacity);
    assertThat(place(aBooking("2"))).isInstanceOf(Placement.NotHeld.class);
    assertThat(day.session("LARGE-2026-12-01-1700")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"2026-12-01T23:59:59Z, true", "2026-12-02T00:00:00Z, false"})
  void what_is_past_does_not_follow_later_versions(Instant now, boolean follows) {
    place(aBooking("1"));
    place(aBooking("2"));

    written(2, new Places(0, 0, 0, true), null, now);

    assertThat(day.places().tables()).isEqualTo(follows ? 0 : PLACES.tables());
    assertThat(day.booked()).noneMatch(Booking::overCapacity);
  }

  @ParameterizedTest
  @CsvSource({"2026-12-01T13:59:59Z, true", "2026-12-01T14:00:00Z, false"})
  void a_visit_is_marked_until_it_begins(Instant now, boolean marked) {
    place(aBooking("1"));

    written(2, new Places(0, 0, 0, true), null, now);

    assertThat(day.booked()).allMatch(one -> one.overCapacity() == marked);
  }

  @Test
  void the_same_request_is_placed_once_and_another_under_its_key_is_refused() {
    place(aBooking("1").underKey("k", "a"));

    var same = place(aBooking("2").underKey("k", "a"));
    var other = place(aBooking("3").underKey("k", "b"));

    assertThat(same)
        .isInstanceOfSatisfying(
            Placement.AlreadyPlaced.class,
            already -> assertThat(already.booking().id()).endsWith("-1"));
    assertThat(other).isInstanceOf(Placement.KeyReused.class);
    assertThat(day.booked()).hasSize(1);
  }

  @Test
  void nothing_is_placed_under_an_id_that_was_abandoned() {
    assertThat(take(day.abandon("LARGE-2026-12-01-1"))).isTrue();

    assertThat(place(aBooking("1"))).isInstanceOf(Placement.Voided.class);
    assertThat(day.booked()).isEmpty();
  }

  @Test
  void what_is_placed_is_not_abandoned() {
    place(aBooking("1"));

    assertThat(take(day.abandon("LARGE-2026-12-01-1"))).isFalse();
    assertThat(day.voided()).isEmpty();
  }

  @Test
  void the_id_of_a_promised_place_that_has_ended_stays_used_when_its_booking_leaves() {
    var promised = "LARGE-2026-12-01-1o2";
    place(aBooking("1o2"));
    place(aBooking("2"));
    take(day.cancel(promised, "declined", NOW));
    take(day.cancel("LARGE-2026-12-01-2", "ill", NOW));

    take(day.without(day.ended()));

    assertThat(day.bookings()).isEmpty();
    assertThat(day.voided()).as("no other id is used twice").containsExactly(promised);
    assertThat(place(aBooking("1o2"))).isInstanceOf(Placement.Voided.class);
  }

  @ParameterizedTest
  @EnumSource
  void an_outcome_is_recorded_once_a_visit_has_begun(Outcome outcome) {
    place(aBooking("1"));

    assertThat(take(day.complete("LARGE-2026-12-01-1", outcome, STARTS.minusSeconds(1))))
        .isInstanceOf(Moving.NotBegun.class);
    assertThat(take(day.complete("LARGE-2026-12-01-1", outcome, STARTS)))
        .isInstanceOf(Moving.Done.class);
    assertThat(day.ended().getFirst().settled().counts()).isEqualTo(outcome.spends());
  }

  @ParameterizedTest
  @CsvSource({"-1, true", "0, false", "1, false"})
  void a_visit_is_cancelled_until_it_begins(int seconds, boolean possible) {
    place(aBooking("1"));

    var moving = take(day.cancel("LARGE-2026-12-01-1", "ill", STARTS.plusSeconds(seconds)));

    assertThat(moving).isInstanceOf(possible ? Moving.Done.class : Moving.Begun.class);
    assertThat(day.booked()).hasSize(possible ? 0 : 1);
  }

  @Test
  void a_booking_ends_once() {
    place(aBooking("1"));
    var ill = new Ending("ill", null, null);

    assertThat(take(day.end("LARGE-2026-12-01-1", Status.CANCELLED, ill, NOW)))
        .isInstanceOf(Moving.Done.class);
    int steps = day.steps().size();
    assertThat(take(day.end("LARGE-2026-12-01-1", Status.CANCELLED, ill, NOW)))
        .isInstanceOf(Moving.Done.class);
    assertThat(
            take(
                day.end(
                    "LARGE-2026-12-01-1", Status.CANCELLED, new Ending("away", null, null), NOW)))
        .isInstanceOf(Moving.NotPossible.class);
    assertThat(day.steps()).hasSize(steps);
  }

  @Test
  void a_move_within_the_day_gives_one_place_for_the_other() {
    place(aBooking("1").of(VisitKind.VIDEO));
    place(aBooking("2").of(VisitKind.VIDEO).in(AT_NINE));
    var moved = aBooking("3").of(VisitKind.VIDEO).in("LARGE-2026-12-01-1700").booking();

    var placement = take(MovesBookings.within(day, moved, "LARGE-2026-12-01-1", NOW));

    assertThat(placement).isInstanceOf(Placement.Placed.class);
    assertThat(day.booked()).hasSize(2);
    assertThat(day.booking("LARGE-2026-12-01-1").orElseThrow().status())
        .isEqualTo(Status.RESCHEDULED);
  }

  @Test
  void a_move_within_the_day_that_is_refused_changes_nothing() {
    place(aBooking("1"));
    place(aBooking("2").in(AT_NINE));
    place(aBooking("3").in(AT_NINE));
    var before = day;

    var placement =
        take(
            MovesBookings.within(
                day, aBooking("4").in(AT_NINE).booking(), "LARGE-2026-12-01-1", NOW));

    assertThat(placement).isInstanceOf(Placement.Full.class);
    assertThat(day).isEqualTo(before);
  }

  @Test
  void an_unknown_session_has_no_places() {
    assertThat(place(aBooking("1").in("LARGE-2026-12-01-1000")))
        .isInstanceOf(Placement.UnknownSession.class);
  }

  @Test
  void visits_of_a_kind_that_a_session_does_not_have_any_more_are_marked() {
    place(aBooking("1").of(VisitKind.SOCIAL));
    place(aBooking("2").of(VisitKind.VIDEO));
    var onlyVideo =
        new DayPlan(
            new Basis(1, 2),
            List.of(
                new Session(
                    AT_TWO, STARTS, STARTS.plus(Duration.ofHours(2)), List.of(VisitKind.VIDEO))),
            PLACES,
            null);

    day =
        new HallDay(
                ID,
                1,
                day.basis(),
                PLACES,
                null,
                day.sessions(),
                day.bookings(),
                day.videoGone(),
                day.voided(),
                List.of())
            .asOf(onlyVideo, NOW);

    assertThat(day.booked())
        .filteredOn(Booking::overCapacity)
        .extracting(one -> one.details().kind())
        .containsExactly(VisitKind.SOCIAL);
  }

  @Test
  void legal_visits_at_tables_are_marked_where_tables_are_not_for_them_any_more() {
    place(aBooking("1").of(VisitKind.LEGAL));

    written(2, new Places(2, 1, 2, false), null, NOW);

    assertThat(day.booked()).allMatch(Booking::overCapacity);
  }

  @Test
  void a_hold_that_was_confirmed_before_it_is_moved_within_its_day_stays_a_visit() {
    var until = NOW.plus(Duration.ofMinutes(10));
    place(aBooking("1").heldUntil(until));
    var made = aBooking("2").in(AT_NINE).heldUntil(until).booking();
    take(day.confirm("LARGE-2026-12-01-1", NOW));

    take(MovesBookings.within(day, made, "LARGE-2026-12-01-1", NOW));

    assertThat(day.booked())
        .extracting(Booking::id, Booking::status)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(made.id(), Status.BOOKED));
  }

  @Test
  void a_video_visit_that_was_had_counts_for_its_day_also_when_it_has_left_it() {
    place(aBooking("1").of(VisitKind.VIDEO).in(AT_NINE));
    place(aBooking("2").of(VisitKind.VIDEO));
    var during = Instant.parse("2026-12-01T09:30:00Z");
    var evening = aBooking("3").of(VisitKind.VIDEO).in(AT_FIVE);

    take(day.complete("LARGE-2026-12-01-1", Outcome.ATTENDED, during));

    assertThat(place(evening, during)).isInstanceOf(Placement.Full.class);
    assertThat(take(day.without(day.ended()))).isEqualTo(1);
    assertThat(place(evening, during)).isInstanceOf(Placement.Full.class);
    assertThat(free(AT_FIVE, VisitKind.VIDEO)).isZero();
  }

  @Test
  void a_video_visit_that_was_not_held_is_none_of_its_day() {
    place(aBooking("1").of(VisitKind.VIDEO).in(AT_NINE));
    place(aBooking("2").of(VisitKind.VIDEO));
    var during = Instant.parse("2026-12-01T09:30:00Z");

    take(day.complete("LARGE-2026-12-01-1", Outcome.NOT_HELD, during));
    take(day.without(day.ended()));

    assertThat(place(aBooking("3").of(VisitKind.VIDEO).in(AT_FIVE), during))
        .isInstanceOf(Placement.Placed.class);
  }

  @Test
  void of_fewer_video_visits_those_that_have_begun_are_not_marked() {
    place(aBooking("1").of(VisitKind.VIDEO).placedAt(NOW));
    place(aBooking("2").of(VisitKind.VIDEO).in(AT_NINE).placedAt(NOW.plusSeconds(1)));

    written(2, new Places(2, 1, 1, true), null, Instant.parse("2026-12-01T09:30:00Z"));

    assertThat(day.booked())
        .filteredOn(Booking::overCapacity)
        .extracting(Booking::id)
        .containsExactly("LARGE-2026-12-01-1");
  }

  @Test
  void a_mark_does_not_go_because_another_visit_of_the_session_was_had() {
    place(aBooking("1"));
    place(aBooking("2").placedAt(NOW.plusSeconds(1)));
    written(2, new Places(1, 1, 2, true), null, NOW);
    assertThat(day.booking("LARGE-2026-12-01-2").orElseThrow().overCapacity()).isTrue();

    take(day.complete("LARGE-2026-12-01-1", Outcome.ATTENDED, STARTS.plus(Duration.ofDays(1))));

    assertThat(day.booking("LARGE-2026-12-01-2").orElseThrow().overCapacity()).isTrue();
  }

  @Test
  void what_was_had_in_the_morning_is_not_marked_when_the_afternoon_is_closed() {
    place(aBooking("1").in(AT_NINE));
    place(aBooking("2"));
    var midday = Instant.parse("2026-12-01T13:00:00Z");

    written(2, PLACES, new ClosedDate(DAY, null, "lockdown", true, midday), midday);

    assertThat(day.booking("LARGE-2026-12-01-1").orElseThrow())
        .extracting(Booking::status, Booking::overCapacity)
        .containsExactly(Status.BOOKED, false);
    assertThat(day.booking("LARGE-2026-12-01-2").orElseThrow().status())
        .isEqualTo(Status.CANCELLED);
  }
}
