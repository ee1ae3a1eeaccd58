package annex.chassis.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is pending: right after a write, and again by a sweep for what a crash or an outage
 * left behind. Any number of instances may do so side by side; an event may then be sent twice, but
 * is never lost and never overtakes an older one of its aggregate.
 */
public final class Relay implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

  /** How long an event may take to be acknowledged; the sender gives up before. */
  private static final Duration LONGEST = Duration.ofSeconds(30);

  /** How old an event must be for the sweep: younger ones are on their way. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(2);

  /** After a failure nothing is tried for so long: the sweep finds out when it works again. */
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final int AT_ONCE = 64;
  private static final int SWEPT_AT_ONCE = 500;

  private final EventSender sender;
  private final Clock clock;
  private final Counter sent;
  private final Counter failed;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore places = new Semaphore(AT_ONCE);

  /** Aggregates that are being relayed; true when something was added meanwhile. */
  private final ConcurrentHashMap<Aggregate, Boolean> underWay = new ConcurrentHashMap<>();

  private volatile Instant pausedUntil = Instant.MIN;

  private record Aggregate(Outbox outbox, String id) {}

  public Relay(EventSender sender, Clock clock, MeterRegistry meters) {
    this.sender = sender;
    this.clock = clock;
    this.sent = meters.counter("annex.outbox.sent");
    this.failed = meters.counter("annex.outbox.failed");
  }

  /** Relays what an aggregate has pending, soon and elsewhere; returns at once. */
  public void wake(Outbox outbox, String id) {
    if (paused() || !places.tryAcquire()) {
      return;
    }
    var _ = start(new Aggregate(outbox, id));
  }

  /**
   * Relays what has been pending for longer than it should; returns when all of it was tried.
   *
   * @return how many aggregates were found waiting
   */
  public int sweep(Outbox outbox) throws InterruptedException {
    var waiting = outbox.waiting(clock.instant().minus(ON_ITS_WAY), SWEPT_AT_ONCE);
    tryAll(outbox, waiting);
    return waiting.size();
  }

  private void tryAll(Outbox outbox, List<String> waiting) throws InterruptedException {
    var tried = new ArrayList<Future<?>>();
    for (var id : waiting) {
      if (paused()) {
        break;
      }
      places.acquire();
      tried.add(start(new Aggregate(outbox, id)));
    }
    for (var one : tried) {
      try {
        var _ = one.get();
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private boolean paused() {
    return !clock.instant().isAfter(pausedUntil);
  }

  /** Relays on a thread of its own, in a place that the caller has taken. */
  private Future<?> start(Aggregate aggregate) {
    return threads.submit(() -> {
      try {
        if (claim(aggregate)) {
          relayClaimed(aggregate);
        }
      } finally {
        places.release();
      }
    });
  }

  /** Whether this caller relays the aggregate; if not, whoever does looks once more. */
  private boolean claim(Aggregate aggregate) {
    return underWay.merge(aggregate, Boolean.FALSE, (one, other) -> Boolean.TRUE).equals(false);
  }

  private void relayClaimed(Aggregate aggregate) {
    try {
      do {
        underWay.replace(aggregate, false);
        send(aggregate.outbox(), aggregate.outbox().pending(aggregate.id()));
      } while (!underWay.remove(aggregate, false));
    } catch (InterruptedException e) {
      underWay.remove(aggregate);
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      underWay.remove(aggregate);
      pause(aggregate, e);
    }
  }

  private void send(Outbox outbox, List<Outbox.Stored> pending)
      throws InterruptedException, ExecutionException, TimeoutException {
    for (var stored : pending) {
      var _ = sender.send(stored.event()).get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
      outbox.pull(stored);
      sent.increment();
    }
  }

  private void pause(Aggregate aggregate, Exception failure) {
    failed.increment();
    pausedUntil = clock.instant().plus(PAUSE);
    LOG.warn(
        "Events of {} {} stay pending and are tried again: {}",
        aggregate.outbox().name(),
        aggregate.id(),
        failure.toString());
  }

  /** Ends at once; what is pending is sent after the next start, or by another instance. */
  @Override
  public void close() {
    var _ = threads.shutdownNow();
  }
}
