package annex.commissioning.testing;

import annex.chassis.outbox.EventSender;
import annex.chassis.outbox.PendingEvent;
import annex.chassis.outbox.Relay;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;

/** A broker that is away: whatever is to be sent stays pending. */
public final class BrokerAway implements EventSender {

  /** A relay that finds it so. */
  public static Relay relay() {
    return new Relay(new BrokerAway(), Clock.systemUTC(), new SimpleMeterRegistry());
  }

  @Override
  public void prepare() {
    throw new IllegalStateException("away");
  }

  @Override
  public CompletableFuture<?> send(PendingEvent event) {
    return CompletableFuture.failedFuture(new IllegalStateException("away"));
  }
}
