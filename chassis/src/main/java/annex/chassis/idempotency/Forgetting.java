package annex.chassis.idempotency;

import annex.chassis.timer.Repeating;
import java.time.Duration;

/** Forgets, over and over, answers that have been kept long enough. */
final class Forgetting extends Repeating {

  private final SafeRetries retries;

  Forgetting(SafeRetries retries, Duration interval) {
    super("forgetting", interval);
    this.retries = retries;
  }

  @Override
  protected void once() {
    retries.forget();
  }
}
