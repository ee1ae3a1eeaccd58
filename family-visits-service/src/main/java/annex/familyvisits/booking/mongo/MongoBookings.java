package annex.familyvisits.booking.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import annex.commissioning.EstablishmentId;
import annex.contracts.UkTime;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.Bookings;
import annex.familyvisits.booking.Outcome;
import annex.familyvisits.booking.Status;
import annex.familyvisits.entitlement.PrisonerNumber;
import annex.familyvisits.session.VisitKind;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The list of bookings: what their days have told of them, the latest of each. Its {@code _id} is
 * {@code WMI/LARGE-2026-12-01-4fz0m2k8q1xw6t3d}. The keys that requests came under lead to their
 * bookings from a collection of their own, where they are the {@code _id}: that is found quickly in
 * every store.
 */
final class MongoBookings implements Bookings {

  static final String COLLECTION = "bookings";
  static final String KEYS = "bookingKeys";
  private static final String BOOKING = "booking";
  private static final String ESTABLISHMENT = "establishment";
  private static final Bson BY_BEGINNING = Sorts.ascending(BookingDocument.STARTS_AT, "_id");

  private final MongoTemplate mongo;

  MongoBookings(MongoTemplate mongo) {
    this.mongo = mongo;
  }

  void createIndexes() {
    for (var fields :
        List.of(
            List.of(ESTABLISHMENT, BookingDocument.SESSION),
            List.of(ESTABLISHMENT, BookingDocument.PRISONER, BookingDocument.STARTS_AT),
            List.of(ESTABLISHMENT, BookingDocument.STARTS_AT))) {
      var _ = bookings().createIndex(Indexes.ascending(fields));
    }
  }

  /** What a booking has become. */
  record Became(EstablishmentId establishment, Booking booking) {

    String id() {
      return MongoBookings.id(establishment, booking.id());
    }

    Became orLater(Became other) {
      return booking.revision() > other.booking().revision() ? this : other;
    }
  }

  /** Enters what bookings have become; what is there already in a later state stays. */
  void enter(Collection<Became> entered) {
    var latest = new LinkedHashMap<String, Became>();
    entered.forEach(one -> latest.merge(one.id(), one, Became::orLater));
    var writes = new ArrayList<WriteModel<Document>>();
    var keys = new ArrayList<WriteModel<Document>>();
    latest.forEach((id, one) -> {
      writes.add(one.booking().revision() == 1 ? made(id, one) : changed(id, one));
      var retry = one.booking().retry();
      if (retry != null) {
        keys.add(new InsertOneModel<>(new Document("_id", retry.key()).append(BOOKING, id)));
      }
    });
    write(bookings(), writes);
    write(mongo.getCollection(KEYS), keys);
  }

  /** Where one stands already, it is as late or later. */
  private static WriteModel<Document> made(String id, Became one) {
    return new InsertOneModel<>(document(one).append("_id", id));
  }

  private static WriteModel<Document> changed(String id, Became one) {
    return new UpdateOneModel<>(
        and(eq("_id", id), lt(BookingDocument.REVISION, one.booking().revision())),
        new Document("$set", document(one)),
        new UpdateOptions().upsert(true));
  }

  private static Document document(Became one) {
    return BookingDocument.of(one.booking()).append(ESTABLISHMENT, one.establishment().code());
  }

  private static void write(
      MongoCollection<Document> collection, List<WriteModel<Document>> writes) {
    if (writes.isEmpty()) {
      return;
    }
    try {
      var _ = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
    } catch (MongoBulkWriteException e) {
      boolean later =
          e.getWriteErrors().stream()
              .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
      if (!later || e.getWriteConcernError() != null) {
        throw e;
      }
    }
  }

  @Override
  public Optional<Booking> find(EstablishmentId establishment, String id) {
    return Optional.ofNullable(bookings().find(eq("_id", id(establishment, id))).first())
        .map(BookingDocument::booking);
  }

  @Override
  public Optional<Booking> underKey(String key) {
    return Optional.ofNullable(mongo.getCollection(KEYS).find(eq("_id", key)).first())
        .map(document -> bookings().find(eq("_id", document.getString(BOOKING))).first())
        .map(BookingDocument::booking);
  }

  @Override
  public List<Booking> search(Search search, long offset, int size) {
    if (offset > Integer.MAX_VALUE) {
      return List.of();
    }
    return bookings()
        .find(filter(search))
        .sort(BY_BEGINNING)
        .skip((int) offset)
        .limit(size)
        .map(BookingDocument::booking)
        .into(new ArrayList<>());
  }

  @Override
  public long count(Search search) {
    return bookings().countDocuments(filter(search));
  }

  @Override
  public Set<PrisonerNumber> visited(
      EstablishmentId establishment, Collection<PrisonerNumber> prisoners, LocalDate since) {
    return bookings()
        .find(
            and(
                visits(establishment, since, VisitKind.SOCIAL),
                in(
                    BookingDocument.PRISONER,
                    prisoners.stream().map(PrisonerNumber::value).toList())))
        .projection(Projections.include(BookingDocument.PRISONER))
        .map(MongoBookings::prisoner)
        .into(new HashSet<>());
  }

  @Override
  public Map<PrisonerNumber, LocalDate> lastVisits(EstablishmentId establishment, LocalDate since) {
    var last = new HashMap<PrisonerNumber, LocalDate>();
    for (var visit :
        bookings()
            .find(visits(establishment, since, VisitKind.SOCIAL, VisitKind.VIDEO))
            .projection(Projections.include(BookingDocument.PRISONER, BookingDocument.STARTS_AT))) {
      var day = UkTime.date(visit.getDate(BookingDocument.STARTS_AT).toInstant());
      last.merge(prisoner(visit), day, (one, other) -> one.isAfter(other) ? one : other);
    }
    return last;
  }

  /** Those that were had since a day, or are booked. */
  private static Bson visits(EstablishmentId establishment, LocalDate since, VisitKind... kinds) {
    return and(
        eq(ESTABLISHMENT, establishment.code()),
        gte(BookingDocument.STARTS_AT, midnight(since)),
        in(BookingDocument.KIND, Stream.of(kinds).map(VisitKind::name).toList()),
        or(
            eq(BookingDocument.STATUS, Status.BOOKED.name()),
            in(BookingDocument.OUTCOME, Outcome.ATTENDED.name(), Outcome.ENDED_EARLY.name())));
  }

  private static PrisonerNumber prisoner(Document booking) {
    return new PrisonerNumber(booking.getString(BookingDocument.PRISONER));
  }

  private static Bson filter(Search search) {
    var asked = new ArrayList<Bson>();
    asked.add(eq(ESTABLISHMENT, search.establishment().code()));
    if (search.session() != null) {
      asked.add(eq(BookingDocument.SESSION, search.session()));
    }
    if (search.prisoner() != null) {
      asked.add(eq(BookingDocument.PRISONER, search.prisoner().value()));
    }
    if (search.status() != null) {
      asked.add(eq(BookingDocument.STATUS, search.status().name()));
    }
    if (search.overCapacity() != null) {
      asked.add(eq(BookingDocument.OVER_CAPACITY, search.overCapacity()));
    }
    if (search.from() != null) {
      asked.add(gte(BookingDocument.STARTS_AT, midnight(search.from())));
    }
    if (search.to() != null) {
      asked.add(lt(BookingDocument.STARTS_AT, midnight(search.to().plusDays(1))));
    }
    return and(asked);
  }

  private static Date midnight(LocalDate date) {
    return Date.from(date.atStartOfDay(UkTime.ZONE).toInstant());
  }

  private static String id(EstablishmentId establishment, String booking) {
    return establishment.code() + "/" + booking;
  }

  private MongoCollection<Document> bookings() {
    return mongo.getCollection(COLLECTION);
  }
}
