package annex.chassis.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many wait for the same. */
class TogetherTest {

  private final List<List<Integer>> served = new CopyOnWriteArrayList<>();
  private final CountDownLatch serving = new CountDownLatch(1);
  private final CountDownLatch goOn = new CountDownLatch(1);

  private void serve(List<Integer> all) {
    served.add(all);
    serving.countDown();
    try {
      goOn.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One who comes first and, while it is served, these. */
  private List<Future<?>> firstAndThen(Together<String, Integer> together, int others)
      throws InterruptedException {
    var all = new ArrayList<Future<?>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      all.add(threads.submit(() -> together.serve("one", 0)));
      serving.await();
      for (int other = 1; other <= others; other++) {
        int number = other;
        all.add(threads.submit(() -> together.serve("one", number)));
      }
      await().until(() -> together.waiting("one") == others);
      goOn.countDown();
    }
    return all;
  }

  @Test
  void those_who_come_while_others_are_served_are_served_next_at_once_and_each_once()
      throws Exception {
    var all = firstAndThen(new Together<>((_, wanted) -> serve(wanted)), 40);

    for (var one : all) {
      assertThat(one.get()).isNull();
    }
    assertThat(served).hasSize(2);
    assertThat(served.getFirst()).containsExactly(0);
    assertThat(served.getLast())
        .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 40).boxed().toList());
  }

  @Test
  void who_waits_for_something_else_waits_for_nobody() throws Exception {
    var together =
        new Together<String, Integer>((key, wanted) -> {
          if (key.equals("one")) {
            serve(wanted);
          } else {
            served.add(wanted);
          }
        });

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> together.serve("one", 1));
      serving.await();
      together.serve("other", 2);
      assertThat(served).containsExactly(List.of(1), List.of(2));
      goOn.countDown();
      assertThat(first.get()).isNull();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void when_serving_fails_it_has_failed_for_all_and_nobody_waits_on(boolean badly)
      throws Exception {
    var together =
        new Together<String, Integer>((_, wanted) -> {
          serve(wanted);
          if (badly) {
            throw new NoSuchMethodError("broken");
          }
          throw new IllegalStateException("broken");
        });

    for (var one : firstAndThen(together, 10)) {
      assertThat(one)
          .failsWithin(Duration.ZERO)
          .withThrowableOfType(ExecutionException.class)
          .withMessageContaining("broken");
    }
    assertThat(together.waiting("one")).isZero();
  }
}
