package annex.feed.webhook.outbound;

import annex.chassis.timer.Repeating;
import annex.feed.webhook.Dispatcher;
import java.time.Duration;

/** Looks again and again for webhooks whose deliveries are due. */
final class Dispatch extends Repeating {

  private final Dispatcher dispatcher;

  Dispatch(Dispatcher dispatcher, Duration look) {
    super("webhooks", look);
    this.dispatcher = dispatcher;
  }

  @Override
  protected void once() {
    dispatcher.dispatch();
  }
}
