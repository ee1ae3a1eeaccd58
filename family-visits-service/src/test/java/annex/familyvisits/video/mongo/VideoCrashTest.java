package annex.familyvisits.video.mongo;

import static annex.familyvisits.booking.mongo.Stack.WMI;
import static annex.familyvisits.session.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import annex.familyvisits.booking.mongo.FailingStore;
import annex.familyvisits.booking.mongo.Stack;
import annex.familyvisits.video.AWish;
import annex.familyvisits.video.RequestStatus;
import annex.familyvisits.video.VideoRequest;
import annex.test.TestStore;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/**
 * The store fails at every write of everything that can be done with a request, before it is made
 * and after; then another instance comes by. Whatever failed, the place has one taker at most, the
 * request stands as its booking does, and the line goes on.
 */
class VideoCrashTest {

  private static final int MOST_WRITES = 40;

  private final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase());
  private final MongoTemplate mongo = new MongoTemplate(database);
  private final Stack.World world = Stack.World.of(Stack.places(1, 1, 1));
  private final VideoStack healthy = new VideoStack(mongo, mongo, world);

  /** Something that is done when the first of two in line has been offered the place, or not. */
  @SuppressWarnings("ImmutableEnumChecker") // what is done holds nothing that changes
  enum Doing {
    ASK(false, (stack, _) -> stack.ask(AWish.of("A0003AA"))),
    OFFER(false, (stack, _) -> stack.sweep()),
    ACCEPT(true, (stack, first) -> stack.asks.accept(WMI, first.id(), null, stack.now())),
    DECLINE(true, (stack, first) -> stack.asks.decline(WMI, first.id(), null, stack.now())),
    DECLINE_AND_OFFER(
        true,
        (stack, first) -> {
          var _ = stack.asks.decline(WMI, first.id(), null, stack.now());
          stack.sweep();
        }),
    WITHDRAW(true, (stack, first) -> stack.asks.withdraw(WMI, first.id(), "no", stack.now())),
    LAPSE(
        true,
        (stack, _) -> {
          stack.world.clock().move(VideoStack.LIFETIME);
          stack.stack.heals.heal(stack.now());
          stack.sweep();
        });

    private final boolean offered;
    private final BiConsumer<VideoStack, VideoRequest> done;

    Doing(boolean offered, BiConsumer<VideoStack, VideoRequest> done) {
      this.offered = offered;
      this.done = done;
    }
  }

  @BeforeEach
  void plan() {
    healthy.createIndexes();
    healthy.stack.plan(aPlan());
  }

  @ParameterizedTest
  @EnumSource
  void whatever_fails_the_sweep_heals(Doing doing) throws InterruptedException {
    int failures = 0;
    for (var failure : failures().toList()) {
      clear();
      var first = healthy.ask(AWish.of("A0001AA"));
      var second = healthy.ask(AWish.of("A0002AA"));
      if (doing.offered) {
        healthy.sweep();
        assertThat(healthy.now(first).status()).isEqualTo(RequestStatus.OFFERED);
      }
      var store = new FailingStore(database, failure.write(), failure.written());
      var failed = failed(doing, store, first);
      if (store.writes() < failure.write()) {
        break;
      }
      failures++;
      healthy.bring();
      assertThat(VideoChecker.faults(healthy)).as("%s at %s: %s", doing, failure, failed).isEmpty();
      assertThat(Stream.of(first, second).map(healthy::now).filter(VideoChecker::served))
          .as("the place is somebody's: %s at %s", doing, failure)
          .hasSize(1);
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

  private String failed(Doing doing, FailingStore store, VideoRequest first) {
    try {
      doing.done.accept(new VideoStack(store, mongo, world), first);
      return "it was done";
    } catch (IllegalStateException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private void clear() {
    for (var name : List.of("hallDays", "bookings", "entitlements", "videoRequests")) {
      var _ = mongo.getCollection(name).deleteMany(new org.bson.Document());
    }
    world.clock().set(Stack.NOW);
    world.clock().move(Duration.ofMillis(1));
  }
}
