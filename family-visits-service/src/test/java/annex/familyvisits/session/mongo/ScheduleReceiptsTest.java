package annex.familyvisits.session.mongo;

import static annex.familyvisits.session.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;

import annex.chassis.idempotency.Attempt;
import annex.chassis.outbox.Relay;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.EstablishmentId;
import annex.familyvisits.booking.mongo.Sent;
import annex.familyvisits.session.ClosedDate;
import annex.familyvisits.session.ScheduleChange;
import annex.familyvisits.session.SessionTemplate;
import annex.familyvisits.session.VisitSchedule;
import annex.test.TestStore;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.http.ResponseEntity;

/** What was planned or closed under a key is known by it, whoever ends before the answer. */
class ScheduleReceiptsTest {

  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final Instant UNTIL = Instant.parse("2026-11-28T10:00:00Z");

  private final MongoTemplate mongo =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
  private final MongoVisitSchedules schedules =
      new MongoVisitSchedules(
          mongo,
          _ -> List.of(),
          new MongoOutbox(mongo, MongoVisitSchedules.COLLECTION, "_id", "revision"),
          new Relay(new Sent(), Clock.systemUTC(), new SimpleMeterRegistry()));

  private <T> void under(String key, Class<T> effect, VisitSchedule next, ScheduleChange change) {
    var attempt = new Attempt(key, "hash", UNTIL, false, String::valueOf);
    boolean written =
        attempt.<Boolean, RuntimeException>during(() -> {
          Attempt.answers(effect, made -> ResponseEntity.ok(made));
          return schedules.advance(schedules.of(WMI), next, change);
        });
    assertThat(written).isTrue();
  }

  @Test
  void a_template_and_a_closed_date_keep_their_receipts() {
    schedules.createIndexes();
    var template = new SessionTemplate(1, 1, aPlan().plan());
    var planned = new VisitSchedule(WMI, 1, 1, List.of(template), List.of());
    var closed = new ClosedDate(LocalDate.of(2026, 12, 1), null, "training", false, UNTIL);
    var both = new VisitSchedule(WMI, 2, 1, List.of(template), List.of(closed));

    under(
        "planning", SessionTemplate.class, planned, new ScheduleChange.Planned(planned, template));
    under("closing", ClosedDate.class, both, new ScheduleChange.Closed(both, closed));

    for (var key : List.of("planning", "closing")) {
      assertThat(schedules.receipts().find(key)).isPresent();
    }
    assertThat(schedules.of(WMI)).isEqualTo(both);
  }
}
