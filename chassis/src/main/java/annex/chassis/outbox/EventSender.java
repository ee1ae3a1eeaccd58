package annex.chassis.outbox;

import java.util.concurrent.CompletableFuture;

/** Where events are sent to. */
public interface EventSender {

  /** Sends an event; completes when the broker itself has acknowledged it. */
  CompletableFuture<?> send(PendingEvent event);
}
