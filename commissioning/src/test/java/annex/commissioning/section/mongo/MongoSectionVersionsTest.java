package annex.commissioning.section.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import annex.commissioning.section.MemorySectionVersions;
import annex.commissioning.section.SectionVersion;
import annex.commissioning.section.SectionVersions;
import annex.test.TestStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Against the store: it answers as the few lines of {@link MemorySectionVersions} do. */
class MongoSectionVersionsTest {

  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final LocalDate FIRST_DAY = LocalDate.of(2014, 4, 1);
  private static final Instant FIRST_MOMENT = Instant.parse("2014-03-01T00:00:00Z");

  private final MongoTemplate mongo =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
  private final StoredVersions stored = new StoredVersions(mongo);
  private final SectionVersions versions = stored.versions();

  @Test
  void a_number_is_given_once() {
    var version = version(1, FIRST_DAY, FIRST_MOMENT, "{\"a\":1}");

    assertThat(versions.add(version)).isTrue();
    assertThat(versions.add(version(1, FIRST_DAY, FIRST_MOMENT, "{\"a\":2}"))).isFalse();
    assertThat(versions.find(WMI, 1)).contains(version);
  }

  @Test
  void a_version_comes_out_to_the_byte_as_it_went_in() {
    var body = "{\"price\":18811910,\"rate\":16.5,\"blank\":null,\"text\":\"é€𝄞 \\\"$.\"}";
    var version = new SectionVersion(WMI, 2, FIRST_DAY, FIRST_MOMENT, 7, body);

    assertThat(versions.add(version)).isTrue();

    assertThat(versions.find(WMI, 2)).contains(version);
  }

  @Test
  void its_events_are_stored_with_it() {
    assertThat(versions.add(version(1, FIRST_DAY, FIRST_MOMENT, "{}"))).isTrue();

    assertThat(stored.pending(WMI))
        .containsExactly(
            "annex.capacity.section.recorded.v1", "annex.capacity.section.commenced.v1");
  }

  @Test
  void any_date_and_any_moment_are_answered_as_the_model_answers() {
    var random = new Random(2014);
    for (int chain = 0; chain < 20; chain++) {
      var establishment = new EstablishmentId("A" + (char) ('A' + chain) + "X");
      var model = new MemorySectionVersions();
      var from = FIRST_DAY;
      var recorded = FIRST_MOMENT;
      for (int number = 1; number <= 8; number++) {
        var version = new SectionVersion(establishment, number, from, recorded, null, "{}");
        assertThat(versions.add(version)).isEqualTo(model.add(version));
        from = from.plusDays(random.nextInt(3) * 10L);
        recorded = recorded.plusMillis(random.nextInt(3));
      }
      for (int question = 0; question < 50; question++) {
        var asOf = FIRST_DAY.plusDays(random.nextInt(-10, 200));
        var knownAt = random.nextBoolean() ? null : FIRST_MOMENT.plusMillis(random.nextInt(-2, 16));

        assertThat(versions.inForce(establishment, asOf, knownAt))
            .as("chain %d on %s as known at %s", chain, asOf, knownAt)
            .isEqualTo(model.inForce(establishment, asOf, knownAt));
      }
      assertThat(versions.newestFirst(establishment, 2, 3))
          .isEqualTo(model.newestFirst(establishment, 2, 3));
      assertThat(versions.count(establishment)).isEqualTo(8);
    }
  }

  private static SectionVersion version(
      int number, LocalDate from, Instant recordedAt, String body) {
    return new SectionVersion(WMI, number, from, recordedAt, null, body);
  }
}
