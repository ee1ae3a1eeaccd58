package annex.familyvisits.session.mongo;

import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.familyvisits.session.VisitSchedules;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Schedules over a store, for the tests of other features. */
public final class StoredSchedules {

  private StoredSchedules() {}

  public static VisitSchedules over(MongoTemplate mongo, Relay relay) {
    var outbox =
        new MongoOutbox(mongo, MongoVisitSchedules.COLLECTION, "_id", MongoVisitSchedules.REVISION);
    return new MongoVisitSchedules(mongo, _ -> List.of(), outbox, relay);
  }
}
