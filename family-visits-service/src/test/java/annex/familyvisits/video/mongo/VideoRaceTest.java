package annex.familyvisits.video.mongo;

import static annex.familyvisits.booking.mongo.Stack.WMI;
import static annex.familyvisits.session.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import annex.chassis.decide.Contended;
import annex.familyvisits.booking.Booked;
import annex.familyvisits.booking.mongo.Stack;
import annex.familyvisits.session.VisitKind;
import annex.familyvisits.video.AWish;
import annex.familyvisits.video.RequestStatus;
import annex.familyvisits.video.VideoRequest;
import annex.test.TestStore;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Two instances of the service over one store, and many who wait for few places. */
class VideoRaceTest {

  private static final String TUESDAY = "LARGE-2026-12-01-1400";

  private final MongoTemplate mongo =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
  private final Stack.World world = Stack.World.of(Stack.places(5, 1, 1));
  private final List<VideoStack> instances =
      List.of(new VideoStack(mongo, mongo, world), new VideoStack(mongo, mongo, world));

  @BeforeEach
  void plan() {
    instances.getFirst().createIndexes();
    instances.getFirst().stack.plan(aPlan());
  }

  private static void atOnce(int clients, IntConsumer doing) throws Exception {
    var ready = new CountDownLatch(clients);
    var all =
        IntStream.range(0, clients)
            .<Callable<Boolean>>mapToObj(client ->
                () -> {
                  ready.countDown();
                  ready.await();
                  doing.accept(client);
                  return true;
                })
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : threads.invokeAll(all)) {
        assertThat(one.get()).isTrue();
      }
    }
  }

  @Test
  void one_place_is_offered_once_and_to_the_first_in_line() throws Exception {
    var first = instances.getFirst();
    var requests = new ArrayList<VideoRequest>();
    for (int number = 0; number < 20; number++) {
      requests.add(first.ask(AWish.of("A%04dAA".formatted(number))));
    }

    atOnce(16, client -> instances.get(client % 2).sweep());

    var offered = first.all().stream().filter(VideoChecker::served).toList();
    assertThat(offered).extracting(VideoRequest::id).containsExactly(requests.getFirst().id());
    first.bring();
    assertThat(VideoChecker.faults(first)).isEmpty();
  }

  @Test
  void of_accepting_declining_and_withdrawing_at_once_one_decides() throws Exception {
    var first = instances.getFirst();
    var request = first.ask(AWish.of("A0001AA"));
    first.sweep();

    atOnce(
        12,
        client -> {
          var asks = instances.get(client % 2).asks;
          var _ =
              switch (client % 3) {
                case 0 -> asks.accept(WMI, request.id(), null, first.now());
                case 1 -> asks.decline(WMI, request.id(), null, first.now());
                default -> asks.withdraw(WMI, request.id(), "no", first.now());
              };
        });

    first.bring();
    assertThat(VideoChecker.faults(first)).isEmpty();
    assertThat(VideoChecker.standing(first, request))
        .isEqualTo(VideoChecker.served(first.now(request)) ? 1 : 0);
  }

  @Test
  void whatever_happens_at_once_nobody_has_two_places_and_no_place_two_visits() throws Exception {
    for (var weekday : DayOfWeek.values()) {
      if (weekday != DayOfWeek.FRIDAY && weekday != DayOfWeek.TUESDAY) {
        instances.getFirst().stack.plan(aPlan().on(weekday));
      }
    }

    atOnce(24, this::client);

    var first = instances.getFirst();
    first.bring();
    assertThat(VideoChecker.faults(first)).isEmpty();
    assertThat(first.all()).anyMatch(one -> one.status() == RequestStatus.GRANTED);
    assertThat(first.all()).allMatch(request -> VideoChecker.standing(first, request) <= 1);
  }

  /** Asks, books past the line, sweeps, answers offers and cancels what it has. */
  private void client(int number) {
    var random = new Random(number);
    var instance = instances.get(number % 2);
    var prisoner = "A%04dAA".formatted(number % 12);
    for (int turn = 0; turn < 12; turn++) {
      try {
        turn(instance, random, prisoner);
      } catch (Contended tooMany) {
        assertThat(tooMany).hasMessageContaining("all the time");
      }
      world.clock().move(Duration.ofMillis(random.nextInt(2000)));
    }
  }

  private static void turn(VideoStack instance, Random random, String prisoner) {
    var mine =
        instance.all().stream()
            .filter(one -> one.wish().details().prisoner().value().equals(prisoner))
            .filter(one -> one.status().open())
            .findFirst();
    switch (random.nextInt(6)) {
      case 0 -> {
        if (mine.isEmpty()) {
          var _ =
              instance.asks.ask(
                  WMI,
                  AWish.of(prisoner).between("2026-11-29", "2026-12-10").wish(),
                  instance.now());
        }
      }
      case 1 -> {
        var booked = instance.stack.book(TUESDAY, VisitKind.VIDEO, prisoner);
        if (booked instanceof Booked.Made(var booking) && random.nextBoolean()) {
          var _ = instance.stack.books.cancel(WMI, booking.id(), "ill");
        }
      }
      case 2 ->
          mine.ifPresent(request -> {
            var _ =
                random.nextBoolean()
                    ? instance.asks.accept(WMI, request.id(), null, instance.now())
                    : instance.asks.decline(WMI, request.id(), null, instance.now());
          });
      case 3 ->
          mine.ifPresent(request -> {
            var offer = request.offer();
            if (offer != null && random.nextInt(3) == 0) {
              var _ =
                  instance.stack.books.cancel(
                      WMI, Objects.requireNonNull(offer).booking(), "not held");
            }
          });
      default -> {
        instance.stack.heals.heal(instance.now());
        instance.sweep();
      }
    }
  }
}
