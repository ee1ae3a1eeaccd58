package annex.chassis.decide;

import annex.chassis.decide.Decision.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Decisions over documents, of which each is replaced where its revision is still the one that was
 * read. Within an instance those that wait for one document are decided one after another and
 * written at once; between instances the revision tells who was quicker, and whoever was not
 * decides anew.
 *
 * @param <K> id of a document
 * @param <T> its state
 */
public final class GroupedWrites<K, T> {

  private static final int MOST_TRIES = 50;
  private static final int MOST_AT_ONCE = 256;
  private static final long LONGEST_PAUSE_NANOS = 20_000_000;

  private final Store<K, T> store;
  private final ConcurrentHashMap<K, Lane> lanes = new ConcurrentHashMap<>();

  /** Where the documents are. */
  public interface Store<K, T> {

    /** The state as it stands. */
    T load(K key);

    /** What has come to pass since then: a state that decisions are made on. */
    default T prepare(T state) {
      return state;
    }

    /**
     * Replaces a state.
     *
     * @return false when it is not the last one any more; nothing is changed then
     */
    boolean advance(T last, T next);
  }

  public GroupedWrites(Store<K, T> store) {
    this.store = store;
  }

  /**
   * Decides, and returns when what was decided is written.
   *
   * @throws Contended when others were quicker all the time
   */
  public <R> R decide(K key, Decision<T, R> decision) {
    var waiting = new Waiting<>(decision);
    var lane =
        Objects.requireNonNull(
            lanes.compute(key, (_, known) -> (known == null ? new Lane() : known).join(waiting)));
    try {
      lane.work(key, waiting);
    } finally {
      lanes.computeIfPresent(key, (_, known) -> known.leave() ? null : known);
    }
    return waiting.result();
  }

  /** How many wait for a document that is being decided on. */
  int waiting(K key) {
    var lane = lanes.get(key);
    return lane == null ? 0 : lane.waiting();
  }

  /** A decision that somebody waits for. */
  private final class Waiting<R> {

    private final Decision<T, R> decision;
    private @Nullable R made;
    private @Nullable RuntimeException failure;
    private boolean done;

    Waiting(Decision<T, R> decision) {
      this.decision = decision;
    }

    T on(T state) {
      try {
        Step<T, R> step = decision.on(state);
        made = step.result();
        failure = null;
        return step.next();
      } catch (RuntimeException e) {
        failure = e;
        return state;
      }
    }

    void end(@Nullable RuntimeException of) {
      done = true;
      if (of != null) {
        failure = of;
      }
    }

    R result() {
      if (failure != null) {
        throw failure;
      }
      return Objects.requireNonNull(made);
    }
  }

  /** Those who wait for one document. */
  private final class Lane {

    private final ReentrantLock turn = new ReentrantLock();
    private final ArrayDeque<Waiting<?>> queue = new ArrayDeque<>();
    private int members;

    /** Only while the lane's entry in the map is held. */
    Lane join(Waiting<?> waiting) {
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

    void work(K key, Waiting<?> mine) {
      turn.lock();
      try {
        while (!mine.done) {
          write(key, next());
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

    private List<Waiting<?>> next() {
      var batch = new ArrayList<Waiting<?>>();
      synchronized (queue) {
        while (!queue.isEmpty() && batch.size() < MOST_AT_ONCE) {
          batch.add(queue.poll());
        }
      }
      return batch;
    }
  }

  private void write(K key, List<? extends Waiting<?>> batch) {
    RuntimeException failure = null;
    try {
      if (!written(key, batch)) {
        failure = new Contended(key);
      }
    } catch (RuntimeException e) {
      failure = e;
    }
    for (var waiting : batch) {
      waiting.end(failure);
    }
  }

  private boolean written(K key, List<? extends Waiting<?>> batch) {
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      var last = store.load(key);
      var next = store.prepare(last);
      for (var waiting : batch) {
        next = waiting.on(next);
      }
      if (next.equals(last) || store.advance(last, next)) {
        return true;
      }
      LockSupport.parkNanos(
          ThreadLocalRandom.current().nextLong(Math.min(LONGEST_PAUSE_NANOS, tries * 1_000_000L)));
    }
    return false;
  }
}
