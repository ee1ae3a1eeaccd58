package annex.chassis.outbox;

import annex.chassis.decide.Together;
import annex.chassis.outbox.Outbox.Stored;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

  /** So many may wait; for the rest the sweep comes. */
  private static final int MOST_WAITING = 256;

  private static final int SWEPT_AT_ONCE = 500;
  private static final int TRIED_AT_ONCE = 64;

  private final EventSender sender;
  private final Clock clock;
  private final Counter sent;
  private final Counter failed;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Semaphore places = new Semaphore(MOST_WAITING);
  private final Together<Outbox, List<String>> together = new Together<>(this::relay);

  private volatile Instant pausedUntil = Instant.MIN;

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
    try {
      var _ =
          threads.submit(() -> {
            try {
              together.serve(outbox, List.of(id));
            } finally {
              places.release();
            }
          });
    } catch (RejectedExecutionException closed) {
      places.release();
      LOG.debug("Events of {} {} stay pending: the relay has ended", outbox.name(), id);
    }
  }

  /**
   * Relays what has been pending for longer than it should; returns when all of it was tried.
   *
   * @return how many aggregates were found waiting
   */
  public int sweep(Outbox outbox) {
    var waiting = outbox.waiting(clock.instant().minus(ON_ITS_WAY), SWEPT_AT_ONCE);
    for (int from = 0; from < waiting.size() && !paused(); from += TRIED_AT_ONCE) {
      together.serve(outbox, waiting.subList(from, Math.min(waiting.size(), from + TRIED_AT_ONCE)));
    }
    return waiting.size();
  }

  /** How many wait while others are being relayed. */
  int waiting(Outbox outbox) {
    return together.waiting(outbox);
  }

  private boolean paused() {
    return !clock.instant().isAfter(pausedUntil);
  }

  /** Relays aggregates side by side, the events of each in their order. */
  private void relay(Outbox outbox, List<List<String>> wanted) {
    if (paused()) {
      return;
    }
    var ids = wanted.stream().flatMap(List::stream).distinct().toList();
    try {
      var pending = outbox.pending(ids);
      for (int turn = 0; !pending.isEmpty(); turn++) {
        pending = sent(outbox, pending, turn);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      pause(outbox, ids.toString(), e);
    }
  }

  /**
   * Sends one event of each aggregate.
   *
   * @return those that have more, without those whose event could not be sent
   */
  private Map<String, List<Stored>> sent(Outbox outbox, Map<String, List<Stored>> pending, int turn)
      throws InterruptedException {
    var underWay = new HashMap<String, Future<?>>();
    pending.forEach(
        (id, events) -> underWay.put(id, threads.submit(() -> acknowledged(events.get(turn)))));
    var done = new ArrayList<Stored>();
    var left = new HashMap<String, List<Stored>>();
    for (var one : underWay.entrySet()) {
      var events = Objects.requireNonNull(pending.get(one.getKey()));
      try {
        var _ = one.getValue().get();
        done.add(events.get(turn));
        if (events.size() > turn + 1) {
          left.put(one.getKey(), events);
        }
      } catch (ExecutionException e) {
        pause(outbox, one.getKey(), e);
      }
    }
    if (!done.isEmpty()) {
      outbox.pull(done);
      sent.increment(done.size());
    }
    return left;
  }

  private Void acknowledged(Stored stored) throws Exception {
    var _ = sender.send(stored.event()).get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    return null;
  }

  private void pause(Outbox outbox, String aggregates, Throwable failure) {
    failed.increment();
    pausedUntil = clock.instant().plus(PAUSE);
    LOG.warn(
        "Events of {} {} stay pending and are tried again: {}",
        outbox.name(),
        aggregates,
        failure.toString());
  }

  /** Ends at once; what is pending is sent after the next start, or by another instance. */
  @Override
  public void close() {
    var _ = threads.shutdownNow();
  }
}
