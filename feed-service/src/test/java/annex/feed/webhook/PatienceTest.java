package annex.feed.webhook;

import static annex.feed.webhook.OneOfEach.NOWHERE;
import static annex.feed.webhook.OneOfEach.START;
import static annex.feed.webhook.OneOfEach.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import annex.feed.webhook.Delivery.Outcome;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How long a target may fail, told with a clock that is moved. */
class PatienceTest {

  private final OneOfEach one = new OneOfEach();

  @Test
  void a_target_that_takes_nothing_for_days_is_tried_rarely_and_switched_off_in_the_end() {
    int rounds = 0;
    while (one.webhooks.webhook.status() == Status.ACTIVE) {
      one.round();
      one.clock.move(Duration.ofSeconds(1));
      var next = one.webhooks.progress.nextAt();
      one.clock.set(
          next == null || next.isBefore(one.clock.instant()) ? one.clock.instant() : next);
      rounds++;
    }

    assertThat(one.webhooks.webhook.status()).isEqualTo(Status.SWITCHED_OFF);
    assertThat(one.webhooks.webhook.reason())
        .isEqualTo("Nothing has been taken since " + START + ".");
    assertThat(Duration.between(START, one.clock.instant()))
        .isBetween(Duration.ofDays(3), Duration.ofHours(74));
    assertThat(rounds).isBetween(75, 90);
    assertThat(one.deliveries.all).extracting(Delivery::outcome).containsOnly(Outcome.FAILED);
    assertThat(one.delivers.take("here")).isEmpty();
  }

  @Test
  void a_target_that_takes_something_is_given_all_patience_again() {
    one.round();
    one.clock.set(START.plus(Duration.ofDays(2)));
    one.answer = 200;
    one.round();

    assertThat(one.webhooks.progress.failingSince()).isNull();
    assertThat(one.webhooks.progress.failures()).isZero();
    assertThat(one.webhooks.progress.cursor().next(TOPIC, 0)).isEqualTo(1);
    assertThat(one.deliveries.all).extracting(Delivery::attempt).containsExactly(1, 2);
  }

  @Test
  void nothing_is_tried_before_the_pause_is_over() {
    one.round();
    one.clock.set(START.plusSeconds(5).minusMillis(1));
    assertThat(one.delivers.take("here")).isEmpty();

    one.clock.set(START.plusSeconds(5));
    assertThat(one.delivers.take("here")).isPresent();
  }

  @Test
  void who_comes_too_late_is_told_of_the_gap_and_goes_on_behind_it() {
    one.log.passed = true;
    one.answer = 200;

    one.round();

    assertThat(one.deliveries.all).extracting(Delivery::outcome).startsWith(Outcome.GAP);
    assertThat(one.webhooks.webhook.status()).isEqualTo(Status.ACTIVE);
  }

  @Test
  void a_cursor_that_its_owner_set_is_not_set_back_by_a_delivery_under_way() {
    var taken = one.delivers.take("here").orElseThrow();
    one.webhooks.restart("w", Progress.from(NOWHERE));
    one.answer = 200;

    one.delivers.deliver(taken, "here", () -> true);

    assertThat(one.webhooks.progress.cursor()).isEqualTo(NOWHERE);
    assertThat(one.webhooks.progress.replays()).isEqualTo(1);
  }
}
