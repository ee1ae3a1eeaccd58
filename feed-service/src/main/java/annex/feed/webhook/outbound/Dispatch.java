package annex.feed.webhook.outbound;

import annex.chassis.timer.Repeating;
import annex.feed.webhook.Dispatcher;
import java.time.Duration;

/** Looks again and again for deliveries that are due, and for notices. */
final class Dispatch extends Repeating {

  private final Dispatcher deliveries;
  private final Dispatcher notices;

  Dispatch(Dispatcher deliveries, Dispatcher notices, Duration look) {
    super("webhooks", look);
    this.deliveries = deliveries;
    this.notices = notices;
  }

  @Override
  protected void once() {
    deliveries.dispatch();
    notices.dispatch();
  }
}
