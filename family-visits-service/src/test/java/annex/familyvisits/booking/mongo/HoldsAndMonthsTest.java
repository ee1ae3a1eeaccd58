package annex.familyvisits.booking.mongo;

import static annex.familyvisits.booking.mongo.Stack.WMI;
import static annex.familyvisits.session.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import annex.familyvisits.booking.Booked;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.Moving;
import annex.familyvisits.entitlement.Circumstances;
import annex.familyvisits.entitlement.Circumstances.Replacement;
import annex.familyvisits.entitlement.Entitlement;
import annex.familyvisits.entitlement.PrisonerMonth;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.VisitKind;
import annex.test.TestStore;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Where time ends something: a hold with its session, a ledger with its month. */
class HoldsAndMonthsTest {

  private static final String SOON = "LARGE-2026-11-27-1005";
  private static final Instant SOON_STARTS = Instant.parse("2026-11-27T10:05:00Z");
  private static final String TUESDAY = "LARGE-2026-12-01-1400";
  private static final PrisonerNumber PRISONER = new PrisonerNumber("A0001AA");
  private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
  private static final YearMonth JANUARY = YearMonth.of(2027, 1);

  private final Stack.World world = Stack.World.of(Stack.places(3, 3, 3));
  private final Stack stack =
      new Stack(
          new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase())),
          world);

  @BeforeEach
  void plan() {
    stack.createIndexes();
    stack.plan(aPlan());
    stack.plan(aPlan().on(DayOfWeek.FRIDAY).at("10:05").forKinds(VisitKind.SOCIAL));
  }

  private static Booking made(Booked booked) {
    assertThat(booked).isInstanceOf(Booked.Made.class);
    return ((Booked.Made) booked).booking();
  }

  @Test
  void a_hold_ends_at_the_latest_when_its_session_begins() {
    var soon = made(stack.hold(SOON, VisitKind.SOCIAL, "A0001AA"));
    var later = made(stack.hold(TUESDAY, VisitKind.SOCIAL, "A0002AA"));

    assertThat(soon.heldUntil()).isEqualTo(SOON_STARTS);
    assertThat(later.heldUntil()).isEqualTo(Stack.NOW.plus(Stack.HOLD));
    world.clock().set(SOON_STARTS);
    assertThat(stack.books.confirm(WMI, soon.id())).isInstanceOf(Moving.NotPossible.class);
  }

  @Test
  void also_a_hold_that_is_moved_to_an_earlier_session() {
    var held = made(stack.hold(TUESDAY, VisitKind.SOCIAL, "A0001AA"));

    var moved = made(stack.books.reschedule(WMI, held.id(), SOON, Stack.NOW));

    assertThat(moved.heldUntil()).isEqualTo(SOON_STARTS);
  }

  private PrisonerMonth december(YearMonth current) {
    return stack.ledger.of(new PrisonerMonth.Id(WMI, PRISONER, DECEMBER), current).orElseThrow();
  }

  @Test
  void what_is_recorded_of_a_prisoner_later_changes_no_month_that_is_over() {
    made(stack.book(TUESDAY, VisitKind.SOCIAL, PRISONER.value()));
    var enhanced =
        new Circumstances(
            WMI,
            PRISONER,
            1,
            "Enhanced",
            false,
            Replacement.NONE,
            List.of(),
            false,
            false,
            false,
            false);
    assertThat(stack.ledger.circumstances().advance(enhanced)).isTrue();

    assertThat(december(DECEMBER).granted(Entitlement.PRIVILEGE)).hasValue(1);
    assertThat(december(JANUARY).granted(Entitlement.PRIVILEGE)).hasValue(0);
    assertThat(december(JANUARY).remaining(Entitlement.SOCIAL)).hasValue(1);
  }
}
