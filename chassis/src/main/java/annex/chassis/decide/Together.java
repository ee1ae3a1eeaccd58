package annex.chassis.decide;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Serves together those who wait for the same: whoever comes first serves all who have come, and
 * those who come meanwhile are served next, by one of them. So a serving never begins before those
 * whom it serves have asked. It costs nobody who comes alone anything.
 *
 * @param <K> what is waited for
 * @param <W> what one who waits wants
 */
public final class Together<K, W> {

  private static final int MOST_AT_ONCE = 256;

  private final BiConsumer<K, List<W>> serving;
  private final ConcurrentHashMap<K, Lane> lanes = new ConcurrentHashMap<>();

  /**
   * Serves.
   *
   * @param serving what is done for all who wait; when it fails, it has failed for each of them
   */
  public Together(BiConsumer<K, List<W>> serving) {
    this.serving = serving;
  }

  /** Returns when this was served, perhaps by another thread. */
  public void serve(K key, W wanted) {
    var waiting = new Waiting<>(wanted);
    var lane =
        Objects.requireNonNull(
            lanes.compute(key, (_, known) -> (known == null ? new Lane() : known).join(waiting)));
    try {
      lane.work(key, waiting);
    } finally {
      lanes.computeIfPresent(key, (_, known) -> known.leave() ? null : known);
    }
    switch (waiting.failure) {
      case RuntimeException failure -> throw failure;
      case Error failure -> throw failure;
      case null, default -> {}
    }
  }

  /** How many wait while others are being served. */
  public int waiting(K key) {
    var lane = lanes.get(key);
    return lane == null ? 0 : lane.waiting();
  }

  /** One who waits; read and written only by whoever has the turn. */
  private static final class Waiting<W> {

    private final W wanted;
    private boolean served;
    private @Nullable Throwable failure;

    Waiting(W wanted) {
      this.wanted = wanted;
    }

    void end(@Nullable Throwable of) {
      served = true;
      failure = of;
    }
  }

  /** Those who wait for one key. */
  private final class Lane {

    private final ReentrantLock turn = new ReentrantLock();
    private final ArrayDeque<Waiting<W>> queue = new ArrayDeque<>();
    private int members;

    /** Only while the lane's entry in the map is held. */
    Lane join(Waiting<W> waiting) {
      members++;
      synchronized (queue) {
        queue.add(waiting);
      }
      return this;
    }

    /** Only while the lane's entry in the map is held. */
    boolean leave() {
      return --members == 0;
    }

    void work(K key, Waiting<W> mine) {
      turn.lock();
      try {
        while (!mine.served) {
          serveAll(key, next());
        }
      } finally {
        turn.unlock();
      }
    }

    int waiting() {
      synchronized (queue) {
        return queue.size();
      }
    }

    private List<Waiting<W>> next() {
      var batch = new ArrayList<Waiting<W>>();
      synchronized (queue) {
        while (!queue.isEmpty() && batch.size() < MOST_AT_ONCE) {
          batch.add(queue.poll());
        }
      }
      return batch;
    }
  }

  private void serveAll(K key, List<Waiting<W>> batch) {
    Throwable failure = null;
    try {
      serving.accept(key, batch.stream().map(waiting -> waiting.wanted).toList());
    } catch (RuntimeException | Error e) {
      failure = e;
    }
    for (var waiting : batch) {
      waiting.end(failure);
    }
  }
}
