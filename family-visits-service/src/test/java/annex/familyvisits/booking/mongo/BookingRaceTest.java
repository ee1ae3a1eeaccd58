package annex.familyvisits.booking.mongo;

import static annex.familyvisits.booking.mongo.Stack.WMI;
import static annex.familyvisits.session.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import annex.chassis.decide.Contended;
import annex.chassis.idempotency.Retry;
import annex.contracts.UkTime;
import annex.familyvisits.booking.ABooking;
import annex.familyvisits.booking.BookVisit;
import annex.familyvisits.booking.Booked;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.Moving;
import annex.familyvisits.session.VisitKind;
import annex.test.TestStore;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/**
 * Sixty-four clients at once, at two instances of the service over one store. {@code
 * -Dannex.races.each=1600} lets each of them ask so often.
 */
class BookingRaceTest {

  private static final int CLIENTS = 64;
  private static final int EACH = Integer.getInteger("annex.races.each", 25);
  private static final int PRISONERS = 30;
  private static final int GENERATION = 25;
  private static final int LETTERS = 26;
  private static final List<VisitKind> KINDS = List.of(VisitKind.values());

  /** So many turns from one look at what is due to the next, and so the clock moves on. */
  private static final int HEALS_EVERY = 30;

  private static final String TUESDAY = "LARGE-2026-12-01-1400";

  private final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase());
  private final MongoTemplate mongo = new MongoTemplate(database);
  private final Stack.World world = Stack.World.of(Stack.places(1, 1, 1));
  private final List<Stack> instances = List.of(new Stack(mongo, world), new Stack(mongo, world));

  @BeforeEach
  void plan() {
    instances.getFirst().createIndexes();
    instances.getFirst().planEveryDay();
    instances.getFirst().plan(aPlan().at("17:00"));
  }

  private <R> List<R> atOnce(int clients, IntFunction<R> asked) throws Exception {
    var ready = new CountDownLatch(clients);
    var all =
        IntStream.range(0, clients)
            .<Callable<R>>mapToObj(client ->
                () -> {
                  ready.countDown();
                  ready.await();
                  return asked.apply(client);
                })
            .toList();
    var answers = new ArrayList<R>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : threads.invokeAll(all)) {
        answers.add(one.get());
      }
    }
    return answers;
  }

  @Test
  void the_last_place_goes_to_exactly_one() throws Exception {
    var answers =
        atOnce(
            CLIENTS,
            client ->
                instances
                    .get(client % 2)
                    .book(TUESDAY, VisitKind.SOCIAL, "A%04dAA".formatted(client)));

    assertThat(answers).filteredOn(Booked.Made.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Booked.NoPlace.class::isInstance).hasSize(CLIENTS - 1);
    assertThat(answers)
        .filteredOn(Booked.NoPlace.class::isInstance)
        .allSatisfy(refused ->
            assertThat(((Booked.NoPlace) refused).alternatives())
                .extracting(one -> one.session().session().id())
                .containsExactly(
                    "LARGE-2026-12-01-1700", "LARGE-2026-11-30-1400", "LARGE-2026-12-02-1400"));
    Quiet.bring(instances.getFirst(), world);
    assertThat(Checker.faults(mongo, world.sent().events())).isEmpty();
  }

  @Test
  void the_last_entitlement_is_spent_once() throws Exception {
    var days = List.of("2026-12-01", "2026-12-02", "2026-12-03", "2026-12-05", "2026-12-06");

    var answers =
        atOnce(
            CLIENTS,
            client ->
                instances
                    .get(client % 2)
                    .book(
                        "LARGE-%s-1400".formatted(days.get(client % days.size())),
                        VisitKind.VIDEO,
                        "A0001AA"));

    assertThat(answers).filteredOn(Booked.Made.class::isInstance).hasSize(1);
    Quiet.bring(instances.getFirst(), world);
    assertThat(Checker.faults(mongo, world.sent().events())).isEmpty();
  }

  @Test
  void one_request_under_one_key_makes_one_booking_and_all_are_answered_alike() throws Exception {
    var request =
        new BookVisit(
            TUESDAY,
            ABooking.details(VisitKind.VIDEO, "A0001AA"),
            true,
            new Retry("key", "request"));

    var answers =
        atOnce(8, client -> instances.get(client % 2).books.book(WMI, request, Stack.NOW));
    var again = instances.getFirst().books.book(WMI, request, Stack.NOW);

    assertThat(answers).filteredOn(Booked.Made.class::isInstance).hasSize(1);
    var made =
        (Booked.Made)
            answers.stream().filter(Booked.Made.class::isInstance).findFirst().orElseThrow();
    assertThat(again).isEqualTo(new Booked.Repeated(made.booking()));
    assertThat(answers).filteredOn(Booked.Repeated.class::isInstance).allMatch(again::equals);
    Quiet.bring(instances.getFirst(), world);
    assertThat(Checker.faults(mongo, world.sent().events())).isEmpty();
  }

  @Test
  void a_visit_is_moved_to_one_of_those_that_want_it() throws Exception {
    var made = (Booked.Made) instances.getFirst().book(TUESDAY, VisitKind.LEGAL, "A0001AA");
    var former = made.booking().id();
    var to = List.of("2026-12-02", "2026-12-03", "2026-12-05", "2027-01-05");

    var answers =
        atOnce(
            16,
            client ->
                instances
                    .get(client % 2)
                    .books
                    .reschedule(
                        WMI, former, "LARGE-%s-1400".formatted(to.get(client % 4)), Stack.NOW));

    Quiet.bring(instances.getFirst(), world);
    assertThat(Checker.faults(mongo, world.sent().events())).isEmpty();
    var moved =
        answers.stream()
            .filter(Booked.Made.class::isInstance)
            .map(one -> ((Booked.Made) one).booking().id());
    assertThat(moved.distinct()).hasSizeLessThanOrEqualTo(1);
    assertThat(standing()).hasSize(1);
  }

  private List<Booking> standing() {
    return instances
        .getFirst()
        .days
        .between(WMI, null, LocalDate.of(2026, 11, 1), LocalDate.of(2027, 12, 31))
        .stream()
        .flatMap(day -> day.booked().stream())
        .toList();
  }

  /** What clients know of bookings that were made. */
  private final ConcurrentLinkedQueue<String> known = new ConcurrentLinkedQueue<>();

  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger contended = new AtomicInteger();

  /** A client, with a will of its own that is the same in every run. */
  private final class Client {

    private final Random will;
    private final int number;

    Client(int number) {
      this.number = number;
      this.will = new Random(number);
    }

    int work() {
      for (int turn = 0; turn < EACH; turn++) {
        try {
          turn(turn);
        } catch (Contended e) {
          contended.incrementAndGet();
        }
        asked.incrementAndGet();
      }
      return number;
    }

    private Stack instance() {
      return instances.get(will.nextInt(2));
    }

    private void turn(int turn) {
      if (will.nextInt(HEALS_EVERY) == 0) {
        world.clock().move(Duration.ofMinutes(3));
        instance().heals.heal(now());
        relearn();
      }
      var one = known.poll();
      if (one == null || will.nextInt(3) > 0) {
        if (one != null) {
          known.add(one);
        }
        book(turn);
        return;
      }
      boolean stands = true;
      try {
        stands = step(one);
      } finally {
        if (stands) {
          known.add(one);
        }
      }
    }

    /** Of bookings that were healed into being nobody was told. */
    private void relearn() {
      if (known.isEmpty()) {
        standing().forEach(booking -> known.add(booking.id()));
      }
    }

    /** Something is done with a booking; whether it may still stand afterwards. */
    private boolean step(String one) {
      return switch (will.nextInt(5)) {
        case 0, 1 -> instance().books.confirm(WMI, one) instanceof Moving.Done;
        case 2, 3 -> {
          var _ = instance().books.cancel(WMI, one, "changed their minds");
          yield false;
        }
        default -> {
          var moved = instance().books.reschedule(WMI, one, session(), now());
          remember(moved);
          yield !(moved instanceof Booked.Made);
        }
      };
    }

    private void book(int turn) {
      boolean keyed = will.nextBoolean();
      var kind = KINDS.get(will.nextInt(3));
      var request =
          new BookVisit(
              session(),
              ABooking.details(kind, prisoner(turn)),
              will.nextBoolean(),
              keyed ? new Retry("%d/%d".formatted(number, turn), "hash") : null);
      var first = instance().books.book(WMI, request, now());
      remember(first);
      if (keyed && will.nextBoolean()) {
        var second = instance().books.book(WMI, request, now());
        if (first instanceof Booked.Made(Booking booking)) {
          assertThat(second).isEqualTo(new Booked.Repeated(booking.asMade()));
        }
      }
    }

    private Instant now() {
      return world.clock().instant();
    }

    /** One of a few, who are others after a while: nobody has a thousand bookings in a month. */
    private String prisoner(int turn) {
      int generation = turn / GENERATION;
      return "A%04d%c%c"
          .formatted(
              will.nextInt(PRISONERS),
              (char) ('A' + generation / LETTERS % LETTERS),
              (char) ('A' + generation % LETTERS));
    }

    private String session() {
      var date = UkTime.date(now()).plusDays(1L + will.nextInt(10));
      return "LARGE-%s-1400".formatted(date);
    }

    private void remember(Booked booked) {
      if (booked instanceof Booked.Made(Booking booking)) {
        made.incrementAndGet();
        known.add(booking.id());
      }
    }
  }

  @Test
  void whatever_they_do_nothing_is_overbooked_and_every_ledger_balances() throws Exception {
    var worked = atOnce(CLIENTS, client -> new Client(client).work());

    assertThat(worked).hasSize(CLIENTS);
    Quiet.bring(instances.getFirst(), world);

    assertThat(Checker.faults(mongo, world.sent().events())).isEmpty();
    assertThat(asked).hasValue(CLIENTS * EACH);
    assertThat(made.get()).isGreaterThan(50);
    System.out.printf(
        "%,d requests, %,d booked, %,d contended, no fault%n",
        asked.get(), made.get(), contended.get());
    assertThat(contended).hasValueLessThan(asked.get() / 10);
  }
}
