package annex.chassis.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepeatingTest {

  private static final class Failing extends Repeating {

    private final AtomicInteger done = new AtomicInteger();

    Failing(Duration interval) {
      super("failing", interval);
    }

    @Override
    protected void once() {
      done.incrementAndGet();
      throw new IllegalStateException("the store is away");
    }
  }

  @Test
  void what_fails_is_done_again_until_it_is_stopped() {
    var failing = new Failing(Duration.ofMillis(1));

    failing.start();
    await().until(() -> failing.done.get() >= 3);
    assertThat(failing.isRunning()).isTrue();
    failing.stop();

    assertThat(failing.isRunning()).isFalse();
  }

  @Test
  void the_first_time_does_not_wait_for_the_interval() {
    var failing = new Failing(Duration.ofDays(1));

    failing.start();
    await().until(() -> failing.done.get() == 1);
    failing.stop();
  }
}
