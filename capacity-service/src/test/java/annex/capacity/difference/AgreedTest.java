package annex.capacity.difference;

import static org.assertj.core.api.Assertions.assertThat;

import annex.capacity.agreed.MemorySections;
import annex.capacity.certificate.CellCertificate;
import annex.capacity.count.PopulationCount;
import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What of the real section certificates and counts can part from. */
class AgreedTest {

  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  private final MemorySections sections = new MemorySections();

  private final CellCertificate certificate =
      new CellCertificate(WMI, "CC-1", TODAY, 1038, 1090, null, NOW);
  private final PopulationCount count =
      new PopulationCount(
          WMI,
          TODAY,
          2,
          List.of(
              new PopulationCount.Row("RECALLEES", 99),
              new PopulationCount.Row("INDETERMINATE", null)),
          1104,
          List.of(new PopulationCount.Part("ORDINARY_CATEGORY_C", 506)),
          NOW);

  AgreedTest() {
    sections.agree(LocalDate.of(2014, 4, 1), null, 1111);
  }

  @Test
  void capacity_every_row_the_total_and_the_parts_of_the_site_are_agreed() {
    var agreed = Agreed.of(sections.inForce(WMI, TODAY).orElseThrow());

    assertThat(agreed).hasSize(2 + 1 + 9 + 2);
    assertThat(agreed)
        .containsEntry(
            Subject.OPERATIONAL_CAPACITY, new Agreed(1111, 1, "/capacity/operationalCapacity"))
        .containsEntry(
            Subject.CERTIFIED_NORMAL_ACCOMMODATION,
            new Agreed(1038, 1, "/capacity/certifiedNormalAccommodation"))
        .containsEntry(Subject.POPULATION, new Agreed(1111, 1, "/population/total"))
        .containsEntry(Subject.row("RECALLEES"), new Agreed(103, 1, "/population/rows/5/total"))
        .containsEntry(
            Subject.part("SEX_OFFENDER_CATEGORY_C"),
            new Agreed(628, 1, "/splitSite/places/1/places"));
    assertThat(agreed.keySet()).extracting(subject -> subject.kind().rule()).contains("CAP-3");
  }

  @Test
  void what_was_not_counted_says_nothing() {
    var source = new Source(Source.Kind.POPULATION_COUNT, "2026-11-25/2", TODAY);

    assertThat(Actual.of(count))
        .isEqualTo(
            Map.of(
                Subject.POPULATION,
                new Actual(1104, source),
                Subject.row("RECALLEES"),
                new Actual(99, source),
                Subject.part("ORDINARY_CATEGORY_C"),
                new Actual(506, source)));
  }

  @Test
  void the_summary_has_what_is_agreed_beside_what_is_delivered() {
    var section = sections.inForce(WMI, TODAY);

    var delivered = Delivered.of(section, Optional.of(certificate), Optional.of(count), 3);

    assertThat(delivered.operationalCapacity()).isEqualTo(new Delivered.Pair(1111, 1090));
    assertThat(delivered.population().total()).isEqualTo(new Delivered.Pair(1111, 1104));
    assertThat(delivered.population().asAt()).isEqualTo("2026-11-25");
    assertThat(delivered.population().rows())
        .hasSize(9)
        .contains(
            new Delivered.Row("RECALLEES", 103, 99), new Delivered.Row("INDETERMINATE", 179, null));
    assertThat(delivered.population().splitSite())
        .containsExactly(
            new Delivered.Part("ORDINARY_CATEGORY_C", 548, 506),
            new Delivered.Part("SEX_OFFENDER_CATEGORY_C", 628, null));
    assertThat(delivered.openDifferences()).isEqualTo(3);
  }

  @Test
  void a_summary_of_nothing_is_blank_and_not_0() {
    var delivered = Delivered.of(Optional.empty(), Optional.empty(), Optional.empty(), 0);

    assertThat(delivered.sectionVersion()).isNull();
    assertThat(delivered.cellCertificate()).isNull();
    assertThat(delivered.operationalCapacity()).isEqualTo(new Delivered.Pair(null, null));
    assertThat(delivered.population().rows()).isEmpty();
  }
}
