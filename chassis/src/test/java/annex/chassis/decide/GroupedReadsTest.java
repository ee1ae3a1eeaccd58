package annex.chassis.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Many ask for one thing at once. */
class GroupedReadsTest {

  private final AtomicInteger stored = new AtomicInteger(1);
  private final AtomicInteger looks = new AtomicInteger();
  private final CountDownLatch looking = new CountDownLatch(1);
  private final CountDownLatch mayAnswer = new CountDownLatch(1);
  private final GroupedReads<String, Integer> reads = new GroupedReads<>(_ -> look());

  private int look() {
    int found = stored.get();
    if (looks.incrementAndGet() == 1) {
      looking.countDown();
      try {
        mayAnswer.await();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    return found;
  }

  @Test
  void those_who_ask_while_another_looks_share_the_next_look_and_miss_no_write() throws Exception {
    var answers = new ArrayList<Future<Integer>>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> reads.read("WMI"));
      looking.await();
      stored.set(2);
      for (int asked = 0; asked < 40; asked++) {
        answers.add(threads.submit(() -> reads.read("WMI")));
      }
      await().until(() -> reads.waiting("WMI") == 40);
      mayAnswer.countDown();

      assertThat(first.get()).isEqualTo(1);
      for (var answer : answers) {
        assertThat(answer.get()).isEqualTo(2);
      }
    }
    assertThat(looks).hasValue(2);
  }

  @Test
  void who_comes_alone_looks_at_once() {
    mayAnswer.countDown();

    assertThat(reads.read("WMI")).isEqualTo(1);
    stored.set(3);

    assertThat(reads.read("WMI")).isEqualTo(3);
  }

  @Test
  void when_a_look_fails_the_next_is_tried_anew() {
    var failing =
        new GroupedReads<String, Integer>(_ -> {
          if (looks.incrementAndGet() == 1) {
            throw new IllegalStateException("away");
          }
          return 1;
        });

    assertThatThrownBy(() -> failing.read("WMI")).hasMessage("away");
    assertThat(failing.read("WMI")).isEqualTo(1);
  }
}
