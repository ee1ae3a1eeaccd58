package annex.chassis.timer;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Something that is done over and over while the service runs, in a thread of its own: at once, and
 * then again whenever the interval has passed since it was done.
 */
public abstract class Repeating implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Repeating.class);

  private final String name;
  private final Duration interval;

  @SuppressWarnings("NullAway.Init") // there while it runs
  private ScheduledExecutorService timer;

  private volatile boolean running;

  /**
   * Begins when the service starts.
   *
   * @param name of its thread, and of what could not be done in the log
   */
  protected Repeating(String name, Duration interval) {
    this.name = name;
    this.interval = interval;
  }

  /** Does it once. Whatever it throws is logged, and it is done again in its time. */
  protected abstract void once();

  private void safely() {
    try {
      once();
    } catch (RuntimeException e) {
      LOG.warn("{} could not be done and is tried again: {}", name, e.toString());
    }
  }

  @Override
  public final void start() {
    timer = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name(name).factory());
    var _ =
        timer.scheduleWithFixedDelay(this::safely, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    running = true;
  }

  @Override
  public final void stop() {
    running = false;
    var _ = timer.shutdownNow();
  }

  @Override
  public final boolean isRunning() {
    return running;
  }
}
