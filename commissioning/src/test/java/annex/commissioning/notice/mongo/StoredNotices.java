package annex.commissioning.notice.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import annex.chassis.json.StrictJson;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.NoticesOfChange;
import annex.commissioning.notice.outbound.NoticeEvents;
import annex.commissioning.testing.BrokerAway;
import annex.contracts.Area;
import annex.contracts.EventType;
import java.util.List;
import java.util.stream.Stream;
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

  /**
   * The steps of a Notice of Change whose events have yet to be sent, oldest first, by the type of
   * the one event; the other, of the same step, carries it whole.
   */
  public List<String> pending(EstablishmentId establishment, int number) {
    var types =
        outbox.pending("%s/notice-of-change/%d".formatted(establishment, number)).stream()
            .map(stored -> stored.event().type())
            .toList();
    var recorded = EventType.noticeOfChangeRecorded(Area.CAPACITY).code();
    var steps = types.stream().filter(type -> !type.equals(recorded)).toList();
    assertThat(types).isEqualTo(steps.stream().flatMap(step -> Stream.of(step, recorded)).toList());
    return steps;
  }
}
