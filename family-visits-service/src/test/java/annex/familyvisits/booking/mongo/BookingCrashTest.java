package annex.familyvisits.booking.mongo;

import static annex.familyvisits.booking.mongo.Stack.WMI;
import static annex.familyvisits.session.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import annex.familyvisits.booking.Booked;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.Bookings;
import annex.familyvisits.booking.Outcome;
import annex.familyvisits.booking.Status;
import annex.familyvisits.session.VisitKind;
import annex.test.TestStore;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/**
 * The store fails at every write of everything that can be done with bookings, before it is made
 * and after; then another instance comes by. Whatever failed, nothing is overbooked or overspent,
 * and everything can be done again.
 */
class BookingCrashTest {

  private static final String TUESDAY = "LARGE-2026-12-01-1400";
  private static final String TUESDAY_EVENING = "LARGE-2026-12-01-1700";
  private static final String NEXT_WEEK = "LARGE-2026-12-08-1400";
  private static final String NEXT_MONTH = "LARGE-2027-01-05-1400";
  private static final String PRISONER = "A0001AA";
  private static final int MOST_WRITES = 40;

  private final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase());
  private final MongoTemplate mongo = new MongoTemplate(database);
  private final Stack.World world = Stack.World.of(Stack.places(1, 1, 1));
  private final Stack healthy = new Stack(mongo, world);

  /** Something that is done with a booking that stands. */
  @SuppressWarnings("ImmutableEnumChecker") // what is done holds nothing that changes
  enum Doing {
    BOOK(stack -> stack.book(NEXT_WEEK, VisitKind.SOCIAL, "A0002AA")),
    BOOK_WHAT_IS_FULL(stack -> stack.book(TUESDAY, VisitKind.SOCIAL, "A0002AA")),
    HOLD(stack -> stack.hold(NEXT_WEEK, VisitKind.VIDEO, "A0002AA")),
    CONFIRM(stack -> stack.books.confirm(WMI, standing(stack))),
    CANCEL(stack -> stack.books.cancel(WMI, standing(stack), "ill")),
    MOVE_WITHIN_THE_DAY(
        stack -> stack.books.reschedule(WMI, standing(stack), TUESDAY_EVENING, Stack.NOW)),
    MOVE_WITHIN_THE_MONTH(
        stack -> stack.books.reschedule(WMI, standing(stack), NEXT_WEEK, Stack.NOW)),
    MOVE_TO_ANOTHER_MONTH(
        stack -> stack.books.reschedule(WMI, standing(stack), NEXT_MONTH, Stack.NOW)),
    EXPIRE(Duration.ofMinutes(11), stack -> stack.heals.heal(Stack.NOW.plusSeconds(660))),
    COMPLETE(
        Duration.ofDays(5), stack -> stack.books.complete(WMI, standing(stack), Outcome.ATTENDED)),
    GENERATE(stack -> stack.heals.generate(Stack.NOW));

    private final Duration later;
    private final Consumer<Stack> done;

    Doing(Consumer<Stack> done) {
      this(Duration.ZERO, done);
    }

    Doing(Duration later, Consumer<Stack> done) {
      this.later = later;
      this.done = done;
    }

    private static String standing(Stack stack) {
      return stack.days.between(WMI, null, DAY, DAY).stream()
          .flatMap(day -> day.booked().stream())
          .map(Booking::id)
          .findFirst()
          .orElseThrow();
    }
  }

  private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

  @BeforeEach
  void plan() {
    healthy.createIndexes();
    healthy.plan(aPlan());
    healthy.plan(aPlan().at("17:00"));
  }

  @ParameterizedTest
  @EnumSource
  void whatever_fails_the_sweep_heals(Doing doing) throws InterruptedException {
    int failures = 0;
    for (var failure : failures().toList()) {
      clear();
      var made =
          doing == Doing.COMPLETE
              ? healthy.book(TUESDAY, VisitKind.SOCIAL, PRISONER)
              : healthy.hold(TUESDAY, VisitKind.SOCIAL, PRISONER);
      assertThat(made).isInstanceOf(Booked.Made.class);
      world.clock().move(doing.later);
      var store = new FailingStore(database, failure.write(), failure.written());

      var failed = failed(doing, store);
      if (store.writes() < failure.write()) {
        break;
      }
      failures++;
      Quiet.bring(healthy, world);

      assertThat(Checker.faults(mongo, world.sent().events()))
          .as("%s at %s: %s", doing, failure, failed)
          .isEmpty();
      assertDoneOrNot(doing);
    }
    assertThat(failures).isGreaterThanOrEqualTo(2);
  }

  /** A failure at a write. */
  record Failure(int write, boolean written) {}

  private static Stream<Failure> failures() {
    return IntStream.rangeClosed(1, MOST_WRITES)
        .boxed()
        .flatMap(write -> Stream.of(new Failure(write, false), new Failure(write, true)));
  }

  private String failed(Doing doing, FailingStore store) {
    try {
      doing.done.accept(new Stack(store, mongo, world));
      return "it was done";
    } catch (IllegalStateException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** One booking at most for each prisoner, wherever it ended up; it can all be done again. */
  private void assertDoneOrNot(Doing doing) {
    var search = new Bookings.Search(WMI, null, null, null, null, null, null);
    var booked =
        healthy.bookings.search(search, 0, 50).stream()
            .filter(one -> one.status().takesPlace())
            .toList();
    assertThat(booked).extracting(one -> one.details().prisoner().value()).doesNotHaveDuplicates();
    if (List.of(Doing.MOVE_WITHIN_THE_DAY, Doing.MOVE_WITHIN_THE_MONTH).contains(doing)) {
      assertThat(booked).as("a visit is moved or not").hasSizeLessThanOrEqualTo(1);
    }
    assertThat(booked).noneMatch(one -> one.status() == Status.COMPLETED);
  }

  private void clear() {
    for (var name : List.of(MongoHallDays.COLLECTION, MongoBookings.COLLECTION, "entitlements")) {
      var _ = mongo.getCollection(name).deleteMany(new org.bson.Document());
    }
    world.clock().set(Stack.NOW);
  }
}
