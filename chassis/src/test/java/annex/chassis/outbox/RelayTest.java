package annex.chassis.outbox;

import static annex.chassis.outbox.Events.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelayTest {

  private final MemoryOutbox outbox = new MemoryOutbox();
  private final List<String> sent = new CopyOnWriteArrayList<>();
  private volatile Function<PendingEvent, CompletableFuture<?>> broker =
      event -> {
        sent.add(event.id());
        return CompletableFuture.completedFuture(null);
      };
  private volatile Instant now = Events.THEN;
  private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Relay relay = relay();

  @AfterEach
  void end() {
    relay.close();
  }

  @Test
  void what_is_pending_is_sent_oldest_first_and_pulled() {
    outbox.store("WMI", "1", "2", "3");

    relay.wake(outbox, "WMI");

    await().untilAsserted(() -> assertThat(outbox.pending("WMI")).isEmpty());
    assertThat(sent).containsExactly("1", "2", "3");
  }

  @Test
  void an_event_stays_until_the_broker_has_acknowledged_it() {
    var acknowledgement = new CompletableFuture<>();
    broker = _ -> acknowledgement;
    outbox.store("WMI", "1");

    relay.wake(outbox, "WMI");
    assertThat(outbox.pending("WMI")).hasSize(1);
    acknowledgement.complete(null);

    await().untilAsserted(() -> assertThat(outbox.pending("WMI")).isEmpty());
  }

  @Test
  void a_write_that_wakes_a_relay_which_has_ended_is_not_failed_by_it() {
    outbox.store("WMI", "1");
    relay.close();

    relay.wake(outbox, "WMI");

    assertThat(sent).isEmpty();
    assertThat(outbox.pending("WMI")).hasSize(1);
  }

  @Test
  void an_event_never_overtakes_an_older_one_that_failed() {
    broker =
        event -> {
          if (event.id().equals("1") && sent.isEmpty()) {
            sent.add("1 failed");
            return CompletableFuture.failedFuture(new IllegalStateException("away"));
          }
          sent.add(event.id());
          return CompletableFuture.completedFuture(null);
        };
    outbox.store("WMI", "1", "2");

    relay.wake(outbox, "WMI");
    await().until(() -> meters.counter("annex.outbox.failed").count() == 1);
    assertThat(outbox.pending("WMI")).hasSize(2);
    later(5);
    sweep();

    assertThat(sent).containsExactly("1 failed", "1", "2");
    assertThat(outbox.pending("WMI")).isEmpty();
  }

  @Test
  void what_a_crash_left_behind_is_found_by_the_sweep() {
    outbox.store("WMI", "1");
    outbox.store("GRT", "2");
    later(3);

    int found = sweep();

    assertThat(found).isEqualTo(2);
    assertThat(sent).containsExactlyInAnyOrder("1", "2");
    assertThat(sweep()).isZero();
  }

  @Test
  void the_sweep_leaves_alone_what_is_still_on_its_way() {
    outbox.store("WMI", "1");
    later(1);

    assertThat(sweep()).isZero();
  }

  @Test
  void a_crash_between_sending_and_pulling_sends_the_same_event_again() {
    outbox.store("WMI", "1", "2");
    outbox.failNextPull();
    relay.wake(outbox, "WMI");
    await().until(() -> meters.counter("annex.outbox.failed").count() == 1);

    later(3);
    try (var next = relay()) {
      assertThat(sweepOf(next)).isOne();
    }

    assertThat(sent).containsExactly("1", "1", "2");
    assertThat(outbox.pending("WMI")).isEmpty();
  }

  @Test
  void while_the_broker_is_away_a_write_costs_nothing_more() {
    broker = _ -> CompletableFuture.failedFuture(new IllegalStateException("away"));
    outbox.store("WMI", "1");
    relay.wake(outbox, "WMI");
    await().until(() -> meters.counter("annex.outbox.failed").count() == 1);

    for (int write = 2; write < 100; write++) {
      outbox.store("WMI", Integer.toString(write));
      relay.wake(outbox, "WMI");
    }

    assertThat(meters.counter("annex.outbox.failed").count()).isEqualTo(1);
    assertThat(outbox.pending("WMI")).hasSize(99);
  }

  @Test
  void what_is_stored_while_the_relay_is_busy_with_its_aggregate_is_relayed_too() throws Exception {
    var busy = new CountDownLatch(1);
    var free = new CompletableFuture<>();
    broker =
        event -> {
          sent.add(event.id());
          busy.countDown();
          return event.id().equals("1") ? free : CompletableFuture.completedFuture(null);
        };
    outbox.store("WMI", "1");
    relay.wake(outbox, "WMI");
    busy.await();

    outbox.store("WMI", "2");
    relay.wake(outbox, "WMI");
    await().pollDelay(Duration.ofMillis(50)).until(() -> sent.size() == 1);
    free.complete(null);

    await().untilAsserted(() -> assertThat(sent).containsExactly("1", "2"));
  }

  @Test
  void what_many_aggregates_have_pending_meanwhile_is_read_at_once() throws Exception {
    var busy = new CountDownLatch(1);
    var free = new CompletableFuture<>();
    broker =
        event -> {
          sent.add(event.id());
          busy.countDown();
          return event.id().equals("first") ? free : CompletableFuture.completedFuture(null);
        };
    outbox.store("WMI", "first");
    relay.wake(outbox, "WMI");
    busy.await();

    for (int number = 0; number < 40; number++) {
      outbox.store("aggregate " + number, "event " + number);
      relay.wake(outbox, "aggregate " + number);
    }
    await().until(() -> relay.waiting(outbox) == 40);
    free.complete(null);

    await().untilAsserted(() -> assertThat(sent).hasSize(41).doesNotHaveDuplicates());
    await().until(() -> relay.waiting(outbox) == 0);
    assertThat(outbox.reads).hasValue(2);
  }

  @Test
  void an_event_that_cannot_be_sent_holds_up_no_other_aggregate() {
    broker =
        event -> {
          if (event.id().equals("too large")) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("too large"));
          }
          sent.add(event.id());
          return CompletableFuture.completedFuture(null);
        };
    outbox.store("WMI", "too large", "behind it");
    outbox.store("GRT", "1", "2");
    outbox.store("BEN", "3");
    later(3);

    assertThat(sweep()).isEqualTo(3);

    assertThat(sent).containsExactlyInAnyOrder("1", "2", "3");
    assertThat(outbox.pending("WMI")).hasSize(2);
    assertThat(meters.counter("annex.outbox.sent").count()).isEqualTo(3);
  }

  @Test
  void relays_side_by_side_lose_nothing_and_keep_the_order() {
    var expected = new ArrayList<String>();
    for (int number = 0; number < 200; number++) {
      expected.add(Integer.toString(number));
    }
    outbox.store("WMI", expected.toArray(String[]::new));

    try (var second = relay()) {
      relay.wake(outbox, "WMI");
      second.wake(outbox, "WMI");
      await().untilAsserted(() -> assertThat(outbox.pending("WMI")).isEmpty());
    }

    assertThat(new ArrayList<>(new LinkedHashSet<>(sent))).isEqualTo(expected);
  }

  private Relay relay() {
    var sender =
        new EventSender() {
          @Override
          public void prepare() {}

          @Override
          public CompletableFuture<?> send(PendingEvent event) {
            return broker.apply(event);
          }
        };
    return new Relay(sender, clock, meters);
  }

  private void later(int seconds) {
    now = now.plusSeconds(seconds);
  }

  private int sweep() {
    return sweepOf(relay);
  }

  private int sweepOf(Relay one) {
    return one.sweep(outbox);
  }

  /** An outbox without a store. */
  private static final class MemoryOutbox implements Outbox {

    private final Map<String, List<PendingEvent>> events = new ConcurrentHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile boolean pullFails;

    void store(String aggregate, String... ids) {
      for (var id : ids) {
        events
            .computeIfAbsent(aggregate, _ -> new CopyOnWriteArrayList<>())
            .add(event("test.events", aggregate, id));
      }
    }

    void failNextPull() {
      pullFails = true;
    }

    @Override
    public String name() {
      return "memory";
    }

    @Override
    public Map<String, List<Stored>> pending(Collection<String> aggregates) {
      var found = new HashMap<String, List<Stored>>();
      for (var aggregate : aggregates) {
        var stored =
            events.getOrDefault(aggregate, List.of()).stream()
                .map(event -> new Stored(aggregate, event))
                .toList();
        if (!stored.isEmpty()) {
          found.put(aggregate, stored);
        }
      }
      reads.incrementAndGet();
      return found;
    }

    @Override
    public List<String> waiting(Instant before, int atMost) {
      return events.entrySet().stream()
          .filter(entry -> entry.getValue().stream().anyMatch(e -> !e.time().isAfter(before)))
          .map(Map.Entry::getKey)
          .toList();
    }

    @Override
    public void pull(List<Stored> pulled) {
      if (pullFails) {
        pullFails = false;
        throw new IllegalStateException("crashed");
      }
      for (var stored : pulled) {
        events.getOrDefault((String) stored.document(), new ArrayList<>()).remove(stored.event());
      }
    }
  }
}
