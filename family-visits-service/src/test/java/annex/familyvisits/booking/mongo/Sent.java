package annex.familyvisits.booking.mongo;

import annex.chassis.outbox.EventSender;
import annex.chassis.outbox.PendingEvent;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A broker that takes everything, and remembers it. */
public final class Sent implements EventSender {

  private final ConcurrentLinkedQueue<PendingEvent> events = new ConcurrentLinkedQueue<>();

  public List<PendingEvent> events() {
    return List.copyOf(events);
  }

  @Override
  public void prepare() {}

  @Override
  public CompletableFuture<?> send(PendingEvent event) {
    events.add(event);
    return CompletableFuture.completedFuture(null);
  }
}
