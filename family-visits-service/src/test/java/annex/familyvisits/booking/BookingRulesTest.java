package annex.familyvisits.booking;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import annex.commissioning.testing.SampleBody;
import annex.familyvisits.agreed.AgreedHistory;
import annex.familyvisits.agreed.AgreedVisits;
import annex.familyvisits.agreed.FamilyVisitsSection;
import annex.familyvisits.agreed.Wymott;
import annex.familyvisits.booking.BookingRules.Asked;
import annex.familyvisits.booking.BookingRules.Breach;
import annex.familyvisits.entitlement.Circumstances;
import annex.familyvisits.entitlement.Circumstances.Replacement;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.VisitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a booking must be, whatever places there are. */
class BookingRulesTest {

  private static final PrisonerNumber PRISONER = new PrisonerNumber("A0001AA");
  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final Instant MONDAY_NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final Circumstances NONE = Circumstances.none(WMI, PRISONER);

  private final SampleBody<FamilyVisitsSection> strategy = Wymott.strategy();

  private static VisitDetails details(
      VisitKind kind, Channel channel, int children, Needs needs, @Nullable VideoSteps video) {
    return new VisitDetails(
        kind, PRISONER, new Visitors(1, children), needs, channel, video, false, false);
  }

  @Test
  void the_line_is_open_as_agreed_on_the_day_of_the_call() {
    var earlier = strategy.with("/booking/telephone/from", "13:00").read();
    var history =
        new AgreedHistory(
            List.of(
                new AgreedHistory.Dated(
                    LocalDate.of(2023, 4, 1), new AgreedVisits(1, strategy.read())),
                new AgreedHistory.Dated(LocalDate.of(2026, 12, 1), new AgreedVisits(2, earlier))));

    assertThat(BookingRules.channel(Channel.TELEPHONE, history, MONDAY_NOON)).isEmpty();
    assertThat(
            BookingRules.channel(Channel.TELEPHONE, history, MONDAY_NOON.plus(Duration.ofDays(1))))
        .isPresent();
  }

  private String breach(VisitDetails details, Circumstances circumstances, Instant now) {
    return breach(strategy, details, circumstances, now);
  }

  private static String breach(
      SampleBody<FamilyVisitsSection> agreed,
      VisitDetails details,
      Circumstances circumstances,
      Instant now) {
    var history =
        new AgreedHistory(
            List.of(
                new AgreedHistory.Dated(
                    LocalDate.of(2023, 4, 1), new AgreedVisits(1, agreed.read()))));
    Optional<Breach> breach =
        BookingRules.channel(details.channel(), history, now)
            .or(() ->
                BookingRules.breach(new Asked(details, "LARGE", agreed.read(), circumstances)));
    return breach.map(Breach::rule).orElse("");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-30T08:59:59Z, VIS-8",
    "2026-11-30T09:00:00Z, ''",
    "2026-11-30T14:59:59Z, ''",
    "2026-11-30T15:00:00Z, VIS-8",
    "2026-12-04T14:59:59Z, ''",
    "2026-12-05T12:00:00Z, VIS-8",
    "2026-12-06T12:00:00Z, VIS-8",
    // In summer nine o'clock comes an hour earlier.
    "2026-06-01T07:59:59Z, VIS-8",
    "2026-06-01T08:00:00Z, ''",
    "2026-06-01T13:59:59Z, ''",
    "2026-06-01T14:00:00Z, VIS-8",
    // The Fridays around a change of the clocks.
    "2026-03-27T08:59:59Z, VIS-8",
    "2026-03-30T08:00:00Z, ''",
    "2026-10-23T08:00:00Z, ''",
    "2026-10-26T08:00:00Z, VIS-8",
  })
  void visits_are_booked_by_telephone_while_the_line_is_open(Instant now, String rule) {
    var telephone = details(VisitKind.SOCIAL, Channel.TELEPHONE, 0, Needs.NONE, null);
    var online = details(VisitKind.SOCIAL, Channel.ONLINE, 0, Needs.NONE, null);

    assertThat(breach(telephone, NONE, now)).isEqualTo(rule);
    assertThat(breach(online, NONE, now)).isEmpty();
  }

  @Test
  void the_annex_of_2014_says_no_hours() {
    var telephone = details(VisitKind.SOCIAL, Channel.TELEPHONE, 0, Needs.NONE, null);
    var night = Instant.parse("2026-12-05T23:00:00Z");

    assertThat(breach(Wymott.annex(), telephone, NONE, night)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "true,  true,  true,  true,  ''",
    "false, true,  true,  true,  VIS-9",
    "true,  false, true,  true,  VIS-9",
    "true,  true,  false, true,  VIS-9",
    "true,  true,  true,  false, VIS-9",
  })
  void a_video_visit_needs_all_of_its_steps(
      boolean app, boolean account, boolean visitors, boolean list, String rule) {
    var steps = new VideoSteps(app, account, visitors, list);
    var video = details(VisitKind.VIDEO, Channel.ONLINE, 0, Needs.NONE, steps);

    assertThat(breach(video, NONE, MONDAY_NOON)).isEqualTo(rule);
  }

  @Test
  void a_video_visit_that_says_nothing_of_them_has_none_done() {
    var video = details(VisitKind.VIDEO, Channel.ONLINE, 0, Needs.NONE, null);

    assertThat(breach(video, NONE, MONDAY_NOON)).isEqualTo("VIS-9");
  }

  @ParameterizedTest
  @CsvSource({
    "true,  1, false, VIS-25",
    "true,  1, true,  ''",
    "true,  0, false, ''",
    "false, 1, false, ''",
  })
  void children_come_with_supervision_where_that_is_needed(
      boolean restricted, int children, boolean supervised, String rule) {
    var circumstances =
        new Circumstances(
            WMI,
            PRISONER,
            1,
            null,
            false,
            Replacement.NONE,
            List.of(),
            false,
            false,
            restricted,
            false);
    var visit =
        new VisitDetails(
            VisitKind.SOCIAL,
            PRISONER,
            new Visitors(1, children),
            Needs.NONE,
            Channel.ONLINE,
            null,
            supervised,
            false);

    assertThat(breach(visit, circumstances, MONDAY_NOON)).isEqualTo(rule);
  }

  @ParameterizedTest
  @CsvSource({"false, VIS-25", "true, ''"})
  void visits_are_closed_where_necessary(boolean closed, String rule) {
    var circumstances =
        new Circumstances(
            WMI, PRISONER, 1, null, false, Replacement.NONE, List.of(), false, false, false, true);
    var visit =
        new VisitDetails(
            VisitKind.SOCIAL,
            PRISONER,
            new Visitors(1, 0),
            Needs.NONE,
            Channel.ONLINE,
            null,
            false,
            closed);

    assertThat(breach(visit, circumstances, MONDAY_NOON)).isEqualTo(rule);
  }

  @Test
  void who_cannot_climb_stairs_is_offered_the_substitute_for_the_lift() {
    var needs = new Needs(false, true, null, false);
    var visit = details(VisitKind.SOCIAL, Channel.ONLINE, 0, needs, null);
    var without = strategy.with("/visiting/accessibility/alternativeInPlace", false);

    assertThat(breach(visit, NONE, MONDAY_NOON)).isEmpty();
    assertThat(Arrangement.of(strategy.read(), "LARGE", needs))
        .singleElement()
        .satisfies(arranged -> {
          assertThat(arranged.rule()).isEqualTo("VIS-12");
          assertThat(arranged.offered()).contains("substitute", "out of use");
        });
    assertThat(breach(without, visit, NONE, MONDAY_NOON)).isEqualTo("VIS-12");
  }

  @Test
  void every_need_has_its_arrangement() {
    var needs = new Needs(true, true, "pl", true);

    assertThat(Arrangement.of(strategy.read(), "LARGE", needs))
        .extracting(Arrangement::rule)
        .containsExactly("VIS-12", "VIS-12", "VIS-11", "VIS-13");
    assertThat(Arrangement.of(strategy.read(), "LARGE", Needs.NONE)).isEmpty();
  }

  @Test
  void a_place_in_a_quiet_area_is_promised_where_the_hall_has_one() {
    var needs = new Needs(false, false, null, true);

    assertThat(Arrangement.of(strategy.read(), "LARGE", needs))
        .extracting(Arrangement::offered)
        .containsExactly("a place in the quiet area of the hall");
    for (var hasOne : new Boolean[] {false, null}) {
      assertThat(Arrangement.of(strategy.with("/halls/0/quietArea", hasOne).read(), "LARGE", needs))
          .extracting(Arrangement::offered)
          .containsExactly("to be arranged before the visit");
    }
  }

  @Test
  void a_hall_without_a_quiet_area_offers_none() {
    var visit =
        details(VisitKind.SOCIAL, Channel.ONLINE, 0, new Needs(false, false, null, true), null);

    assertThat(breach(visit, NONE, MONDAY_NOON)).isEmpty();
    assertThat(breach(strategy.with("/halls/0/quietArea", false), visit, NONE, MONDAY_NOON))
        .isEqualTo("VIS-13");
  }
}
