package annex.capacity.agreed.json;

import static org.assertj.core.api.Assertions.assertThat;

import annex.capacity.agreed.AgreedSection;
import annex.chassis.json.StrictJson;
import annex.commissioning.EstablishmentId;
import annex.commissioning.body.json.BodyModule;
import annex.commissioning.section.MemorySectionVersions;
import annex.commissioning.section.SectionVersion;
import annex.commissioning.testing.Sample;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fifty versions, each a day after the one before; the tenth is that of 10 April. */
class JsonAgreedSectionsTest {

  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final LocalDate LAST_OF_MARCH = LocalDate.of(2014, 3, 31);
  private static final String BODY = Sample.compact(Sample.commencement("capacity").path("body"));

  private final MemorySectionVersions versions = new MemorySectionVersions();
  private final JsonAgreedSections sections =
      new JsonAgreedSections(
          versions, new StrictJson(StrictJson.mapper(List.of(new BodyModule()))));

  JsonAgreedSectionsTest() {
    for (int number = 1; number <= 50; number++) {
      var version =
          new SectionVersion(
              WMI,
              number,
              LAST_OF_MARCH.plusDays(number),
              Instant.parse("2014-03-01T00:00:00Z").plusMillis(number),
              number == 1 ? null : number - 1,
              BODY);
      assertThat(versions.add(version)).isTrue();
    }
  }

  @Test
  void the_version_in_force_is_read_whole() {
    var section = sections.inForce(WMI, LAST_OF_MARCH.plusDays(10)).orElseThrow();

    assertThat(section.version()).isEqualTo(10);
    assertThat(section.noticeOfChange()).isEqualTo(9);
    assertThat(section.body().capacity().operationalCapacity()).isEqualTo(1111);
    assertThat(section.body().population().rows()).hasSize(9);
    assertThat(sections.inForce(WMI, LAST_OF_MARCH)).isEmpty();
    assertThat(sections.count(WMI)).isEqualTo(50);
  }

  @Test
  void those_to_come_are_read_earliest_first_however_many_there_are() {
    for (int day : new int[] {0, 1, 10, 29, 30, 31, 49, 50}) {
      assertThat(sections.after(WMI, LAST_OF_MARCH.plusDays(day)))
          .extracting(AgreedSection::version)
          .containsExactlyElementsOf(IntStream.rangeClosed(day + 1, 50).boxed().toList());
    }
    assertThat(sections.after(new EstablishmentId("GRT"), LAST_OF_MARCH)).isEmpty();
  }
}
