package annex.chassis.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sweeps every outbox of the service, over and over. */
public final class Sweep implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

  private final EventSender sender;
  private final Relay relay;
  private final List<Outbox> outboxes;
  private final Duration interval;
  private final Map<String, AtomicInteger> waiting = new ConcurrentHashMap<>();

  @SuppressWarnings("NullAway.Init") // there while it runs
  private ScheduledExecutorService timer;

  private volatile boolean running;

  public Sweep(
      EventSender sender,
      Relay relay,
      List<Outbox> outboxes,
      Duration interval,
      MeterRegistry meters) {
    this.sender = sender;
    this.relay = relay;
    this.outboxes = List.copyOf(outboxes);
    this.interval = interval;
    for (var outbox : outboxes) {
      var count = new AtomicInteger();
      waiting.put(outbox.name(), count);
      var _ = meters.gauge("annex.outbox.waiting", Tags.of("outbox", outbox.name()), count);
    }
  }

  @Override
  public void start() {
    timer = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("sweep").factory());
    var _ =
        timer.scheduleWithFixedDelay(this::sweep, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    running = true;
  }

  private void sweep() {
    prepare();
    for (var outbox : outboxes) {
      try {
        int found = relay.sweep(outbox);
        var count = waiting.get(outbox.name());
        if (count != null) {
          count.set(found);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        LOG.warn("The outbox {} could not be swept: {}", outbox.name(), e.toString());
      }
    }
  }

  private void prepare() {
    try {
      sender.prepare();
    } catch (RuntimeException e) {
      LOG.warn("Events cannot be sent now: {}", e.toString());
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
