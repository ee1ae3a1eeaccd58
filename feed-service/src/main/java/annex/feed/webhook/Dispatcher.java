package annex.feed.webhook;

import annex.feed.webhook.Webhooks.Standing;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives every webhook whose deliveries are due a thread of its own. */
public final class Dispatcher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Delivers delivers;
  private final String holder;
  private final Semaphore free;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 0).factory());
  private volatile boolean open = true;

  /**
   * Dispatches.
   *
   * @param holder stands for this instance
   * @param most how many webhooks it delivers for at once
   */
  public Dispatcher(Delivers delivers, String holder, int most) {
    this.delivers = delivers;
    this.holder = holder;
    this.free = new Semaphore(most);
  }

  /** Takes what is due, and returns when nothing more is, or no more can be taken. */
  public void dispatch() {
    while (open && free.tryAcquire()) {
      var taken = take();
      if (taken.isEmpty()) {
        return;
      }
      threads.execute(() -> deliver(taken.get()));
    }
  }

  private Optional<Standing> take() {
    Optional<Standing> taken = Optional.empty();
    try {
      taken = delivers.take(holder);
      return taken;
    } finally {
      if (taken.isEmpty()) {
        free.release();
      }
    }
  }

  private void deliver(Standing taken) {
    try {
      delivers.deliver(taken, holder, () -> open);
    } catch (RuntimeException e) {
      LOG.warn(
          "Deliveries of webhook {} stopped and are taken up again: {}",
          taken.webhook().id(),
          e.toString());
    } finally {
      free.release();
    }
  }

  @Override
  public void close() {
    open = false;
    threads.close();
  }
}
