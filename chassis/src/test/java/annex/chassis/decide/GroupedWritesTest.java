package annex.chassis.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annex.chassis.decide.Decision.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Many decide over one document at once. */
class GroupedWritesTest {

  private static final int MANY = 64;

  private final Counting store = new Counting();

  /** A number in a document, which rises by every write. */
  private static final class Counting implements GroupedWrites.Store<String, Integer> {

    private final AtomicInteger stored = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger refuses = new AtomicInteger();

    @Override
    public Integer load(String key) {
      return stored.get();
    }

    @Override
    public boolean advance(Integer last, Integer next) {
      if (refuses.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
        return false;
      }
      writes.incrementAndGet();
      return stored.compareAndSet(last, next);
    }
  }

  private static Decision<Integer, Integer> add(int number) {
    return state -> new Step<>(state + number, state + number);
  }

  @Test
  void each_is_told_what_was_decided_for_it_and_none_is_lost() throws Exception {
    var instances = List.of(new GroupedWrites<>(store), new GroupedWrites<>(store));
    var told = new ArrayList<Integer>();
    var ready = new CountDownLatch(MANY);

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Callable<Integer>>();
      for (int i = 0; i < MANY; i++) {
        var instance = instances.get(i % 2);
        asked.add(() -> {
          ready.countDown();
          ready.await();
          return instance.decide("one", add(1));
        });
      }
      for (var one : threads.invokeAll(asked)) {
        told.add(one.get());
      }
    }

    assertThat(store.stored.get()).isEqualTo(MANY);
    assertThat(told).hasSize(MANY).doesNotHaveDuplicates();
  }

  @Test
  void those_that_wait_are_written_together() throws Exception {
    var grouped = new GroupedWrites<>(store);
    var first = new CountDownLatch(1);
    var others = new CountDownLatch(1);
    var all = new ArrayList<Future<Integer>>();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      all.add(
          threads.submit(() ->
              grouped.decide(
                  "one",
                  state -> {
                    first.countDown();
                    awaited(others);
                    return new Step<>(state + 1, state + 1);
                  })));
      first.await();
      for (int i = 0; i < 10; i++) {
        all.add(threads.submit(() -> grouped.decide("one", add(1))));
      }
      org.awaitility.Awaitility.await().until(() -> grouped.waiting("one") == 10);
      others.countDown();
      for (var one : all) {
        assertThat(one.get()).isPositive();
      }
    }

    assertThat(store.stored.get()).isEqualTo(11);
    assertThat(store.writes).hasValue(2);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_decision_is_made_anew_when_others_were_quicker() {
    store.refuses.set(3);

    assertThat(new GroupedWrites<>(store).<Integer>decide("one", add(1))).isEqualTo(1);
    assertThat(store.writes).hasValue(1);
  }

  @Test
  void what_changes_nothing_is_not_written() {
    assertThat(new GroupedWrites<>(store).<Integer>decide("one", add(0))).isZero();
    assertThat(store.writes).hasValue(0);
  }

  @Test
  void one_that_fails_fails_alone() {
    var grouped = new GroupedWrites<>(store);

    assertThatThrownBy(() ->
            grouped.decide(
                "one",
                state -> {
                  throw new IllegalStateException("cannot be");
                }))
        .hasMessage("cannot be");
    assertThat(grouped.<Integer>decide("one", add(1))).isEqualTo(1);
  }

  @Test
  void it_gives_up_when_others_are_quicker_all_the_time() {
    store.refuses.set(Integer.MAX_VALUE);

    assertThatThrownBy(() -> new GroupedWrites<>(store).decide("one", add(1)))
        .isInstanceOf(Contended.class);
    assertThat(store.stored.get()).isZero();
  }
}
