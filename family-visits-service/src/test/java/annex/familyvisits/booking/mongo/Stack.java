package annex.familyvisits.booking.mongo;

import static annex.familyvisits.session.APlan.aPlan;

import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.agreed.AgreedHistory;
import annex.familyvisits.agreed.AgreedSections;
import annex.familyvisits.agreed.AgreedVisits;
import annex.familyvisits.agreed.FamilyVisitsSection;
import annex.familyvisits.agreed.Wymott;
import annex.familyvisits.booking.ABooking;
import annex.familyvisits.booking.BookVisit;
import annex.familyvisits.booking.Booked;
import annex.familyvisits.booking.BookingIds;
import annex.familyvisits.booking.Bookings;
import annex.familyvisits.booking.BooksVisits;
import annex.familyvisits.booking.FindsSessions;
import annex.familyvisits.booking.HallDays;
import annex.familyvisits.booking.HealsBookings;
import annex.familyvisits.booking.KeepsPlaces;
import annex.familyvisits.booking.VideoLine;
import annex.familyvisits.booking.outbound.VisitEvents;
import annex.familyvisits.entitlement.KeepsLedger;
import annex.familyvisits.entitlement.mongo.StoredEntitlements;
import annex.familyvisits.session.APlan;
import annex.familyvisits.session.Plans;
import annex.familyvisits.session.PlansSessions;
import annex.familyvisits.session.ScheduleChange;
import annex.familyvisits.session.VisitKind;
import annex.familyvisits.session.mongo.StoredSchedules;
import annex.test.MovedClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.data.mongodb.core.MongoTemplate;

/** An instance of the service over a store: its adapters and use cases, without HTTP. */
public final class Stack {

  public static final EstablishmentId WMI = new EstablishmentId("WMI");
  public static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  static final Duration HOLD = Duration.ofMinutes(10);
  public static final Duration PATIENCE = Duration.ofSeconds(15);

  public final MongoTemplate mongo;
  final MongoHallDays days;
  final MongoBookings bookings;
  public final KeepsLedger ledger;
  public final BooksVisits books;
  public final HealsBookings heals;
  final PlansSessions plans;
  public final FindsSessions sessions;
  final MongoOutbox outbox;
  public final Relay relay;

  /** Who waits for video visits, nobody unless somebody says otherwise. */
  public final AtomicReference<VideoLine> line = new AtomicReference<>((_, _, _, _) -> false);

  /** What instances share beside the store. */
  public record World(MovedClock clock, AtomicReference<AgreedHistory> agreed, Sent sent) {

    public static World of(FamilyVisitsSection section) {
      var world = new World(new MovedClock(NOW), new AtomicReference<>(), new Sent());
      world.agree(1, "2023-04-01", section);
      return world;
    }

    public void agree(int version, String from, FamilyVisitsSection section) {
      var known = agreed.get();
      var all = new ArrayList<AgreedHistory.Dated>(known == null ? List.of() : known.versions());
      all.add(new AgreedHistory.Dated(LocalDate.parse(from), new AgreedVisits(version, section)));
      agreed.set(new AgreedHistory(all));
    }
  }

  public Stack(MongoTemplate mongo, World world) {
    this(mongo, mongo, world);
  }

  /** One whose relay goes on when its other writes fail. */
  public Stack(MongoTemplate mongo, MongoTemplate relayed, World world) {
    this.mongo = mongo;
    AgreedSections agreed = _ -> world.agreed().get();
    relay = new Relay(world.sent(), world.clock(), new SimpleMeterRegistry());
    var schedules = StoredSchedules.over(mongo, relay);
    bookings = new MongoBookings(mongo);
    var steps = new TakenSteps(mongo, bookings);
    outbox = MongoHallDays.outbox(relayed, steps);
    days =
        new MongoHallDays(
            mongo,
            steps,
            VisitEvents.hallDays(),
            outbox,
            relay,
            id -> new Plans(schedules.of(WMI), agreed.of(WMI)).of(id.hall(), id.date()),
            world.clock());
    ledger = StoredEntitlements.ledger(mongo, agreed);
    sessions = new FindsSessions(days, schedules, agreed, 60);
    books = new BooksVisits(days, bookings, ledger, sessions, new RandomIds(), waiting(), HOLD);
    heals = new HealsBookings(days, bookings, ledger, sessions, schedules, PATIENCE);
    plans = new PlansSessions(schedules, agreed, heals);
  }

  private VideoLine waiting() {
    return (day, session, asking, now) ->
        Objects.requireNonNull(line.get()).othersWaitFor(day, session, asking, now);
  }

  public HallDays days() {
    return days;
  }

  public Bookings bookings() {
    return bookings;
  }

  public KeepsPlaces keeps() {
    return new KeepsPlaces(days, bookings, ledger, sessions);
  }

  public BookingIds ids() {
    return new RandomIds();
  }

  public void createIndexes() {
    bookings.createIndexes();
    days.createIndexes();
  }

  /** The families strategy with so many places in the large hall. */
  public static FamilyVisitsSection places(int tables, int booths, int videoVisits) {
    return Wymott.strategy()
        .with("/halls/0/tables", tables)
        .with("/halls/0/booths", booths)
        .with("/halls/0/videoVisitsPerDay", videoVisits)
        .read();
  }

  /** Sessions of the large hall at two on every day of the week that has video visits. */
  public void planEveryDay() {
    for (var weekday : DayOfWeek.values()) {
      if (weekday != DayOfWeek.FRIDAY) {
        plan(aPlan().on(weekday));
      }
    }
  }

  public void plan(APlan plan) {
    var change = plans.add(WMI, plan.plan(), NOW);
    if (!(change instanceof ScheduleChange.Planned)) {
      throw new AssertionError(change);
    }
  }

  public Booked book(String session, VisitKind kind, String prisoner) {
    return book(session, kind, prisoner, false);
  }

  public Booked hold(String session, VisitKind kind, String prisoner) {
    return book(session, kind, prisoner, true);
  }

  private Booked book(String session, VisitKind kind, String prisoner, boolean hold) {
    var details = ABooking.details(kind, prisoner);
    return books.book(WMI, new BookVisit(session, details, hold, null), NOW);
  }
}
