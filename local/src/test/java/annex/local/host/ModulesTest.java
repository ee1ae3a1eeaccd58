package annex.local.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import annex.local.platform.Module;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ModulesTest {

  private final List<String> events = new CopyOnWriteArrayList<>();

  @Test
  void the_store_is_there_before_the_others_start_and_servers_stop_last() {
    var modules =
        new Modules(module -> {
          events.add("start " + module);
          return () -> events.add("stop " + module);
        });

    modules.start(List.of(Module.values()), module -> events.add("started " + module));
    modules.stop();

    assertThat(events.subList(0, 2)).containsExactly("start store", "started store");
    assertThat(events.subList(events.size() - 2, events.size()))
        .containsExactlyInAnyOrder("stop store", "stop broker");
    assertThat(events).hasSize(3 * Module.values().length);
  }

  @Test
  void modules_start_side_by_side_each_under_its_own_name() {
    var two = new CountDownLatch(2);
    var modules =
        new Modules(module -> {
          two.countDown();
          await(two);
          events.add(Thread.currentThread().getName());
          assertThat(CurrentModule.get()).contains(module);
          return () -> {};
        });

    modules.start(List.of(Module.CAPACITY, Module.GATEWAY), _ -> {});

    assertThat(events).containsExactlyInAnyOrder("capacity", "gateway");
  }

  @Test
  void a_module_that_fails_is_named_at_once_with_its_deepest_cause() {
    var never = new CountDownLatch(1);
    var modules =
        new Modules(module -> {
          if (module == Module.METRICS) {
            throw new IllegalStateException(
                "context", new IllegalArgumentException("port 8085 is in use"));
          }
          await(never);
          return () -> {};
        });

    assertThatExceptionOfType(ModuleFailed.class)
        .isThrownBy(() -> modules.start(List.of(Module.CAPACITY, Module.METRICS), _ -> {}))
        .withMessage("port 8085 is in use")
        .extracting(ModuleFailed::module)
        .isEqualTo(Module.METRICS);
    never.countDown();
  }

  @Test
  void threads_that_a_module_makes_are_known_to_be_its() throws InterruptedException {
    var seen = new CopyOnWriteArrayList<Module>();
    var modules =
        new Modules(module -> {
          join(Thread.ofPlatform().start(() -> CurrentModule.get().ifPresent(seen::add)));
          join(Thread.ofVirtual().start(() -> CurrentModule.get().ifPresent(seen::add)));
          return () -> {};
        });

    modules.start(List.of(Module.CAPACITY), _ -> {});

    assertThat(seen).containsExactly(Module.CAPACITY, Module.CAPACITY);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
