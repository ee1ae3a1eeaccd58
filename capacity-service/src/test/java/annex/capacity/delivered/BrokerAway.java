package annex.capacity.delivered;

import annex.chassis.outbox.EventSender;
import annex.chassis.outbox.PendingEvent;
import annex.chassis.outbox.Relay;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/** A broker that is away, so that every event stays to be seen. */
public final class BrokerAway implements EventSender {

  private BrokerAway() {}

  /** A relay that sends nothing. */
  public static Relay relay() {
    return new Relay(new BrokerAway(), Clock.systemUTC(), new SimpleMeterRegistry());
  }

  /** An event that is known by its id alone. */
  public static PendingEvent event(String id) {
    return new PendingEvent(
        id, "topic", id, "/capacity", "type", "WMI", "1", Instant.EPOCH, null, "{}");
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
