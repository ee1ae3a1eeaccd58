package annex.chassis.outbox;

import java.util.concurrent.CompletableFuture;

/** Where events are sent to. */
public interface EventSender {

  /**
   * Makes ready what sending needs, so that others find it; does nothing when it is ready.
   *
   * @throws IllegalStateException when it cannot be done now
   */
  void prepare();

  /** Sends an event; completes when the broker itself has acknowledged it. */
  CompletableFuture<?> send(PendingEvent event);
}
