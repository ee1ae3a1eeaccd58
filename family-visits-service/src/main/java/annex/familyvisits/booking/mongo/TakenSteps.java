package annex.familyvisits.booking.mongo;

import static com.mongodb.client.model.Filters.eq;

import annex.chassis.decide.Together;
import annex.familyvisits.booking.Booking;
import annex.familyvisits.booking.HallDayChange;
import annex.familyvisits.booking.HallDayId;
import annex.familyvisits.booking.mongo.MongoBookings.Became;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * Steps that bookings have taken stand in the document of their day until they have been entered
 * into the list of bookings; those of many days are entered together.
 */
final class TakenSteps {

  /** The array of a day that holds its steps. */
  static final String FIELD = "steps";

  /** When they were taken. */
  static final String AT = FIELD + ".at";

  private static final String STEP = "step";
  private static final String BOOKING = "booking";

  private final MongoTemplate mongo;
  private final MongoBookings bookings;
  private final Together<String, Taken> entering = new Together<>((_, all) -> enter(all));

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
              .toList());
    }
  }

  /** Enters these steps of a day. */
  void enter(HallDayId id, List<Booking> steps) {
    if (!steps.isEmpty()) {
      entering.serve(FIELD, new Taken(id, steps));
    }
  }

  private void enter(List<Taken> all) {
    bookings.enter(all.stream().flatMap(Taken::became).toList());
    var pulls = all.stream().map(Taken::pull).toList();
    var _ = days().bulkWrite(pulls, new BulkWriteOptions().ordered(false));
  }

  /** Steps that bookings of a day have taken. */
  private record Taken(HallDayId day, List<Booking> steps) {

    Stream<Became> became() {
      return steps.stream().map(booking -> new Became(day.establishment(), booking));
    }

    WriteModel<Document> pull() {
      var entered = steps.stream().map(HallDayChange::step).toList();
      return new UpdateOneModel<>(
          eq("_id", day.toString()),
          new Document(
              "$pull", new Document(FIELD, new Document(STEP, new Document("$in", entered)))));
    }
  }

  private MongoCollection<Document> days() {
    return mongo.getCollection(MongoHallDays.COLLECTION);
  }
}
