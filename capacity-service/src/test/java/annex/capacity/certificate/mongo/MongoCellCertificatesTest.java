package annex.capacity.certificate.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import annex.capacity.certificate.CellCertificate;
import annex.capacity.certificate.MemoryCertificates;
import annex.capacity.delivered.BrokerAway;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.EstablishmentId;
import annex.test.TestStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Against the store: it answers as the few lines of {@link MemoryCertificates} do. */
class MongoCellCertificatesTest {

  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final LocalDate FIRST_DAY = LocalDate.of(2014, 4, 1);
  private static final Instant FIRST_MOMENT = Instant.parse("2014-03-01T00:00:00Z");

  private final MongoTemplate mongo =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
  private final MongoOutbox outbox =
      new MongoOutbox(
          mongo, MongoCellCertificates.COLLECTION, "_id", MongoCellCertificates.RECORDED_AT);
  private final MongoCellCertificates certificates =
      new MongoCellCertificates(
          mongo,
          certificate -> List.of(BrokerAway.event(certificate.reference())),
          outbox,
          BrokerAway.relay());

  private static CellCertificate certificate(
      EstablishmentId establishment, String reference, LocalDate from, Instant at) {
    return new CellCertificate(establishment, reference, from, 1038, 1111, null, at);
  }

  @Test
  void a_reference_is_given_once_in_an_establishment() {
    certificates.createIndexes();
    var first = certificate(WMI, "CC-1", FIRST_DAY, FIRST_MOMENT);
    var elsewhere = certificate(new EstablishmentId("GRT"), "CC-1", FIRST_DAY, FIRST_MOMENT);

    assertThat(certificates.add(first)).isTrue();
    assertThat(certificates.add(certificate(WMI, "CC-1", FIRST_DAY.plusDays(1), FIRST_MOMENT)))
        .isFalse();
    assertThat(certificates.add(elsewhere)).isTrue();

    assertThat(certificates.find(WMI, "CC-1")).contains(first);
    assertThat(certificates.count(WMI)).isOne();
  }

  @Test
  void a_certificate_comes_out_as_it_went_in() {
    for (@Nullable String role : new @Nullable String[] {null, "DEPUTY_DIRECTOR_OF_CUSTODY"}) {
      var certificate =
          new CellCertificate(WMI, "CC." + role, FIRST_DAY, 1, 99_999, role, FIRST_MOMENT);

      assertThat(certificates.add(certificate)).isTrue();

      assertThat(certificates.find(WMI, "CC." + role)).contains(certificate);
    }
  }

  @Test
  void its_event_is_stored_with_it() {
    assertThat(certificates.add(certificate(WMI, "CC-1", FIRST_DAY, FIRST_MOMENT))).isTrue();

    assertThat(outbox.pending("WMI/CC-1"))
        .extracting(stored -> stored.event().id())
        .containsExactly("CC-1");
  }

  @Test
  void any_date_is_answered_as_the_model_answers() {
    var random = new Random(2014);
    var model = new MemoryCertificates();
    for (int number = 1; number <= 30; number++) {
      var certificate =
          certificate(
              WMI,
              "CC-" + number,
              FIRST_DAY.plusDays(random.nextInt(10)),
              FIRST_MOMENT.plusMillis(random.nextInt(3)));
      assertThat(certificates.add(certificate)).isEqualTo(model.add(certificate));
    }

    for (int day = -1; day < 12; day++) {
      var asOf = FIRST_DAY.plusDays(day);
      assertThat(certificates.inForce(WMI, asOf)).isEqualTo(model.inForce(WMI, asOf));
    }
    assertThat(certificates.newestFirst(WMI, 3, 12)).isEqualTo(model.newestFirst(WMI, 3, 12));
    assertThat(certificates.newestFirst(WMI, Long.MAX_VALUE, 12)).isEmpty();
  }
}
