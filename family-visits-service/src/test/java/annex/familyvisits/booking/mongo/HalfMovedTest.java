package annex.familyvisits.booking.mongo;

import static annex.familyvisits.booking.mongo.Stack.WMI;
import static annex.familyvisits.session.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import annex.familyvisits.booking.Booked;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.HallDayId;
import annex.familyvisits.booking.Moving;
import annex.familyvisits.booking.Status;
import annex.familyvisits.entitlement.Entitlement;
import annex.familyvisits.entitlement.PrisonerMonth;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.VisitKind;
import annex.test.TestStore;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A move that an instance has left half made, and what is done before another finishes it. */
class HalfMovedTest {

  private static final String FIRST = "LARGE-2026-12-01-1400";
  private static final String SECOND = "LARGE-2026-12-08-1400";
  private static final String THIRD = "LARGE-2026-12-15-1400";
  private static final String PRISONER = "A0001AA";
  private static final int MOST_WRITES = 20;

  private final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase());
  private final Stack.World world = Stack.World.of(Stack.places(3, 3, 3));
  private final Stack stack = new Stack(new MongoTemplate(database), world);

  @BeforeEach
  void plan() {
    stack.createIndexes();
    stack.plan(aPlan());
  }

  @Test
  void a_visit_that_is_moved_on_is_one_visit() {
    stack.book(FIRST, VisitKind.VIDEO, PRISONER);
    var second = halfMoved();

    assertThat(stack.books.reschedule(WMI, second.id(), THIRD, Stack.NOW))
        .isInstanceOf(Booked.Made.class);

    heal();
    assertThat(standing()).extracting(Booking::session).containsExactly(THIRD);
    assertThat(ledger().remaining(Entitlement.VIDEO)).hasValue(0);
    assertThat(ledger().grants()).noneMatch(grant -> grant.reason().contains("booked before"));
  }

  @Test
  void a_visit_that_is_cancelled_leaves_none_behind() {
    stack.book(FIRST, VisitKind.VIDEO, PRISONER);
    var second = halfMoved();

    assertThat(stack.books.cancel(WMI, second.id(), "ill")).isInstanceOf(Moving.Done.class);

    heal();
    assertThat(standing()).isEmpty();
    assertThat(ledger().remaining(Entitlement.VIDEO)).hasValue(1);
  }

  @Test
  void a_hold_that_was_confirmed_meanwhile_stays_a_visit() {
    stack.hold(FIRST, VisitKind.VIDEO, PRISONER);
    var first = standing().getFirst();
    var second = halfMoved();
    assertThat(second.status()).isEqualTo(Status.HELD);

    assertThat(stack.books.confirm(WMI, first.id())).isInstanceOf(Moving.Done.class);

    heal();
    assertThat(standing()).extracting(Booking::id).containsExactly(second.id());
    assertThat(standing()).extracting(Booking::status).containsExactly(Status.BOOKED);
  }

  @Test
  void what_was_done_is_done_when_it_is_asked_for_again() {
    stack.book(FIRST, VisitKind.VIDEO, PRISONER);
    var first = standing().getFirst();
    var made = stack.books.reschedule(WMI, first.id(), SECOND, Stack.NOW);
    heal();

    assertThat(stack.books.reschedule(WMI, first.id(), SECOND, Stack.NOW)).isEqualTo(made);
    assertThat(stack.books.reschedule(WMI, first.id(), THIRD, Stack.NOW))
        .isInstanceOf(Booked.NotMovable.class);

    var second = standing().getFirst();
    var cancelled = stack.books.cancel(WMI, second.id(), "ill");
    heal();
    assertThat(stack.days.find(HallDayId.of(WMI, SECOND).orElseThrow()))
        .hasValueSatisfying(day -> assertThat(day.booking(second.id())).isEmpty());
    assertThat(stack.books.cancel(WMI, second.id(), "ill")).isEqualTo(cancelled);
    assertThat(stack.books.cancel(WMI, second.id(), "released"))
        .isInstanceOf(Moving.NotPossible.class);
  }

  /** Moves the booking that stands, and fails as soon as both stand. */
  private Booking halfMoved() {
    var first = standing().getFirst();
    for (int failsAt = 1; failsAt < MOST_WRITES; failsAt++) {
      var failing = new Stack(new FailingStore(database, failsAt, true), world);
      try {
        var _ = failing.books.reschedule(WMI, first.id(), SECOND, Stack.NOW);
      } catch (IllegalStateException expected) {
        assertThat(expected).hasMessageContaining("the store is away");
      }
      failing.relay.close();
      if (standing().size() == 2) {
        return standing().getLast();
      }
      heal();
    }
    throw new AssertionError("no move was left half made");
  }

  private void heal() {
    for (int times = 0; times < 2; times++) {
      world.clock().move(Stack.PATIENCE.plusSeconds(1));
      stack.heals.heal(world.clock().instant());
    }
  }

  private List<Booking> standing() {
    return stack
        .days
        .between(WMI, null, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31))
        .stream()
        .sorted(Comparator.comparing(day -> day.id().date()))
        .flatMap(day -> day.booked().stream())
        .toList();
  }

  private PrisonerMonth ledger() {
    var id = new PrisonerMonth.Id(WMI, new PrisonerNumber(PRISONER), YearMonth.of(2026, 12));
    return stack.ledger.of(id, id.month()).orElseThrow();
  }
}
