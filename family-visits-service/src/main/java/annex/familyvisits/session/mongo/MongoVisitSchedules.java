package annex.familyvisits.session.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import annex.chassis.decide.GroupedReads;
import annex.chassis.idempotency.mongo.MongoReceipts;
import annex.chassis.mongo.Inserts;
import annex.chassis.outbox.EventsOf;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.session.ClosedDate;
import annex.familyvisits.session.ScheduleChange;
import annex.familyvisits.session.SessionPlan;
import annex.familyvisits.session.SessionTemplate;
import annex.familyvisits.session.VisitKind;
import annex.familyvisits.session.VisitSchedule;
import annex.familyvisits.session.VisitSchedules;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A schedule's {@code _id} is the agency code. It is asked for by every booking and changed seldom:
 * what was read last is kept, and its revision tells whether it still stands.
 */
final class MongoVisitSchedules implements VisitSchedules {

  static final String COLLECTION = "visitSchedules";
  static final String REVISION = "revision";
  private static final String HALL = "hall";
  private static final Bson STATE = MongoReceipts.without(MongoOutbox.FIELD);

  private final MongoTemplate mongo;
  private final EventsOf<ScheduleChange> events;
  private final MongoOutbox outbox;
  private final Relay relay;
  private final MongoReceipts receipts;
  private final ConcurrentHashMap<EstablishmentId, VisitSchedule> known = new ConcurrentHashMap<>();
  private final GroupedReads<EstablishmentId, VisitSchedule> reads = new GroupedReads<>(this::read);

  MongoVisitSchedules(
      MongoTemplate mongo, EventsOf<ScheduleChange> events, MongoOutbox outbox, Relay relay) {
    this.mongo = mongo;
    this.events = events;
    this.outbox = outbox;
    this.relay = relay;
    this.receipts = MongoReceipts.ofUpdatesToo(mongo, COLLECTION);
  }

  void createIndexes() {
    outbox.createIndex();
    receipts.createIndexes();
  }

  /** The receipts of templates and closed dates. */
  MongoReceipts receipts() {
    return receipts;
  }

  @Override
  public VisitSchedule of(EstablishmentId establishment) {
    return reads.read(establishment);
  }

  private VisitSchedule read(EstablishmentId establishment) {
    var last = known.get(establishment);
    if (last != null && last.revision() == revision(establishment)) {
      return last;
    }
    var document = schedules().find(id(establishment)).projection(STATE).first();
    if (document == null) {
      return VisitSchedule.none(establishment);
    }
    var found = schedule(establishment, document);
    known.put(establishment, found);
    return found;
  }

  private int revision(EstablishmentId establishment) {
    var document =
        schedules().find(id(establishment)).projection(Projections.include(REVISION)).first();
    return document == null ? 0 : document.getInteger(REVISION);
  }

  private static VisitSchedule schedule(EstablishmentId establishment, Document document) {
    return new VisitSchedule(
        establishment,
        document.getInteger(REVISION),
        document.getInteger("lastNumber"),
        document.getList("templates", Document.class).stream()
            .map(MongoVisitSchedules::template)
            .toList(),
        document.getList("closedDates", Document.class).stream()
            .map(MongoVisitSchedules::closedDate)
            .toList());
  }

  @Override
  public List<EstablishmentId> establishments() {
    return schedules()
        .find()
        .projection(Projections.include("_id"))
        .map(document -> new EstablishmentId(document.getString("_id")))
        .into(new ArrayList<>());
  }

  @Override
  public boolean advance(VisitSchedule last, VisitSchedule next, ScheduleChange change) {
    var pending = MongoOutbox.documents(events.of(change));
    var state = document(next);
    boolean written =
        last.revision() == 0
            ? Inserts.made(
                schedules(),
                MongoReceipts.with(
                    state
                        .append("_id", next.establishment().code())
                        .append(MongoOutbox.FIELD, pending),
                    effect(change)))
            : update(last, state, pending, effect(change));
    if (written) {
      relay.wake(outbox, next.establishment().code());
    }
    return written;
  }

  /** What a request asked for. */
  private static Object effect(ScheduleChange change) {
    return switch (change) {
      case ScheduleChange.Planned(var _, var template) -> template;
      case ScheduleChange.Closed(var _, var closed) -> closed;
      default -> change;
    };
  }

  private boolean update(
      VisitSchedule last, Document state, List<Document> pending, Object effect) {
    var changes = new ArrayList<Bson>();
    state.forEach((field, value) -> changes.add(Updates.set(field, value)));
    changes.add(Updates.pushEach(MongoOutbox.FIELD, pending));
    changes.addAll(receipts.kept(effect));
    return schedules()
            .updateOne(
                and(id(last.establishment()), eq(REVISION, last.revision())),
                Updates.combine(changes))
            .getMatchedCount()
        > 0;
  }

  private static Document document(VisitSchedule schedule) {
    return new Document(REVISION, schedule.revision())
        .append("lastNumber", schedule.lastNumber())
        .append(
            "templates", schedule.templates().stream().map(MongoVisitSchedules::template).toList())
        .append(
            "closedDates",
            schedule.closedDates().stream().map(MongoVisitSchedules::closedDate).toList());
  }

  private static Document template(SessionTemplate template) {
    var plan = template.plan();
    return new Document("number", template.number())
        .append(REVISION, template.revision())
        .append("weekday", plan.weekday().name())
        .append("start", plan.start().toString())
        .append("length", plan.length().toString())
        .append(HALL, plan.hall())
        .append("kinds", plan.kinds().stream().map(VisitKind::name).toList())
        .append("validFrom", plan.validFrom().toString())
        .append("validTo", plan.validTo() == null ? null : plan.validTo().toString());
  }

  private static SessionTemplate template(Document document) {
    return new SessionTemplate(
        document.getInteger("number"),
        document.getInteger(REVISION),
        new SessionPlan(
            DayOfWeek.valueOf(document.getString("weekday")),
            LocalTime.parse(document.getString("start")),
            Duration.parse(document.getString("length")),
            Objects.requireNonNull(document.getString(HALL)),
            document.getList("kinds", String.class).stream().map(VisitKind::valueOf).toList(),
            LocalDate.parse(document.getString("validFrom")),
            date(document.getString("validTo"))));
  }

  private static @Nullable LocalDate date(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }

  private static Document closedDate(ClosedDate closed) {
    return new Document("date", closed.date().toString())
        .append(HALL, closed.hall())
        .append("reason", closed.reason())
        .append("cancelsBookings", closed.cancelsBookings())
        .append("recordedAt", Date.from(closed.recordedAt()));
  }

  private static ClosedDate closedDate(Document document) {
    return new ClosedDate(
        LocalDate.parse(document.getString("date")),
        document.getString(HALL),
        document.getString("reason"),
        document.getBoolean("cancelsBookings"),
        document.getDate("recordedAt").toInstant());
  }

  private static Bson id(EstablishmentId establishment) {
    return eq("_id", establishment.code());
  }

  private MongoCollection<Document> schedules() {
    return mongo.getCollection(COLLECTION);
  }
}
