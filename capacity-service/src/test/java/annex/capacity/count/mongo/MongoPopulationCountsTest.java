package annex.capacity.count.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import annex.capacity.count.MemoryCounts;
import annex.capacity.count.PopulationCount;
import annex.capacity.delivered.BrokerAway;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.EstablishmentId;
import annex.test.TestStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Against the store: it answers as the few lines of {@link MemoryCounts} do. */
class MongoPopulationCountsTest {

  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final LocalDate DAY = LocalDate.of(2014, 10, 1);
  private static final Instant NOW = Instant.parse("2014-10-02T06:00:00Z");

  private final MongoTemplate mongo =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
  private final MongoOutbox outbox =
      new MongoOutbox(
          mongo,
          MongoPopulationCounts.COLLECTION,
          MongoPopulationCounts.DAY,
          MongoPopulationCounts.NUMBER);
  private final MongoPopulationCounts counts =
      new MongoPopulationCounts(
          mongo,
          count -> List.of(BrokerAway.event(count.asAt() + "/" + count.number())),
          outbox,
          BrokerAway.relay());

  private static PopulationCount count(LocalDate asAt, int number) {
    return new PopulationCount(
        WMI,
        asAt,
        number,
        List.of(
            new PopulationCount.Row("RECALLEES", 103),
            new PopulationCount.Row("INDETERMINATE", null),
            new PopulationCount.Row("NON_CRIMINALS", 0)),
        1104,
        List.of(new PopulationCount.Part("ORDINARY_CATEGORY_C", 506)),
        NOW);
  }

  @Test
  void a_count_comes_out_as_it_went_in_and_blank_is_not_0() {
    counts.createIndexes();

    assertThat(counts.add(count(DAY, 1))).isTrue();

    assertThat(counts.find(WMI, DAY, 1)).contains(count(DAY, 1));
    assertThat(counts.of(WMI, DAY)).contains(count(DAY, 1));
    assertThat(counts.of(WMI, DAY.plusDays(1))).isEmpty();
  }

  @Test
  void a_number_of_a_day_is_given_once() {
    assertThat(counts.add(count(DAY, 1))).isTrue();
    assertThat(counts.add(count(DAY, 1))).isFalse();
    assertThat(counts.add(count(DAY, 2))).isTrue();
    assertThat(counts.add(count(DAY.plusDays(1), 1))).isTrue();
  }

  @Test
  void the_events_of_a_day_leave_in_the_order_of_its_counts() {
    assertThat(counts.add(count(DAY, 2))).isTrue();
    assertThat(counts.add(count(DAY, 1))).isTrue();
    assertThat(counts.add(count(DAY.plusDays(1), 1))).isTrue();

    assertThat(outbox.pending("WMI/2014-10-01"))
        .extracting(stored -> stored.event().id())
        .containsExactly("2014-10-01/1", "2014-10-01/2");
  }

  @Test
  void it_answers_as_the_model_answers() {
    var random = new Random(2014);
    var model = new MemoryCounts();
    for (int i = 0; i < 40; i++) {
      var count = count(DAY.plusDays(random.nextInt(400)), 1 + random.nextInt(12));
      assertThat(counts.add(count)).isEqualTo(model.add(count));
      assertThat(counts.of(WMI, count.asAt())).isEqualTo(model.of(WMI, count.asAt()));
      assertThat(counts.latest(WMI)).isEqualTo(model.latest(WMI));
    }

    assertThat(counts.count(WMI)).isEqualTo(model.count(WMI));
    assertThat(counts.newestFirst(WMI, 3, 12)).isEqualTo(model.newestFirst(WMI, 3, 12));
    assertThat(counts.newestFirst(WMI, Long.MAX_VALUE, 12)).isEmpty();
  }
}
