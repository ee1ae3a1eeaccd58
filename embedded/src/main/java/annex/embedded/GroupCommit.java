package annex.embedded;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Lets one commit stand for all writes that were applied before it. Writes exclude each other and
 * exclude the commit, so that no commit ever holds half a write; whoever waits for the same commit
 * shares it.
 */
final class GroupCommit {

  private final Runnable commit;
  private final ReentrantReadWriteLock applying = new ReentrantReadWriteLock();
  private final Object committing = new Object();
  private final AtomicLong applied = new AtomicLong();
  private volatile long committed;

  GroupCommit(Runnable commit) {
    this.commit = commit;
  }

  /**
   * Applies a write and returns its answer when it is committed, also when the answer is a refusal.
   */
  <T> T write(Supplier<T> write) {
    try {
      return exclusively(write, true);
    } finally {
      settle(applied.get());
    }
  }

  /** Returns what a read saw, when all that it can have seen is committed. */
  <T> T read(Supplier<T> read) {
    T answer;
    long seen;
    applying.readLock().lock();
    try {
      answer = read.get();
      seen = applied.get();
    } finally {
      applying.readLock().unlock();
    }
    settle(seen);
    return answer;
  }

  /** Runs something between two writes. */
  void between(Runnable housekeeping) {
    exclusively(
        () -> {
          housekeeping.run();
          return true;
        },
        false);
  }

  private <T> T exclusively(Supplier<T> task, boolean changes) {
    applying.writeLock().lock();
    try {
      return task.get();
    } finally {
      if (changes) {
        applied.incrementAndGet();
      }
      applying.writeLock().unlock();
    }
  }

  private void settle(long ticket) {
    if (committed >= ticket) {
      return;
    }
    synchronized (committing) {
      if (committed >= ticket) {
        return;
      }
      applying.writeLock().lock();
      try {
        var upTo = applied.get();
        commit.run();
        committed = upTo;
      } finally {
        applying.writeLock().unlock();
      }
    }
  }
}
