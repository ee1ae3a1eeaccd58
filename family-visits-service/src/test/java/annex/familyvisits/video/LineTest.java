package annex.familyvisits.video;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.Session;
import annex.familyvisits.session.VisitKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose turn it is (VIS-4), and on what terms places are offered. */
class LineTest {

  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
  private static final LocalDate SINCE = LocalDate.of(2026, 8, 27);

  private static final String NO_VISITS = "A0001AA";
  private static final String FAR = "A0002AA";
  private static final String RECORDED_FAR = "A0003AA";
  private static final String OTHER = "A0004AA";

  private static final LineFacts FACTS =
      new LineFacts(
          SINCE,
          Set.of(number(FAR), number(RECORDED_FAR), number(OTHER)),
          Set.of(number(RECORDED_FAR)));

  private static PrisonerNumber number(String value) {
    return new PrisonerNumber(value);
  }

  private static VideoRequest request(String id, AWish wish, int minutes) {
    return VideoRequest.received(WMI, id, wish.wish(), NOON.plus(Duration.ofMinutes(minutes)));
  }

  private static VideoRequest lettingGo(VideoRequest request, int times) {
    return new VideoRequest(
        request.establishment(),
        request.id(),
        request.revision(),
        request.wish(),
        request.status(),
        times,
        null,
        List.of(),
        times,
        null,
        request.receivedAt(),
        request.changedAt());
  }

  private static List<String> order(VideoRequest... requests) {
    return Line.of(Arrays.asList(requests), FACTS).order().stream().map(VideoRequest::id).toList();
  }

  @Test
  void those_without_social_visits_go_first_then_families_who_do_not_travel_then_others() {
    var other = request("other", AWish.of(OTHER), 0);
    var recorded = request("recorded", AWish.of(RECORDED_FAR), 1);
    var far = request("far", AWish.of(FAR).notTravelling(NotTravelling.HEALTH), 2);
    var none = request("none", AWish.of(NO_VISITS), 3);
    var noneAndFar =
        request("none-and-far", AWish.of(NO_VISITS).notTravelling(NotTravelling.COST), 4);

    assertThat(order(other, recorded, far, none, noneAndFar))
        .containsExactly("none", "none-and-far", "recorded", "far", "other");
  }

  @Test
  void of_one_group_those_go_first_who_asked_first_to_the_millisecond() {
    var first = request("z", AWish.of(OTHER), 0);
    var second =
        VideoRequest.received(WMI, "a", AWish.of(OTHER).wish(), NOON.plus(Duration.ofMillis(1)));

    assertThat(order(second, first)).containsExactly("z", "a");
    assertThat(order(request("b", AWish.of(OTHER), 0), request("a", AWish.of(OTHER), 0)))
        .as("of one moment, by id, so that every instance sees one order")
        .containsExactly("a", "b");
  }

  @Test
  void whoever_lets_an_offer_go_waits_behind_his_group_and_before_the_next() {
    var once = lettingGo(request("once", AWish.of(FAR).notTravelling(NotTravelling.COST), 0), 1);
    var twice = lettingGo(request("twice", AWish.of(FAR).notTravelling(NotTravelling.COST), 0), 2);
    var later = request("later", AWish.of(RECORDED_FAR), 9);
    var other = request("other", AWish.of(OTHER), 1);

    assertThat(order(other, twice, once, later)).containsExactly("later", "once", "twice", "other");
    assertThat(Line.of(List.of(twice), FACTS).rank(twice).why()).contains("2 offers were let go");
    assertThat(Line.of(List.of(once), FACTS).rank(once).why()).contains("an offer was let go");
  }

  @Test
  void a_rank_counts_those_alone_who_could_want_the_same_place_and_says_why() {
    var mine = request("mine", AWish.of(FAR).notTravelling(NotTravelling.DISTANCE), 5);
    var line =
        Line.of(
            List.of(
                request("before", AWish.of(NO_VISITS), 6),
                request("touching", AWish.of(NO_VISITS).between("2026-12-07", "2026-12-20"), 7),
                request("next-day", AWish.of(NO_VISITS).between("2026-12-08", "2026-12-20"), 7),
                request("elsewhere", AWish.of(NO_VISITS).in("SMALL"), 0),
                request("behind", AWish.of(OTHER), 0)),
            FACTS);

    var rank = line.rank(mine);

    assertThat(rank.rank()).isEqualTo(3);
    assertThat(rank.of()).isEqualTo(4);
    assertThat(rank.group()).isEqualTo(Group.FAMILY_DOES_NOT_TRAVEL);
    assertThat(rank.why()).contains("distance", "without social visits go before");
    assertThat(line.rank(request("none", AWish.of(NO_VISITS), 0)).why())
        .contains("none since 2026-08-27");
    assertThat(line.rank(request("recorded", AWish.of(RECORDED_FAR), 0)).why())
        .contains("as recorded of the prisoner");
  }

  /** A day has notice of two hours, half an hour to answer, and offers live for a day. */
  @ParameterizedTest
  @CsvSource({
    "PT27H,     true,  PT24H",
    "PT26H,     true,  PT24H",
    "PT25H,     true,  PT23H",
    "PT2H30M,   true,  PT30M",
    "PT2H29M,   false, PT29M",
    "PT1H,      false, PT-1H",
  })
  void an_offer_ends_before_its_session_and_leaves_time_to_answer(
      Duration ahead, boolean allowed, Duration lifetime) {
    var terms = new OfferTerms(Duration.ofHours(24), Duration.ofHours(2), Duration.ofMinutes(30));
    var session =
        new Session(
            "LARGE-2026-12-01-1400",
            NOON.plus(ahead),
            NOON.plus(ahead).plus(Duration.ofHours(2)),
            List.of(VisitKind.VIDEO));

    assertThat(terms.allow(session, NOON)).isEqualTo(allowed);
    assertThat(terms.until(session, NOON)).isEqualTo(NOON.plus(lifetime));
  }
}
