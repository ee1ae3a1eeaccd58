package annex.commissioning.notice.mongo;

import annex.commissioning.notice.ChangesSections;
import annex.commissioning.notice.NoticeOfChange;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Finishes, over and over, what a crash left between the second agreement and its effect. */
final class Finishing implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Finishing.class);

  /** Younger ones are on their way. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

  private static final int AT_ONCE = 100;

  private final ChangesSections changes;
  private final Clock clock;
  private final Duration interval;

  @SuppressWarnings("NullAway.Init") // there while it runs
  private ScheduledExecutorService timer;

  private volatile boolean running;

  Finishing(ChangesSections changes, Clock clock, Duration interval) {
    this.changes = changes;
    this.clock = clock;
    this.interval = interval;
  }

  @Override
  public void start() {
    timer =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("finishing").factory());
    var _ =
        timer.scheduleWithFixedDelay(
            this::finishAll, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    running = true;
  }

  private void finishAll() {
    try {
      var before = clock.instant().minus(ON_ITS_WAY);
      changes.notices().takingEffectSince(before, AT_ONCE).forEach(this::finish);
    } catch (RuntimeException e) {
      LOG.warn("Notices of Change could not be looked through: {}", e.toString());
    }
  }

  private void finish(NoticeOfChange notice) {
    try {
      var outcome = changes.finish(notice, clock.instant());
      LOG.info(
          "Notice of Change {} of {} was left taking effect: {}",
          notice.number(),
          notice.establishment(),
          outcome.getClass().getSimpleName());
    } catch (RuntimeException e) {
      LOG.warn(
          "Notice of Change {} of {} could not be finished: {}",
          notice.number(),
          notice.establishment(),
          e.toString());
    }
  }

  @Override
  public void stop() {
    running = false;
    var _ = timer.shutdownNow();
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
