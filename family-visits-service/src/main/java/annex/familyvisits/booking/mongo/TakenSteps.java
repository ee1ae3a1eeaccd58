package annex.familyvisits.booking.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toSet;

import annex.chassis.decide.Together;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.HallDayChange;
import annex.familyvisits.booking.HallDayId;
import annex.familyvisits.booking.mongo.MongoBookings.Became;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Steps that bookings have taken stand in the document of their day until they have been entered
 * into the list of bookings; those of many days are entered together. They are taken off with the
 * events of the day, in one write.
 */
final class TakenSteps {

  /** The array of a day that holds its steps. */
  static final String FIELD = "steps";

  /** When they were taken. */
  static final String AT = FIELD + ".at";

  private static final Duration LEFT_AT_MOST = Duration.ofMinutes(1);
  private static final String STEP = "step";
  private static final String BOOKING = "booking";

  private final MongoTemplate mongo;
  private final MongoBookings bookings;
  private final Together<String, Taken> entering = new Together<>((_, all) -> enter(all));

  /** Entered, and left to whoever takes the day's events off. The sweep comes for the rest. */
  private final Cache<String, Set<String>> left =
      Caffeine.newBuilder().expireAfterWrite(LEFT_AT_MOST).build();

  TakenSteps(MongoTemplate mongo, MongoBookings bookings) {
    this.mongo = mongo;
    this.bookings = bookings;
  }

  /** Steps as they stand in a day. */
  static List<Document> documents(List<Booking> steps) {
    return steps.stream()
        .map(taken ->
            new Document(STEP, HallDayChange.step(taken))
                .append("at", Date.from(taken.changedAt()))
                .append(BOOKING, BookingDocument.of(taken)))
        .toList();
  }

  /** Enters whatever steps stand in a day. */
  void enter(HallDayId id) {
    var day = days().find(eq("_id", id.toString())).projection(Projections.include(FIELD)).first();
    if (day != null) {
      enter(
          id,
          day.getList(FIELD, Document.class).stream()
              .map(step -> BookingDocument.booking(step.get(BOOKING, Document.class)))
              .toList(),
          false);
    }
  }

  /**
   * Enters these steps of a day.
   *
   * @param withEvents whether they are taken off with the events of the day, or at once
   */
  void enter(HallDayId id, List<Booking> steps, boolean withEvents) {
    if (steps.isEmpty()) {
      return;
    }
    entering.serve(FIELD, new Taken(id, steps));
    if (withEvents) {
      left.asMap()
          .merge(
              id.toString(),
              names(steps),
              (some, more) -> Stream.of(some, more).flatMap(Set::stream).collect(toSet()));
    } else {
      var _ = days().updateOne(eq("_id", id.toString()), pull(names(steps)));
    }
  }

  /** What is to be taken off a day with its events; whoever asks does so. */
  List<Bson> entered(Object day) {
    var steps = left.asMap().remove(day.toString());
    return steps == null ? List.of() : List.of(pull(steps));
  }

  private void enter(List<Taken> all) {
    bookings.enter(all.stream().flatMap(Taken::became).toList());
  }

  private static Set<String> names(List<Booking> steps) {
    return steps.stream().map(HallDayChange::step).collect(toSet());
  }

  private static Bson pull(Set<String> steps) {
    return Updates.pullByFilter(eq(FIELD, in(STEP, steps)));
  }

  /** Steps that bookings of a day have taken. */
  private record Taken(HallDayId day, List<Booking> steps) {

    Stream<Became> became() {
      return steps.stream().map(booking -> new Became(day.establishment(), booking));
    }
  }

  private MongoCollection<Document> days() {
    return mongo.getCollection(MongoHallDays.COLLECTION);
  }
}
