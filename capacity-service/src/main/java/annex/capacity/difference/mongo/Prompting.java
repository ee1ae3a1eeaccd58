package annex.capacity.difference.mongo;

import annex.capacity.delivered.Assessing;
import annex.capacity.difference.AssessesDifferences;
import annex.commissioning.EstablishmentId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Assesses right after a write, and over and over what is behind: after a crash, when a Notice of
 * Change has changed the section, and when a day begins.
 */
final class Prompting implements Assessing, SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Prompting.class);

  private final AssessesDifferences assesses;
  private final Clock clock;
  private final Duration interval;

  @SuppressWarnings("NullAway.Init") // there while it runs
  private ScheduledExecutorService timer;

  private volatile boolean running;

  Prompting(AssessesDifferences assesses, Clock clock, Duration interval) {
    this.assesses = assesses;
    this.clock = clock;
    this.interval = interval;
  }

  @Override
  public void watch(EstablishmentId establishment) {
    assesses.watch(establishment);
  }

  @Override
  public void assess(EstablishmentId establishment, Instant now) {
    try {
      if (!assesses.assess(establishment, now)) {
        LOG.info(
            "{} is being assessed by others all the time and is looked at again", establishment);
      }
    } catch (RuntimeException e) {
      LOG.warn("{} could not be assessed and is looked at again: {}", establishment, e.toString());
    }
  }

  @Override
  public void start() {
    timer =
        Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("prompting").factory());
    var _ =
        timer.scheduleWithFixedDelay(
            this::assessAll, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    running = true;
  }

  private void assessAll() {
    try {
      for (var watched : assesses.watched()) {
        if (assesses.isBehind(watched, clock.instant())) {
          assess(watched.establishment(), clock.instant());
        }
      }
    } catch (RuntimeException e) {
      LOG.warn("Material differences could not be looked for: {}", e.toString());
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
