package annex.commissioning.section;

import static org.assertj.core.api.Assertions.assertThat;

import annex.chassis.check.Fault;
import annex.commissioning.EstablishmentId;
import annex.commissioning.body.Rule;
import annex.contracts.Area;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommissionedSectionsTest {

  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final LocalDate APRIL = LocalDate.of(2014, 4, 1);
  private static final Instant NOW = Instant.parse("2014-03-20T09:00:00.123456Z");

  /** A body that is its own text; short ones break the rule. */
  private static final Rule<String> LONG_ENOUGH =
      new Rule<>(
          "TST-1",
          "A body has three letters.",
          (body, breaches) -> {
            if (body.length() < 3) {
              breaches.add("/text", "is too short");
            }
          });

  private final MemorySectionVersions versions = new MemorySectionVersions();
  private final CommissionedSections<String> sections =
      new CommissionedSections<>(
          new SectionType<>(Area.CAPACITY, String.class, List.of(LONG_ENOUGH)),
          versions,
          body -> body);

  @Test
  void a_section_begins_with_version_1_recorded_to_the_millisecond() {
    var commenced = sections.commence(WMI, APRIL, "body", NOW);

    var expected =
        new SectionVersion(WMI, 1, APRIL, Instant.parse("2014-03-20T09:00:00.123Z"), null, "body");
    assertThat(commenced).isEqualTo(new Commencement.Commenced(expected));
    assertThat(versions.find(WMI, 1)).contains(expected);
  }

  @Test
  void the_same_again_is_the_first_one_still() {
    sections.commence(WMI, APRIL, "body", NOW);

    var again = sections.commence(WMI, APRIL, "body", NOW.plusSeconds(60));

    assertThat(again)
        .isEqualTo(new Commencement.AlreadyCommenced(versions.find(WMI, 1).orElseThrow()));
    assertThat(versions.count(WMI)).isOne();
  }

  @Test
  void another_body_or_another_date_is_refused() {
    sections.commence(WMI, APRIL, "body", NOW);

    assertThat(sections.commence(WMI, APRIL, "other", NOW))
        .isInstanceOf(Commencement.CommencedOtherwise.class);
    assertThat(sections.commence(WMI, APRIL.plusDays(1), "body", NOW))
        .isInstanceOf(Commencement.CommencedOtherwise.class);
  }

  @Test
  void each_establishment_has_its_own_section() {
    sections.commence(WMI, APRIL, "body", NOW);

    assertThat(sections.commence(new EstablishmentId("GRT"), APRIL, "other", NOW))
        .isInstanceOf(Commencement.Commenced.class);
  }

  @Test
  void a_body_that_breaks_a_rule_is_refused_with_the_place_and_the_rule() {
    var refused = sections.commence(WMI, APRIL, "xx", NOW);

    assertThat(refused)
        .isEqualTo(
            new Commencement.Refused(List.of(Fault.value("/body/text", "is too short", "TST-1"))));
    assertThat(versions.count(WMI)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1899-12-31", "2200-01-01", "9999-12-31", "0001-01-01"})
  void a_date_that_no_annex_has_is_refused(String date) {
    assertThat(sections.commence(WMI, LocalDate.parse(date), "body", NOW))
        .isInstanceOf(Commencement.Refused.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "2199-12-31"})
  void the_first_and_the_last_date_are_taken(String date) {
    assertThat(sections.commence(WMI, LocalDate.parse(date), "body", NOW))
        .isInstanceOf(Commencement.Commenced.class);
  }

  @Test
  void a_body_may_be_as_large_as_the_limit_and_no_larger() {
    int limit = SectionVersion.LARGEST_BODY;

    assertThat(sections.commence(WMI, APRIL, "x".repeat(limit + 1), NOW))
        .isEqualTo(new Commencement.TooLarge(limit + 1, limit));
    assertThat(sections.commence(WMI, APRIL, "é".repeat(limit / 2 + 1), NOW))
        .isInstanceOf(Commencement.TooLarge.class);
    assertThat(sections.commence(WMI, APRIL, "x".repeat(limit), NOW))
        .isInstanceOf(Commencement.Commenced.class);
  }
}
