package annex.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PausesTest {

  private static final Pauses PAUSES =
      new Pauses(Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofDays(3));
  private static final Instant SINCE = Instant.parse("2026-11-01T00:00:00Z");

  @Test
  void a_pause_is_twice_the_one_before_up_to_the_longest() {
    assertThat(PAUSES.after(1)).hasSeconds(5);
    assertThat(PAUSES.after(2)).hasSeconds(10);
    assertThat(PAUSES.after(10)).hasSeconds(2_560);
    assertThat(PAUSES.after(11)).hasHours(1);
    assertThat(PAUSES.after(5_000)).hasHours(1);
  }

  @Test
  void patience_is_over_after_days_without_anything_taken_and_not_before() {
    assertThat(PAUSES.areOver(SINCE, SINCE.plus(Duration.ofDays(3)).minusMillis(1))).isFalse();
    assertThat(PAUSES.areOver(SINCE, SINCE.plus(Duration.ofDays(3)))).isTrue();
    assertThat(PAUSES.areOver(null, SINCE.plus(Duration.ofDays(400)))).isFalse();
  }
}
