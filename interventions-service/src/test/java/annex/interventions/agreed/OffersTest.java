package annex.interventions.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.SampleBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OffersTest {

  private final SampleBody<InterventionsSection> wymott = Wymott.annex();

  @Test
  void an_arrangement_and_how_it_is_known_go_together() {
    var stated = "/coreOffer/0/services/0/";
    var unknown = "/coreOffer/0/services/2/";

    assertThat(wymott.with(stated + "arrangementBasis", null).faults())
        .containsExactly("value " + stated + "arrangementBasis");
    assertThat(wymott.with(unknown + "arrangementBasis", "STATED").faults())
        .containsExactly("value " + unknown + "arrangementBasis");
    assertThat(
            wymott
                .with(stated + "arrangementBasis", null)
                .with(stated + "arrangement", null)
                .faults())
        .isEmpty();
  }

  @Test
  void the_printed_arrangements_need_not_be_as_many_as_the_services() {
    assertThat(wymott.withJson("/coreOffer/0/arrangements", "[]").faults()).isEmpty();
    assertThat(wymott.with("/coreOffer/0/arrangements/0", "PRIVATE").faults())
        .contains("shape /coreOffer/0/arrangements/0");
  }

  @Test
  void an_output_a_segment_and_a_level_of_risk_have_one_row_each() {
    assertThat(wymott.with("/coreOffer/1/number", 1).faults())
        .containsExactly("value /coreOffer/1");
    assertThat(wymott.withCopy("/additionalOffer/0/segment", "/additionalOffer/1/segment").faults())
        .containsExactly("INT-38 /additionalOffer/1");
    assertThat(wymott.with("/riskManagement/2/rosh", "ALL").faults())
        .containsExactly("INT-48 /riskManagement/2");
  }

  /** In print 107, 117 and 162 stand against 99 and 154: a person belongs to several segments. */
  @Test
  void completions_by_segment_are_not_held_to_the_programmes() {
    var offers = wymott.tree().get("additionalOffer");
    int row = 0;
    while (offers.get(row).get("expectedCompletions").isEmpty()) {
      row++;
    }
    var place = "/additionalOffer/%d/expectedCompletions/0/completions".formatted(row);

    assertThat(wymott.with(place, 1000).faults()).isEmpty();
    assertThat(wymott.with(place, -1).faults()).containsExactly("INT-37 " + place);
  }

  @ParameterizedTest
  @CsvSource({
    "/year, 2014-16",
    "/programmes/0/code, tsp",
    "/programmes/0/group, Living Skills",
    "/additionalOffer/0/segment, ogrs",
    "/coreOffer/0/number, 0",
    "/coreOffer/0/number, -1",
    "/coreOfferAvailability, ' '",
  })
  void a_value_that_cannot_be_is_refused(String place, String value) {
    var odd = value.matches("-?\\d") ? wymott.withJson(place, value) : wymott.with(place, value);

    assertThat(odd.faults()).containsExactly("value " + place);
  }

  @ParameterizedTest
  @CsvSource({
    "/deliversNomsCommissionedAccreditedProgrammes",
    "/grandTotal",
    "/coreOfferAvailability",
    "/additionalOffer/0/caseManagement/asResourcesAllow",
    "/riskManagement/0/approach",
    "/notes/0/text",
  })
  void what_must_be_said_is_missed(String place) {
    assertThat(wymott.without(place).faults()).containsExactly("shape " + place);
    assertThat(wymott.with(place, null).faults()).containsExactly("shape " + place);
  }
}
