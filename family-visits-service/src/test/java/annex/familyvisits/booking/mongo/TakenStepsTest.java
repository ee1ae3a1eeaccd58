package annex.familyvisits.booking.mongo;

import static annex.familyvisits.booking.mongo.Stack.WMI;
import static annex.familyvisits.session.APlan.aPlan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.chassis.outbox.mongo.MongoOutbox;
import annex.familyvisits.booking.Bookings.Search;
import annex.familyvisits.session.VisitKind;
import annex.test.TestStore;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** What bookings have become, on its way from their day into their list. */
class TakenStepsTest {

  private static final String TUESDAY = "LARGE-2026-12-01-1400";

  private final MongoTemplate mongo =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
  private final Stack.World world = Stack.World.of(Stack.places(21, 3, 3));
  private final Stack stack = new Stack(mongo, world);

  @BeforeEach
  void plan() {
    stack.createIndexes();
    stack.plan(aPlan());
  }

  private List<Document> standing(String field) {
    return Objects.requireNonNull(
            mongo
                .getCollection(MongoHallDays.COLLECTION)
                .find(Filters.eq("_id", "WMI/LARGE/2026-12-01"))
                .first())
        .getList(field, Document.class);
  }

  private int listed() {
    return stack.bookings.search(new Search(WMI, null, null, null, null, null, null), 0, 50).size();
  }

  @Test
  void steps_that_were_entered_are_taken_off_with_the_events() {
    var _ = stack.book(TUESDAY, VisitKind.SOCIAL, "A0001AA");
    var _ = stack.book(TUESDAY, VisitKind.SOCIAL, "A0002AA");

    assertThat(listed()).isEqualTo(2);
    await().until(() -> standing(MongoOutbox.FIELD).isEmpty());
    assertThat(standing(TakenSteps.FIELD)).isEmpty();
  }

  @Test
  void steps_whose_events_cannot_be_sent_are_taken_off_by_the_sweep() {
    stack.relay.close();
    var _ = stack.book(TUESDAY, VisitKind.SOCIAL, "A0001AA");

    assertThat(listed()).isEqualTo(1);
    assertThat(standing(TakenSteps.FIELD)).hasSize(1);

    world.clock().move(Duration.ofMinutes(1));
    stack.heals.heal(world.clock().instant());

    assertThat(standing(TakenSteps.FIELD)).isEmpty();
    assertThat(standing(MongoOutbox.FIELD)).hasSize(1);
    assertThat(listed()).isEqualTo(1);
  }
}
