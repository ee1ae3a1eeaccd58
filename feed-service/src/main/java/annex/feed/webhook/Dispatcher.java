package annex.feed.webhook;

import annex.feed.webhook.Work.Piece;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives every piece of work that is due for a webhook a thread of its own. */
public final class Dispatcher implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

  private final Work work;
  private final String holder;
  private final Semaphore free;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 0).factory());
  private volatile boolean open = true;

  /**
   * Dispatches.
   *
   * @param holder stands for this instance
   * @param most how many pieces it does at once
   */
  public Dispatcher(Work work, String holder, int most) {
    this.work = work;
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
      threads.execute(() -> carryOut(taken.get()));
    }
  }

  private Optional<Piece> take() {
    Optional<Piece> taken = Optional.empty();
    try {
      taken = work.next(holder, () -> open);
      return taken;
    } finally {
      if (taken.isEmpty()) {
        free.release();
      }
    }
  }

  private void carryOut(Piece piece) {
    try {
      piece.done().run();
    } catch (RuntimeException e) {
      LOG.warn(
          "What is sent for webhook {} stopped and is taken up again: {}",
          piece.webhook(),
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
