package annex.commissioning.notice.mongo;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.NoticesOfChange;
import annex.commissioning.notice.outbound.NoticeEvents;
import annex.commissioning.testing.BrokerAway;
import annex.contracts.Area;
import java.util.List;
import org.springframework.data.mongodb.core.MongoTemplate;

/** Notices of Change in a store whose events stay pending. */
public final class StoredNotices {

  private final MongoOutbox outbox;
  private final MongoNoticesOfChange notices;

  public StoredNotices(MongoTemplate mongo) {
    outbox = new MongoOutbox(mongo, MongoNoticesOfChange.COLLECTION, "_id", NoticeDocument.NUMBER);
    notices =
        new MongoNoticesOfChange(
            mongo,
            new NoticeEvents(Area.CAPACITY, new StrictJson(StrictJson.mapper(List.of()))),
            outbox,
            BrokerAway.relay());
    notices.createIndexes();
  }

  public NoticesOfChange notices() {
    return notices;
  }

  /** Types of the events of a Notice of Change that have yet to be sent, oldest first. */
  public List<String> pending(EstablishmentId establishment, int number) {
    return outbox.pending("%s/notice-of-change/%d".formatted(establishment, number)).stream()
        .map(stored -> stored.event().type())
        .toList();
  }
}
