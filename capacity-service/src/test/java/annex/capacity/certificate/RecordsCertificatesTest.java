package annex.capacity.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import annex.capacity.delivered.Asked;
import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsCertificatesTest {

  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  private final MemoryCertificates certificates = new MemoryCertificates();
  private final Asked asked = new Asked();
  private final RecordsCertificates records = new RecordsCertificates(certificates, asked);

  private static CellCertificate certificate(LocalDate from, int operationalCapacity, Instant at) {
    return new CellCertificate(WMI, "CC-1", from, 1038, operationalCapacity, null, at);
  }

  @Test
  void a_certificate_is_recorded_and_assessed_and_is_watched_before() {
    var certificate = certificate(TODAY, 1090, NOW);

    assertThat(records.record(certificate)).isEqualTo(new Recording.Recorded(certificate));

    assertThat(asked.all()).containsExactly("watch WMI", "assess WMI");
    assertThat(certificates.find(WMI, "CC-1")).contains(certificate);
  }

  @Test
  void recording_it_again_changes_nothing() {
    var first = certificate(TODAY, 1090, NOW);
    assertThat(records.record(first)).isInstanceOf(Recording.Recorded.class);

    var again = records.record(certificate(TODAY, 1090, NOW.plusSeconds(5)));

    assertThat(again).isEqualTo(new Recording.AlreadyRecorded(first));
    assertThat(certificates.count(WMI)).isOne();
  }

  @Test
  void a_reference_stands_for_one_certificate() {
    var first = certificate(TODAY, 1090, NOW);
    assertThat(records.record(first)).isInstanceOf(Recording.Recorded.class);

    assertThat(records.record(certificate(TODAY, 1091, NOW)))
        .isEqualTo(new Recording.RecordedOtherwise(first));
    assertThat(records.record(certificate(TODAY.plusDays(1), 1090, NOW)))
        .isEqualTo(new Recording.RecordedOtherwise(first));
    assertThat(records.record(new CellCertificate(WMI, "CC-1", TODAY, 1038, 1090, "GOVERNOR", NOW)))
        .isEqualTo(new Recording.RecordedOtherwise(first));
  }

  @ParameterizedTest
  @CsvSource({
    "1899-12-31, false",
    "1900-01-01, true",
    "2199-12-31, true",
    "2200-01-01, false",
  })
  void a_certificate_holds_from_a_date_that_can_be(LocalDate from, boolean taken) {
    var recording = records.record(certificate(from, 1090, NOW));

    assertThat(recording instanceof Recording.Recorded).isEqualTo(taken);
    assertThat(certificates.count(WMI)).isEqualTo(taken ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "CC-2026-07", "PSI17.2012_3", "a"})
  void references_stand_in_paths(String reference) {
    assertThat(CellCertificate.REFERENCE.matcher(reference).matches()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CC/7", "-7", "7-", "..", "CC 7", "CC%7", "é", "CC\n7"})
  void what_would_not_stand_in_a_path_is_no_reference(String reference) {
    assertThat(CellCertificate.REFERENCE.matcher(reference).matches()).isFalse();
  }

  @Test
  void a_reference_has_64_characters_at_most() {
    assertThat(CellCertificate.REFERENCE.matcher("x".repeat(64)).matches()).isTrue();
    assertThat(CellCertificate.REFERENCE.matcher("x".repeat(65)).matches()).isFalse();
  }
}
