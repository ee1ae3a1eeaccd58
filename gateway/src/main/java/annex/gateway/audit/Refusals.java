package annex.gateway.audit;

import annex.contracts.IsoText;
import annex.contracts.audit.AuditBlock;
import annex.contracts.audit.AuditEntry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes refusals into the chain of this instance, without keeping whoever is refused waiting.
 * Where the chain cannot be written for so long that there is no room left, the next block tells
 * how many are not in it.
 */
final class Refusals implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

  private static final int MOST_AT_ONCE = 200;
  private static final Duration LAST_CHANCE = Duration.ofSeconds(3);

  private final String chain;
  private final Chains chains;
  private final Clock clock;
  private final Duration betweenTries;
  private final BlockingQueue<AuditEntry> waiting;
  private final AtomicLong gap = new AtomicLong();
  private final Counter unrecorded;
  private final Thread writer;
  private @Nullable AuditBlock last;
  private @Nullable AuditBlock pending;

  /**
   * Begins a chain.
   *
   * @param chain an id that no other start of an instance has
   * @param room for how many entries that wait
   */
  Refusals(
      String chain,
      Chains chains,
      Clock clock,
      int room,
      Duration betweenTries,
      MeterRegistry meters) {
    this.chain = chain;
    this.chains = chains;
    this.clock = clock;
    this.betweenTries = betweenTries;
    this.waiting = new LinkedBlockingQueue<>(room);
    this.unrecorded =
        Counter.builder("annex.audit.unrecorded")
            .description("Refusals that there was no room for while the chain was not written")
            .register(meters);
    var _ = meters.gauge("annex.audit.waiting", waiting, BlockingQueue::size);
    this.writer = Thread.ofPlatform().name("audit").daemon().start(this::write);
  }

  /** Records an entry, soon; never waits. */
  void record(AuditEntry entry) {
    if (!waiting.offer(entry)) {
      gap.incrementAndGet();
      unrecorded.increment();
    }
  }

  private void write() {
    try {
      while (true) {
        pending = block(waiting.take());
        while (!add(pending)) {
          Thread.sleep(betweenTries);
        }
      }
    } catch (InterruptedException e) {
      finish();
    }
  }

  private AuditBlock block(@Nullable AuditEntry first) {
    var entries = new ArrayList<AuditEntry>();
    long missing = gap.getAndSet(0);
    if (missing > 0) {
      entries.add(AuditEntry.gap(IsoText.of(clock.instant()), missing));
    }
    if (first != null) {
      entries.add(first);
    }
    var _ = waiting.drainTo(entries, MOST_AT_ONCE - 1);
    return last == null ? AuditBlock.first(entries) : last.next(entries);
  }

  private boolean add(AuditBlock block) throws InterruptedException {
    try {
      chains.add(chain, block);
      last = block;
      pending = null;
      return true;
    } catch (RuntimeException e) {
      LOG.warn("Refusals wait to be recorded, which is tried again: {}", e.toString());
      return false;
    }
  }

  /**
   * What is left gets one more try; whether a block was kept whose writing was ended is unknown.
   */
  private void finish() {
    try {
      boolean added = pending == null || add(pending);
      while (added && (gap.get() > 0 || !waiting.isEmpty())) {
        pending = block(null);
        added = add(pending);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    var unfinished = pending;
    long left = gap.get() + waiting.size() + (unfinished == null ? 0 : unfinished.entries().size());
    if (left > 0) {
      LOG.error("Not in the audit: the last {} refusals of chain {}", left, chain);
    }
  }

  @Override
  public void close() {
    writer.interrupt();
    try {
      if (!writer.join(LAST_CHANCE)) {
        writer.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
