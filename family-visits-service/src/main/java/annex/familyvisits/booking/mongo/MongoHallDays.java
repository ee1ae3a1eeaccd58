package annex.familyvisits.booking.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import annex.chassis.decide.GroupedWrites;
import annex.chassis.mongo.Inserts;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.chassis.trace.Trace;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.booking.HallDay;
import annex.familyvisits.booking.HallDayChange;
import annex.familyvisits.booking.HallDayId;
import annex.familyvisits.booking.HallDays;
import annex.familyvisits.session.DayPlan;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A day's {@code _id} is {@code WMI/LARGE/2026-12-01}. It is written where the stamp of its last
 * write is still the one that was seen, with the events of what happened; this is the commit of a
 * booking. What bookings have become is appended too, until it has been entered into their list.
 */
final class MongoHallDays implements HallDays, GroupedWrites.Store<HallDayId, HallDay> {

  private static final Logger LOG = LoggerFactory.getLogger(MongoHallDays.class);

  static final String COLLECTION = "hallDays";
  private static final String STAMP = "stamp";

  /** Bookings that are kept in memory with their days, at about a kilobyte each. */
  private static final long MOST_SEEN = 20_000;

  private static final Bson WITHOUT_PENDING =
      Projections.exclude(MongoOutbox.FIELD, TakenSteps.FIELD);

  private final MongoTemplate mongo;
  private final TakenSteps steps;
  private final EventsOf<HallDayChange> events;
  private final MongoOutbox outbox;
  private final Relay relay;
  private final Plan plan;
  private final Clock clock;
  private final GroupedWrites<HallDayId, HallDay> writes = new GroupedWrites<>(this);
  private final Map<String, String> traces = new ConcurrentHashMap<>();

  /**
   * A day as it was read or written last.
   *
   * @param stamp of the write that left it so; null where it was written before there were stamps
   */
  private record Seen(HallDay day, @Nullable String stamp) {}

  /** Days as this instance has seen them last. Where others wrote since, the stamp tells. */
  private final Cache<HallDayId, Seen> seen =
      Caffeine.newBuilder()
          .weigher((HallDayId _, Seen one) -> 1 + one.day().bookings().size())
          .maximumWeight(MOST_SEEN)
          .build();

  /** Where plans of days come from. */
  interface Plan {
    /** What is planned and agreed for a day now. */
    DayPlan of(HallDayId id);
  }

  MongoHallDays(
      MongoTemplate mongo,
      TakenSteps steps,
      EventsOf<HallDayChange> events,
      MongoOutbox outbox,
      Relay relay,
      Plan plan,
      Clock clock) {
    this.mongo = mongo;
    this.steps = steps;
    this.events = events;
    this.outbox = outbox;
    this.relay = relay;
    this.plan = plan;
    this.clock = clock;
  }

  /** The outbox of days; steps that were entered are taken off with the events. */
  static MongoOutbox outbox(MongoTemplate mongo, TakenSteps steps) {
    return new MongoOutbox(mongo, COLLECTION, "_id", HallDayDocument.REVISION, steps::entered);
  }

  void createIndexes() {
    outbox.createIndex();
    for (var fields :
        List.of(
            List.of(HallDayDocument.ESTABLISHMENT, HallDayDocument.DATE),
            List.of(HallDayDocument.NEXT_EXPIRY),
            List.of(HallDayDocument.ENDED),
            List.of(HallDayDocument.REPLACING),
            List.of(TakenSteps.AT))) {
      var _ = days().createIndex(Indexes.ascending(fields));
    }
  }

  @Override
  public Optional<HallDay> find(HallDayId id) {
    return Optional.ofNullable(days().find(id(id)).projection(WITHOUT_PENDING).first())
        .map(HallDayDocument::day);
  }

  @Override
  public List<HallDay> between(
      EstablishmentId establishment, @Nullable String hall, LocalDate from, LocalDate to) {
    var ofAll =
        and(
            eq(HallDayDocument.ESTABLISHMENT, establishment.code()),
            gte(HallDayDocument.DATE, from.toString()),
            lte(HallDayDocument.DATE, to.toString()));
    return days()
        .find(hall == null ? ofAll : and(ofAll, eq(HallDayDocument.HALL, hall)))
        .projection(WITHOUT_PENDING)
        .map(HallDayDocument::day)
        .into(new ArrayList<>());
  }

  @Override
  public <R> R decide(HallDayId id, At<R> decision) {
    var trace = Trace.current().map(Trace::traceparent).orElse(null);
    var taken = new HashSet<String>();
    try {
      return writes.decide(
          id,
          day -> {
            var step = decision.on(day, now());
            var all = step.next().steps();
            if (trace != null) {
              all.subList(day.steps().size(), all.size()).stream()
                  .map(HallDayChange::step)
                  .filter(taken::add)
                  .forEach(one -> traces.put(one, trace));
            }
            return step;
          });
    } finally {
      taken.forEach(traces::remove);
    }
  }

  @Override
  public HallDay load(HallDayId id) {
    var known = seen.getIfPresent(id);
    if (known != null) {
      return known.day();
    }
    var document = days().find(id(id)).projection(WITHOUT_PENDING).first();
    if (document == null) {
      return HallDay.none(id);
    }
    var found = HallDayDocument.day(document);
    seen.put(id, new Seen(found, document.getString(STAMP)));
    return found;
  }

  @Override
  public boolean isLast(HallDay day) {
    var stored = days().find(id(day.id())).projection(Projections.include(STAMP)).first();
    var known = seen.getIfPresent(day.id());
    boolean last;
    if (stored == null) {
      last = day.revision() == 0;
    } else {
      last = known != null && Objects.equals(known.stamp(), stored.getString(STAMP));
    }
    if (!last) {
      seen.invalidate(day.id());
    }
    return last;
  }

  @Override
  public HallDay prepare(HallDay day) {
    return day.asOf(plan.of(day.id()), now());
  }

  @Override
  public boolean advance(HallDay last, HallDay next) {
    var taken = TakenSteps.documents(next.steps());
    var pending = MongoOutbox.documents(events.of(new HallDayChange(last, next, traces)));
    var stamp = UUID.randomUUID().toString();
    boolean written =
        last.revision() == 0
            ? Inserts.made(
                days(),
                HallDayDocument.of(next)
                    .append("_id", next.id().toString())
                    .append(STAMP, stamp)
                    .append(TakenSteps.FIELD, taken)
                    .append(MongoOutbox.FIELD, pending))
            : update(last, next, stamp, taken, pending);
    if (written) {
      seen.put(next.id(), new Seen(next.written(), stamp));
      enterNow(next, !pending.isEmpty());
      if (!pending.isEmpty()) {
        relay.wake(outbox, next.id().toString());
      }
    } else {
      seen.invalidate(next.id());
    }
    return written;
  }

  private boolean update(
      HallDay last, HallDay next, String stamp, List<Document> taken, List<Document> pending) {
    var known = seen.getIfPresent(last.id());
    if (known == null || known.day().revision() != last.revision()) {
      return false;
    }
    var changes = HallDayDocument.changes(last, next);
    changes.add(Updates.set(STAMP, stamp));
    if (!taken.isEmpty()) {
      changes.add(Updates.pushEach(TakenSteps.FIELD, taken));
    }
    if (!pending.isEmpty()) {
      changes.add(Updates.pushEach(MongoOutbox.FIELD, pending));
    }
    return days()
            .updateOne(and(id(last.id()), eq(STAMP, known.stamp())), Updates.combine(changes))
            .getMatchedCount()
        > 0;
  }

  /** The day is written, whatever becomes of this: the next sweep would enter it. */
  private void enterNow(HallDay day, boolean eventsPending) {
    try {
      steps.enter(day.id(), day.steps(), eventsPending);
    } catch (RuntimeException e) {
      LOG.warn("Bookings of {} are entered later: {}", day.id(), e.toString());
    }
  }

  @Override
  public void enter(HallDayId id) {
    steps.enter(id);
  }

  @Override
  public List<HallDayId> expiring(Instant now, int atMost) {
    return ids(lte(HallDayDocument.NEXT_EXPIRY, Date.from(now)), atMost);
  }

  @Override
  public List<HallDayId> unsettled(Instant before, int atMost) {
    return ids(or(gt(HallDayDocument.ENDED, 0), lte(TakenSteps.AT, Date.from(before))), atMost);
  }

  @Override
  public List<HallDayId> unfinished(int atMost) {
    return ids(gt(HallDayDocument.REPLACING, 0), atMost);
  }

  @Override
  public List<Made> made(EstablishmentId establishment, LocalDate from) {
    return days()
        .find(
            and(
                eq(HallDayDocument.ESTABLISHMENT, establishment.code()),
                gte(HallDayDocument.DATE, from.toString())))
        .projection(HallDayDocument.BASIS)
        .map(document -> new Made(HallDayDocument.id(document), HallDayDocument.basis(document)))
        .into(new ArrayList<>());
  }

  @Override
  public long revisions(EstablishmentId establishment, LocalDate from) {
    long sum = 0;
    var found =
        days()
            .find(
                and(
                    eq(HallDayDocument.ESTABLISHMENT, establishment.code()),
                    gte(HallDayDocument.DATE, from.toString())))
            .projection(Projections.include(HallDayDocument.REVISION));
    for (var day : found) {
      sum += day.getInteger(HallDayDocument.REVISION);
    }
    return sum;
  }

  private List<HallDayId> ids(Bson filter, int atMost) {
    return days()
        .find(filter)
        .projection(HallDayDocument.ID)
        .limit(atMost)
        .map(HallDayDocument::id)
        .into(new ArrayList<>());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static Bson id(HallDayId id) {
    return eq("_id", id.toString());
  }

  private MongoCollection<Document> days() {
    return mongo.getCollection(COLLECTION);
  }
}
