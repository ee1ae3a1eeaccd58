package annex.capacity.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.SampleBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables 1 and 2a to 2c, and the agreement. */
class EstablishmentTest {

  private static final String PIPE = "/establishment/specialistFunctions/1/";
  private static final String YOUNG_ADULTS = "/allocationCriteria/age/starredUpYoungAdults/";
  private static final String PRICE = "/establishment/annualOperatingPrice";

  private final SampleBody<CapacitySection> wymott = Wymott.annex();

  @ParameterizedTest
  @ValueSource(strings = {"certifiedNormalAccommodation", "operationalCapacity"})
  void a_capacity_is_above_0(String figure) {
    var place = "/capacity/" + figure;

    assertThat(wymott.with(place, 1).faults()).isEmpty();
    assertThat(wymott.with(place, 0).faults()).containsExactly("CAP-1 " + place);
    assertThat(wymott.with(place, null).faults()).containsExactly("shape " + place);
  }

  @Test
  void no_order_is_asked_for_between_the_two_capacities() {
    assertThat(wymott.with("/capacity/certifiedNormalAccommodation", 1112).faults()).isEmpty();
    assertThat(wymott.with("/capacity/certifiedNormalAccommodation", 1).faults()).isEmpty();
  }

  /** The PIPE has 40 to 60 beds. */
  @Test
  void the_most_beds_of_a_unit_are_not_below_the_fewest() {
    assertThat(wymott.with(PIPE + "maximumBeds", 40).faults()).isEmpty();
    assertThat(wymott.with(PIPE + "maximumBeds", 39).faults())
        .containsExactly("CAP-17 " + PIPE + "maximumBeds");
    assertThat(wymott.with(PIPE + "minimumBeds", -1).faults())
        .containsExactly("CAP-17 " + PIPE + "minimumBeds");
    assertThat(wymott.with(PIPE + "unit", "TC").faults())
        .containsExactly("value /establishment/specialistFunctions/1");
  }

  /** Adults are 21 and over, young adults 18 to 21: both hold as printed. */
  @Test
  void ages_are_ordered_and_may_meet() {
    assertThat(wymott.with(YOUNG_ADULTS + "minimumAge", 21).faults()).isEmpty();
    assertThat(wymott.with(YOUNG_ADULTS + "maximumAge", 17).faults())
        .containsExactly("CAP-8 " + YOUNG_ADULTS + "maximumAge");
    assertThat(wymott.with(YOUNG_ADULTS + "minimumAge", -1).faults())
        .containsExactly("CAP-8 " + YOUNG_ADULTS + "minimumAge");
    assertThat(wymott.with("/allocationCriteria/age/adultMinimumAge", -1).faults())
        .containsExactly("CAP-8 /allocationCriteria/age/adultMinimumAge");
  }

  @Test
  void places_of_a_part_of_the_site_are_none_or_more() {
    assertThat(wymott.with("/splitSite/places/0/places", 0).faults()).isEmpty();
    assertThat(wymott.with("/splitSite/places/0/places", -1).faults())
        .containsExactly("CAP-15 /splitSite/places/0/places");
    assertThat(wymott.with("/splitSite/total", -1).faults())
        .containsExactly("CAP-15 /splitSite/total");
  }

  @ParameterizedTest
  @CsvSource({"18811910.25, true", "0, true", "0.001, false", "-1, false"})
  void a_price_is_in_pounds_and_pence(String amount, boolean taken) {
    assertThat(wymott.withJson(PRICE + "/amount", amount).faults().isEmpty()).isEqualTo(taken);
  }

  @Test
  void a_price_is_in_pounds_sterling_or_not_given() {
    assertThat(wymott.with(PRICE + "/currency", "EUR").faults())
        .containsExactly("value " + PRICE + "/currency");
    assertThat(wymott.with(PRICE, null).faults()).isEmpty();
  }

  @Test
  void an_agreement_does_not_end_before_it_begins() {
    assertThat(wymott.with("/agreement/to", "2014-04-01").faults()).isEmpty();
    assertThat(wymott.with("/agreement/to", "2014-03-31").faults())
        .containsExactly("value /agreement/to");
  }

  @ParameterizedTest
  @CsvSource({
    "/agreement/year, 2014-16",
    "/establishment/region, North West",
    "/allocationCriteria/gender/allowed/0, male",
    "/conditions/0/table, 2A",
    "/origin/gender, male",
    "/population/rows/0/segment, remand",
    "/splitSite/places/0/group, ordinary",
    "/segments/1/code, sexual",
    "/segments/1/scoreBands/scale, osp",
  })
  void a_notation_that_is_not_ours_is_refused(String place, String text) {
    assertThat(wymott.with(place, text).faults()).containsExactly("value " + place);
  }
}
