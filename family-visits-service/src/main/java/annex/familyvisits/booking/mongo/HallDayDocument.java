package annex.familyvisits.booking.mongo;

import annex.commissioning.EstablishmentId;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.DaySession;
import annex.familyvisits.booking.HallDay;
import annex.familyvisits.booking.HallDayId;
import annex.familyvisits.session.DayPlan.Basis;
import annex.familyvisits.session.DayPlan.Places;
import annex.familyvisits.session.Session;
import annex.familyvisits.session.VisitKind;
import com.mongodb.client.model.Projections;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The day of a hall as it stands in its document. */
final class HallDayDocument {

  static final String ESTABLISHMENT = "establishment";
  static final String DATE = "date";
  static final String REVISION = "revision";
  static final String BOOKINGS = "bookings";
  static final String NEXT_EXPIRY = "nextExpiry";
  static final String ENDED = "ended";
  static final String REPLACING = "replacing";
  private static final String HALL = "hall";
  private static final String SECTION = "section";
  private static final String SCHEDULE = "schedule";

  static final Bson BASIS = Projections.include(ESTABLISHMENT, HALL, DATE, SECTION, SCHEDULE);
  static final Bson ID = Projections.include(ESTABLISHMENT, HALL, DATE);

  private HallDayDocument() {}

  /** What a write sets; steps and events are appended beside it. */
  static Document of(HallDay day, int revision) {
    var places = day.places();
    var expiry = day.nextExpiry();
    return new Document(ESTABLISHMENT, day.id().establishment().code())
        .append(HALL, day.id().hall())
        .append(DATE, day.id().date().toString())
        .append(REVISION, revision)
        .append(SECTION, day.basis().section())
        .append(SCHEDULE, day.basis().schedule())
        .append("tables", places.tables())
        .append("booths", places.booths())
        .append("videoVisits", places.videoVisits())
        .append("legalTables", places.legalTables())
        .append("closed", day.closed())
        .append("sessions", day.sessions().stream().map(HallDayDocument::session).toList())
        .append(BOOKINGS, day.bookings().stream().map(BookingDocument::of).toList())
        .append("voided", day.voided().stream().sorted().toList())
        .append(NEXT_EXPIRY, expiry == null ? null : Date.from(expiry))
        .append(ENDED, day.ended().size())
        .append(REPLACING, (int) day.bookings().stream().filter(Booking::replacing).count());
  }

  static HallDay day(Document document) {
    return new HallDay(
        id(document),
        document.getInteger(REVISION),
        basis(document),
        new Places(
            document.getInteger("tables"),
            document.getInteger("booths"),
            document.getInteger("videoVisits"),
            document.getBoolean("legalTables")),
        document.getString("closed"),
        document.getList("sessions", Document.class).stream()
            .map(HallDayDocument::session)
            .toList(),
        document.getList(BOOKINGS, Document.class).stream().map(BookingDocument::booking).toList(),
        new HashSet<>(document.getList("voided", String.class)),
        List.of());
  }

  static HallDayId id(Document document) {
    return new HallDayId(
        new EstablishmentId(document.getString(ESTABLISHMENT)),
        document.getString(HALL),
        LocalDate.parse(document.getString(DATE)));
  }

  static Basis basis(Document document) {
    return new Basis(document.getInteger(SECTION), document.getInteger(SCHEDULE));
  }

  private static Document session(DaySession one) {
    return new Document("id", one.session().id())
        .append("startsAt", Date.from(one.session().startsAt()))
        .append("endsAt", Date.from(one.session().endsAt()))
        .append("kinds", one.session().kinds().stream().map(VisitKind::name).toList())
        .append("open", one.open());
  }

  private static DaySession session(Document document) {
    return new DaySession(
        new Session(
            Objects.requireNonNull(document.getString("id")),
            document.getDate("startsAt").toInstant(),
            document.getDate("endsAt").toInstant(),
            document.getList("kinds", String.class).stream().map(VisitKind::valueOf).toList()),
        document.getBoolean("open"));
  }
}
