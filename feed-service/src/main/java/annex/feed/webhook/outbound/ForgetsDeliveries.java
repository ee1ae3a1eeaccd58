package annex.feed.webhook.outbound;

import annex.chassis.timer.Repeating;
import annex.feed.webhook.Deliveries;
import java.time.Clock;
import java.time.Duration;

/** Forgets attempts that have been kept long enough. */
final class ForgetsDeliveries extends Repeating {

  private static final Duration EVERY = Duration.ofHours(1);

  private final Deliveries deliveries;
  private final Duration kept;
  private final Clock clock;

  ForgetsDeliveries(Deliveries deliveries, Duration kept, Clock clock) {
    super("old deliveries", EVERY);
    this.deliveries = deliveries;
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  protected void once() {
    deliveries.forget(clock.instant().minus(kept));
  }
}
