package annex.familyvisits.delivery.mongo;

import static annex.familyvisits.booking.mongo.Stack.WMI;
import static annex.familyvisits.session.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.PendingEvent;
import annex.chassis.outbox.mongo.MongoLatestOutbox;
import annex.contracts.Area;
import annex.contracts.EventType;
import annex.familyvisits.booking.Booked;
import annex.familyvisits.booking.HallDayId;
import annex.familyvisits.booking.Outcome;
import annex.familyvisits.booking.mongo.Quiet;
import annex.familyvisits.booking.mongo.Stack;
import annex.familyvisits.delivery.DeliveredPart;
import annex.familyvisits.delivery.SumsUp;
import annex.familyvisits.delivery.VisitsPart;
import annex.familyvisits.delivery.outbound.SentSummaries;
import annex.familyvisits.entitlement.Adjusting;
import annex.familyvisits.entitlement.Adjustment;
import annex.familyvisits.entitlement.Entitlement;
import annex.familyvisits.entitlement.PrisonerMonth;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.VisitKind;
import annex.test.EventSchemas;
import annex.test.TestStore;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is agreed beside what is delivered, summed up by two instances over one store. */
class SummingTest {

  private static final String TUESDAY = "LARGE-2026-12-01-1400";
  private static final Duration SETTLING = Duration.ofSeconds(60);

  private final MongoTemplate mongo =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
  private final Stack.World world = Stack.World.of(Stack.places(21, 3, 3));
  private final Stack stack = new Stack(mongo, world);
  private final MongoLatestOutbox outbox =
      new MongoLatestOutbox(
          mongo, MongoSummaries.COLLECTION, MongoSummaries.COLLECTION, world.clock());
  private final List<SumsUp> instances = List.of(instance(), instance());

  private SumsUp instance() {
    List<DeliveredPart> parts =
        List.of(
            new VisitsPart(
                stack.days(), stack.bookings(), stack.ledger.months(), stack.sessions, 1));
    return new SumsUp(
        new MongoSummaries(mongo, SentSummaries.events(), outbox, stack.relay, world.clock()),
        parts,
        new StrictJson(StrictJson.mapper(List.of()))::write,
        SETTLING);
  }

  @BeforeEach
  void plan() {
    stack.createIndexes();
    stack.plan(aPlan());
    stack.plan(aPlan().on(DayOfWeek.WEDNESDAY));
  }

  private boolean look() {
    return instances.getFirst().look(WMI, world.clock().instant());
  }

  private List<PendingEvent> sent() throws InterruptedException {
    world.clock().move(Duration.ofSeconds(3));
    while (stack.relay.sweep(outbox) > 0) {
      world.clock().move(Duration.ofSeconds(3));
    }
    return world.sent().events().stream()
        .filter(event -> event.topic().equals("annex.delivery"))
        .distinct()
        .toList();
  }

  /** The month of this name in what was sent last. */
  private JsonNode month(String name) throws InterruptedException {
    var json = new JsonMapper().readTree(sent().getLast().data());
    return json.at("/summary/visits/months")
        .valueStream()
        .filter(month -> month.at("/month").asString().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private void book(int number, VisitKind kind) {
    for (int prisoner = 0; prisoner < number; prisoner++) {
      assertThat(stack.book(TUESDAY, kind, "A%04dAA".formatted(prisoner)))
          .isInstanceOf(Booked.Made.class);
    }
  }

  @Test
  void what_was_given_to_one_prisoner_is_not_told() throws InterruptedException {
    book(7, VisitKind.SOCIAL);
    var one = new PrisonerMonth.Id(WMI, new PrisonerNumber("A0003AA"), YearMonth.of(2026, 12));
    for (var entitlement : List.of(Entitlement.PRIVILEGE, Entitlement.SOCIAL)) {
      var given = new Adjustment(entitlement, 1, "a birth", "provider", Stack.NOW, null);
      assertThat(stack.ledger.adjust(one, given)).isInstanceOf(Adjusting.Adjusted.class);
    }
    assertThat(look()).isTrue();

    var entitlements = month("2026-12").at("/entitlements");
    assertThat(entitlements.at("/privilege/granted/suppressed").asBoolean()).isTrue();
    assertThat(entitlements.at("/social/granted/suppressed").asBoolean()).isTrue();
    assertThat(entitlements.at("/video/granted").asInt()).isEqualTo(7);
  }

  @Test
  void what_is_agreed_stands_beside_what_is_booked_had_and_used() throws InterruptedException {
    book(7, VisitKind.SOCIAL);
    assertThat(look()).isTrue();

    var before = month("2026-12");
    assertThat(before.at("/sessions/planned").asInt()).isEqualTo(10);
    assertThat(before.at("/sessions/held").asInt()).isZero();
    assertThat(before.at("/kinds/social/places").asInt()).isEqualTo(210);
    assertThat(before.at("/kinds/video/places").asInt()).isEqualTo(30);
    assertThat(before.at("/kinds/legal/places").isNull()).isTrue();
    assertThat(before.at("/kinds/social/booked").asInt()).isEqualTo(7);
    assertThat(before.at("/entitlements/social/agreed").asInt()).isEqualTo(2);
    assertThat(before.at("/entitlements/social/granted").asInt()).isEqualTo(14);
    assertThat(before.at("/entitlements/social/used").asInt()).isZero();

    world.clock().set(Instant.parse("2026-12-02T10:00:00Z"));
    for (var booking : stack.days().find(day()).orElseThrow().booked()) {
      var _ = stack.books.complete(WMI, booking.id(), Outcome.ATTENDED);
    }
    Quiet.bring(stack, world);
    assertThat(look()).isTrue();

    var after = month("2026-12");
    assertThat(after.at("/sessions/held").asInt()).isEqualTo(1);
    assertThat(after.at("/kinds/social/outcomes/attended").asInt()).isEqualTo(7);
    assertThat(after.at("/entitlements/social/used").asInt()).isEqualTo(7);
    assertThat(sent())
        .allSatisfy(event ->
            assertThat(
                    EventSchemas.faults(
                        EventType.deliverySummarised(Area.FAMILY_VISITS), event.data()))
                .isEmpty());
  }

  private static HallDayId day() {
    return HallDayId.of(WMI, TUESDAY).orElseThrow();
  }

  @Test
  void few_visits_are_not_told() throws InterruptedException {
    book(3, VisitKind.VIDEO);
    assertThat(look()).isTrue();

    var month = month("2026-12");
    assertThat(month.at("/kinds/video/booked/suppressed").asBoolean()).isTrue();
    assertThat(month.at("/kinds/social/booked").asInt()).isZero();
    assertThat(month.at("/entitlements/video/granted/suppressed").asBoolean()).isTrue();
  }

  @Test
  void it_is_said_once_however_many_look_and_again_only_when_something_is_new() throws Exception {
    book(5, VisitKind.SOCIAL);
    var looks =
        IntStream.range(0, 16)
            .<Callable<Boolean>>mapToObj(
                look -> () -> instances.get(look % 2).look(WMI, world.clock().instant()))
            .toList();
    int said = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var one : threads.invokeAll(looks)) {
        said += one.get() ? 1 : 0;
      }
    }

    assertThat(said).isEqualTo(1);
    assertThat(look()).isFalse();
    assertThat(sent()).hasSize(1);

    assertThat(stack.book("LARGE-2026-12-08-1400", VisitKind.LEGAL, "A0009AA"))
        .isInstanceOf(Booked.Made.class);
    assertThat(look()).isTrue();
    assertThat(stack.book("LARGE-2026-12-09-1400", VisitKind.LEGAL, "A0009AA"))
        .isInstanceOf(Booked.Made.class);
    assertThat(look()).as("two are told like one").isFalse();
    assertThat(sent()).hasSize(2);
  }

  @Test
  void with_a_new_day_it_is_sent_again_as_it_is() throws InterruptedException {
    book(5, VisitKind.SOCIAL);
    assertThat(look()).isTrue();
    assertThat(sent()).hasSize(1);
    int before = world.sent().events().size();

    world.clock().set(Instant.parse("2026-11-28T00:00:00Z"));
    assertThat(look()).as("nothing new").isFalse();

    assertThat(sent()).hasSize(1);
    assertThat(world.sent().events()).hasSize(before + 1);
  }

  @Test
  void what_is_listed_late_is_told_nevertheless() throws InterruptedException {
    book(5, VisitKind.SOCIAL);
    var list = mongo.getCollection("bookings");
    var late = list.find().into(new ArrayList<>());
    var _ = list.deleteMany(new org.bson.Document());
    assertThat(look()).isTrue();
    assertThat(month("2026-12").at("/kinds/social/booked").asInt()).isZero();

    var _ = list.insertMany(late);
    assertThat(look()).as("nothing that it is made of is new").isTrue();
    assertThat(month("2026-12").at("/kinds/social/booked").asInt()).isEqualTo(5);

    world.clock().move(SETTLING.plusMillis(1));
    var _ = list.deleteMany(new org.bson.Document());
    assertThat(look()).as("it is not made anew for ever").isFalse();
  }
}
