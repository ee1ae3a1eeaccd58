package annex.familyvisits.pinnumber;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.pinnumber.PinRequest.Decision;
import annex.familyvisits.record.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests for telephone numbers, and how long they wait (VIS-19). */
class PinRequestTest {

  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

  private static PinRequest asked(int daysAgo, @Nullable Decision decision) {
    return new PinRequest(
        new EstablishmentId("WMI"),
        1,
        1,
        new PrisonerNumber("A0001AA"),
        2,
        TODAY.minusDays(daysAgo),
        decision,
        NOW);
  }

  private static PinRequest decidedAfter(int days) {
    return asked(days, new Decision(true, TODAY, null));
  }

  @Test
  void a_request_is_decided_once_and_not_before_it_was_made() {
    var request = asked(5, null);
    var approved = new Decision(true, TODAY, null);

    assertThat(request.decide(approved, TODAY, NOW))
        .isInstanceOfSatisfying(
            Step.Taken.class, taken -> assertThat(taken.happened()).isEqualTo("approved"));
    for (var day : List.of(TODAY.minusDays(6), TODAY.plusDays(1))) {
      assertThat(request.decide(new Decision(false, day, "unknown"), TODAY, NOW))
          .isInstanceOf(Step.Refused.class);
    }
    assertThat(asked(5, approved).decide(approved, TODAY, NOW)).isInstanceOf(Step.Stays.class);
    var refused = new Decision(false, TODAY.minusDays(1), "x");
    assertThat(asked(5, approved).decide(refused, TODAY, NOW)).isInstanceOf(Step.Refused.class);
    assertThat(asked(5, approved).correct(refused, TODAY, NOW))
        .isInstanceOfSatisfying(
            Step.Taken.class,
            taken -> assertThat(((PinRequest) taken.next()).decision()).isEqualTo(refused));
  }

  @Test
  void a_decision_that_belongs_to_another_request_is_taken_back() {
    var request = asked(5, new Decision(true, TODAY, null));

    var waiting = ((Step.Taken<PinRequest, PinRefusal>) request.undecide(NOW)).next();

    assertThat(waiting.status()).isEqualTo(PinRequest.Status.WAITING);
    assertThat(waiting.days(TODAY)).isEqualTo(5);
    assertThat(waiting.undecide(NOW)).isInstanceOf(Step.Stays.class);
  }

  @Test
  void a_mistyped_day_does_not_count_as_years_of_waiting() {
    var request = asked(3650, null);

    var corrected =
        ((Step.Taken<PinRequest, PinRefusal>)
                request.askedOtherwise(3, TODAY.minusDays(2), TODAY, NOW))
            .next();

    assertThat(corrected.days(TODAY)).isEqualTo(2);
    assertThat(corrected.numbers()).isEqualTo(3);
    assertThat(corrected.askedOtherwise(3, TODAY.minusDays(2), TODAY, NOW))
        .isInstanceOf(Step.Stays.class);
    var decided = asked(5, new Decision(true, TODAY.minusDays(1), null));
    assertThat(decided.askedOtherwise(2, TODAY, TODAY, NOW)).isInstanceOf(Step.Refused.class);
    assertThat(request.askedOtherwise(2, TODAY.plusDays(1), TODAY, NOW))
        .isInstanceOf(Step.Refused.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "3 7, 5, 7", "7 3 4, 4, 7", "3 4, 3.5, 4", "9 1 2 3, 2.5, 9"})
  void the_median_and_the_longest_wait_are_of_those_that_were_decided(
      String days, String median, long longest) {
    var requests =
        Arrays.stream(days.split(" ", -1))
            .map(Integer::valueOf)
            .map(PinRequestTest::decidedAfter)
            .toList();

    var waiting = Waiting.of(requests, TODAY);

    assertThat(waiting.medianDays()).isEqualByComparingTo(median);
    assertThat(waiting.longestDays()).isEqualTo(longest);
    assertThat(waiting.longestWaitingDays()).isNull();
    assertThat(waiting.numbers()).isEqualTo(2 * requests.size());
  }

  @Test
  void those_that_wait_are_told_apart() {
    var waiting =
        Waiting.of(
            List.of(
                asked(40, null),
                asked(2, null),
                asked(9, new Decision(false, TODAY.minusDays(8), "no"))),
            TODAY);

    assertThat(waiting.waiting()).isEqualTo(2);
    assertThat(waiting.refused()).isEqualTo(1);
    assertThat(waiting.longestWaitingDays()).isEqualTo(40);
    assertThat(waiting.longestDays()).isEqualTo(1);
    assertThat(Waiting.of(List.of(), TODAY).medianDays()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'asked for 07700 900123', true",
    "'+44 (0)1632 960 001', true",
    "'123456', true",
    "'12345', false",
    "'on 5 days of 2026', false",
    "'security, section 4.2', false",
    "'barred until 2027-01-15', false",
    "'order of 12/11/2026, seen 1.12.2026', false",
    "'12/11/2026 and 0161 496 0000', true",
    "'2027-01-1507700900123', true",
    "'0161\u00a0496\u00a00000', true",
    "'0161\u2011496\u20110000', true"
  })
  void what_may_be_a_telephone_number_is_seen(String text, boolean like) {
    assertThat(PinRequest.likeANumber(text)).isEqualTo(like);
  }
}
