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
import com.mongodb.client.model.Updates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
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
  static final String HALL = "hall";
  private static final String VIDEO_GONE = "videoGone";
  private static final String SECTION = "section";
  private static final String SCHEDULE = "schedule";

  static final Bson BASIS = Projections.include(ESTABLISHMENT, HALL, DATE, SECTION, SCHEDULE);
  static final Bson ID = Projections.include(ESTABLISHMENT, HALL, DATE);

  private HallDayDocument() {}

  /**
   * What a write changes of a day, and no more: most write one booking of many. Steps and events
   * come beside it.
   */
  static List<Bson> changes(HallDay last, HallDay next) {
    var changes = new ArrayList<Bson>();
    var stands = of(last, last.revision());
    of(next, last.revision() + 1)
        .forEach((field, value) -> {
          if (!Objects.equals(value, stands.get(field))) {
            changes.add(Updates.set(field, value));
          }
        });
    changes.addAll(bookings(last.bookings(), next.bookings()));
    return changes;
  }

  private static List<Bson> bookings(List<Booking> last, List<Booking> next) {
    int kept = last.size();
    if (next.size() > kept && next.subList(0, kept).equals(last)) {
      return List.of(Updates.pushEach(BOOKINGS, documents(next.subList(kept, next.size()))));
    }
    if (next.size() != kept) {
      return List.of(Updates.set(BOOKINGS, documents(next)));
    }
    return IntStream.range(0, kept)
        .filter(at -> !next.get(at).equals(last.get(at)))
        .mapToObj(at -> Updates.set(BOOKINGS + "." + at, BookingDocument.of(next.get(at))))
        .toList();
  }

  private static List<Document> documents(List<Booking> bookings) {
    return bookings.stream().map(BookingDocument::of).toList();
  }

  /** A day that has not been written before. */
  static Document of(HallDay day) {
    return of(day, 1).append(BOOKINGS, documents(day.bookings()));
  }

  private static Document of(HallDay day, int revision) {
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
        .append(VIDEO_GONE, day.videoGone())
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
        document.get(VIDEO_GONE, 0),
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
