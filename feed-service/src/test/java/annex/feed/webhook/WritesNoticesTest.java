package annex.feed.webhook;

import static annex.feed.webhook.Notice.Kind.FAILING;
import static annex.feed.webhook.Notice.Kind.SWITCHED_OFF;
import static annex.feed.webhook.OneOfEach.NOTICE_URL;
import static annex.feed.webhook.OneOfEach.START;
import static annex.feed.webhook.OneOfEach.URL;
import static org.assertj.core.api.Assertions.assertThat;

import annex.feed.log.Wanted;
import annex.feed.webhook.Delivery.Outcome;
import annex.feed.webhook.Webhook.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What an owner is told of a webhook that fails, and when, with a clock that is moved. */
class WritesNoticesTest {

  private static final Instant A_DAY_LATER = START.plus(Duration.ofDays(1));
  private static final Instant PATIENCE_OVER = START.plus(Duration.ofDays(3));
  private static final Instant WEEKS_LATER = START.plus(Duration.ofDays(30));

  private final OneOfEach one = new OneOfEach();

  private Notice told() {
    return Objects.requireNonNull(one.webhooks.notice);
  }

  private void tryAgainAt(Instant moment) {
    one.clock.set(moment);
    one.round();
  }

  @Test
  void an_owner_is_told_after_a_third_of_patience_and_not_before() {
    one.round();
    tryAgainAt(A_DAY_LATER.minusMillis(1));
    assertThat(one.webhooks.notice).isNull();

    tryAgainAt(A_DAY_LATER.plus(Duration.ofHours(2)));

    assertThat(told().kind()).isEqualTo(FAILING);
    assertThat(told().data())
        .contains("webhook=w", "url=" + URL, "failingSince=2026-11-01T00:00:00.000Z")
        .contains("lastStatus=503", "switchesOffAt=2026-11-04T00:00:00.000Z")
        .contains("/feed/webhooks/w/deliveries");
  }

  @Test
  void an_owner_is_told_once_that_its_webhook_fails_and_once_that_it_was_switched_off() {
    one.goOnUntil(WEEKS_LATER);

    assertThat(one.attemptsOf(FAILING))
        .singleElement()
        .satisfies(attempt -> {
          assertThat(attempt.outcome()).isEqualTo(Outcome.DELIVERED);
          assertThat(attempt.at()).isBetween(A_DAY_LATER, A_DAY_LATER.plus(Duration.ofHours(1)));
        });
    assertThat(one.attemptsOf(SWITCHED_OFF))
        .singleElement()
        .satisfies(attempt -> assertThat(attempt.at()).isAfterOrEqualTo(PATIENCE_OVER));
    assertThat(one.webhooks.notice).isNull();
  }

  @Test
  void an_owner_is_told_why_its_webhook_was_switched_off_and_how_to_go_on() {
    one.answer = 410;

    one.round();

    assertThat(told().kind()).isEqualTo(SWITCHED_OFF);
    assertThat(told().data())
        .contains("webhook=w", "url=" + URL, "reason=Its target answered 410")
        .contains("switchedOffAt=2026-11-01T00:00:00.000Z", "lastStatus=410")
        .contains("/feed/webhooks/w/resumption");
  }

  @Test
  void what_was_not_told_is_replaced_when_the_webhook_is_switched_off() {
    one.noticeAnswer = 500;
    one.goOnUntil(PATIENCE_OVER.minusSeconds(1));
    assertThat(told().kind()).isEqualTo(FAILING);

    tryAgainAt(PATIENCE_OVER.plus(Duration.ofHours(1)));

    assertThat(told().kind()).isEqualTo(SWITCHED_OFF);
    assertThat(told().failures()).isZero();
  }

  @Test
  void a_notice_that_is_not_taken_is_repeated_after_growing_pauses_and_then_given_up() {
    one.answer = 410;
    one.noticeAnswer = 500;

    one.goOnUntil(START.plusSeconds(60));
    assertThat(one.attemptsOf(SWITCHED_OFF))
        .extracting(Delivery::at)
        .containsExactly(START, START.plusSeconds(5), START.plusSeconds(15), START.plusSeconds(35));
    one.goOnUntil(WEEKS_LATER);

    assertThat(one.webhooks.notice).isNull();
    assertThat(one.attemptsOf(SWITCHED_OFF)).extracting(Delivery::event).hasSizeBetween(75, 90);
    assertThat(one.attemptsOf(SWITCHED_OFF).getLast().at())
        .isBetween(PATIENCE_OVER, PATIENCE_OVER.plus(Duration.ofHours(1)));
    assertThat(one.attemptsOf(SWITCHED_OFF))
        .extracting(Delivery::event)
        .containsOnly("w/switched-off/" + START.toEpochMilli());
  }

  @Test
  void a_notice_is_taken_at_a_later_attempt() {
    one.answer = 410;
    one.noticeAnswer = 500;
    one.goOnUntil(START.plusSeconds(10));
    one.noticeAnswer = 200;

    one.goOnUntil(WEEKS_LATER);

    assertThat(one.attemptsOf(SWITCHED_OFF))
        .extracting(Delivery::outcome)
        .containsExactly(Outcome.FAILED, Outcome.FAILED, Outcome.DELIVERED);
    assertThat(one.attemptsOf(SWITCHED_OFF)).extracting(Delivery::attempt).containsExactly(1, 2, 3);
  }

  @Test
  void an_owner_is_not_told_of_a_webhook_that_has_recovered() {
    one.noticeAnswer = 500;
    one.goOnUntil(A_DAY_LATER.plus(Duration.ofHours(2)));
    assertThat(told().kind()).isEqualTo(FAILING);
    one.answer = 200;

    tryAgainAt(one.clock.instant().plus(Duration.ofHours(1)));

    assertThat(one.webhooks.notice).isNull();
    one.noticeAnswer = 200;
    one.goOnUntil(WEEKS_LATER);
    assertThat(one.attemptsOf(FAILING)).extracting(Delivery::outcome).containsOnly(Outcome.FAILED);
  }

  @Test
  void an_owner_is_told_again_when_its_webhook_fails_anew() {
    one.goOnUntil(A_DAY_LATER.plus(Duration.ofHours(2)));
    one.webhooks.restart("w", one.webhooks.progress);
    one.goOnUntil(one.clock.instant().plus(Duration.ofHours(26)));

    assertThat(one.attemptsOf(FAILING)).extracting(Delivery::event).doesNotHaveDuplicates();
    assertThat(one.attemptsOf(FAILING)).hasSize(2);
  }

  @Test
  void an_owner_that_names_no_target_for_notices_is_told_nothing() {
    change(new Terms(URL, null, Wanted.EVERYTHING, null));

    one.goOnUntil(WEEKS_LATER);

    assertThat(one.webhooks.webhook.status()).isEqualTo(Status.SWITCHED_OFF);
    assertThat(one.attemptsOf(FAILING)).isEmpty();
    assertThat(one.attemptsOf(SWITCHED_OFF)).isEmpty();
  }

  @Test
  void a_notice_is_dropped_when_its_owner_wants_none_any_more() {
    one.noticeAnswer = 500;
    one.goOnUntil(A_DAY_LATER.plus(Duration.ofHours(2)));
    change(new Terms(URL, null, Wanted.EVERYTHING, null));
    int attempts = one.attemptsOf(FAILING).size();

    one.goOnUntil(A_DAY_LATER.plus(Duration.ofHours(8)));

    assertThat(one.webhooks.notice).isNull();
    assertThat(one.attemptsOf(FAILING)).hasSize(attempts);
  }

  private void change(Terms terms) {
    var webhook = one.webhooks.webhook;
    one.webhooks.webhook = webhook.changed(terms, webhook.rights());
  }

  @Test
  void another_target_for_notices_is_verified_anew_and_none_needs_no_proof() {
    var webhook = one.webhooks.webhook;
    var elsewhere = NOTICE_URL.resolve("elsewhere");

    var same =
        webhook.changed(new Terms(URL, NOTICE_URL, Wanted.EVERYTHING, "x"), webhook.rights());
    var other =
        webhook.changed(new Terms(URL, elsewhere, Wanted.EVERYTHING, null), webhook.rights());
    var none = webhook.changed(new Terms(URL, null, Wanted.EVERYTHING, null), webhook.rights());
    var again = none.changed(new Terms(URL, NOTICE_URL, Wanted.EVERYTHING, null), none.rights());

    assertThat(same.status()).isEqualTo(Status.ACTIVE);
    assertThat(other.status()).isEqualTo(Status.UNVERIFIED);
    assertThat(none.status()).isEqualTo(Status.ACTIVE);
    assertThat(again.status()).isEqualTo(Status.UNVERIFIED);
  }

  @Test
  void a_target_for_notices_that_takes_nothing_changes_nothing_about_deliveries() {
    var undisturbed = new OneOfEach();
    one.noticeAnswer = 500;

    one.goOnUntil(A_DAY_LATER.plus(Duration.ofDays(1)));
    undisturbed.goOnUntil(A_DAY_LATER.plus(Duration.ofDays(1)));

    assertThat(one.webhooks.progress).isEqualTo(undisturbed.webhooks.progress);
    assertThat(one.webhooks.webhook).isEqualTo(undisturbed.webhooks.webhook);
  }
}
