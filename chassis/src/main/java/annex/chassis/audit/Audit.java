package annex.chassis.audit;

import annex.contracts.audit.AuditBlock;
import annex.contracts.audit.AuditEntry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes entries into the chain. Those that come while a block is being written go into the next
 * one together. Of several instances each adds to the same chain: whose block comes too late makes
 * it anew behind the other's.
 */
public final class Audit implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
  private static final int MOST_AT_ONCE = 500;
  private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(10);

  private final AuditStore store;
  private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
  private final Thread writer;
  private @Nullable AuditBlock last;

  private record Waiting(AuditEntry entry, CompletableFuture<Void> written) {}

  public Audit(AuditStore store) {
    this.store = store;
    this.writer = Thread.ofVirtual().name("audit").start(this::write);
  }

  /**
   * Records an entry and returns when it is stored. Where it cannot be, it stands in the log: what
   * was done is done, and refusing the answer would undo nothing.
   */
  public void record(AuditEntry entry) {
    var written = new CompletableFuture<Void>();
    waiting.add(new Waiting(entry, written));
    try {
      var _ = written.get(WRITTEN_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      LOG.error("Not in the audit: {}", entry.withoutPrisoners(), e);
    }
  }

  private void write() {
    var batch = new ArrayList<Waiting>();
    while (!Thread.currentThread().isInterrupted()) {
      batch.clear();
      try {
        batch.add(waiting.take());
      } catch (InterruptedException e) {
        return;
      }
      var _ = waiting.drainTo(batch, MOST_AT_ONCE - 1);
      try {
        add(batch.stream().map(Waiting::entry).toList());
        batch.forEach(one -> one.written().complete(null));
      } catch (RuntimeException e) {
        last = null;
        batch.forEach(one -> one.written().completeExceptionally(e));
      }
    }
  }

  private void add(List<AuditEntry> entries) {
    var before = last == null ? store.last().orElse(null) : last;
    while (true) {
      var block = before == null ? AuditBlock.first(entries) : before.next(entries);
      if (store.add(block)) {
        last = block;
        return;
      }
      before = store.last().orElse(null);
    }
  }

  @Override
  public void close() {
    writer.interrupt();
  }
}
