package annex.chassis.decide;

import annex.chassis.decide.Decision.Step;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
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
  private static final long LONGEST_PAUSE_NANOS = 20_000_000;

  private final Store<K, T> store;
  private final Together<K, Waiting<?>> together = new Together<>(this::write);

  /** Where the documents are. */
  public interface Store<K, T> {

    /** The state as it stands, or as it stood when it was seen last. */
    T load(K key);

    /**
     * Whether a loaded state is still the last one. It is asked where nothing is to be written, and
     * so nothing else would tell.
     */
    default boolean isLast(T state) {
      return true;
    }

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
    together.serve(key, waiting);
    return waiting.result();
  }

  /** How many wait for a document that is being decided on. */
  int waiting(K key) {
    return together.waiting(key);
  }

  /** A decision that somebody waits for. */
  private final class Waiting<R> {

    private final Decision<T, R> decision;
    private @Nullable R made;
    private @Nullable RuntimeException failure;

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

    R result() {
      if (failure != null) {
        throw failure;
      }
      return Objects.requireNonNull(made);
    }
  }

  private void write(K key, List<Waiting<?>> batch) {
    if (!written(key, batch)) {
      throw new Contended(key);
    }
  }

  private boolean written(K key, List<Waiting<?>> batch) {
    for (int tries = 1; tries <= MOST_TRIES; tries++) {
      var last = store.load(key);
      var next = store.prepare(last);
      for (var waiting : batch) {
        next = waiting.on(next);
      }
      if (next.equals(last) ? store.isLast(last) : store.advance(last, next)) {
        return true;
      }
      LockSupport.parkNanos(
          ThreadLocalRandom.current().nextLong(Math.min(LONGEST_PAUSE_NANOS, tries * 1_000_000L)));
    }
    return false;
  }
}
