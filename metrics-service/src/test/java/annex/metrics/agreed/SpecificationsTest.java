package annex.metrics.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.SampleBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 1 to 36 are mandatory, 33 replaces 32; of 37 to 41 two apply here. */
class SpecificationsTest {

  private final SampleBody<MetricsSection> wymott = Wymott.annex();

  @ParameterizedTest
  @ValueSource(ints = {0, 35})
  void a_mandatory_specification_cannot_be_switched_off(int row) {
    var place = "/serviceSpecifications/%d/applicable".formatted(row);

    assertThat(wymott.with(place, false).faults()).containsExactly("GOV-17 " + place);
  }

  @Test
  void another_year_may_have_another_list() {
    assertThat(wymott.without("/serviceSpecifications/35").faults()).isEmpty();
    assertThat(wymott.with("/serviceSpecifications/35/number", 99).faults()).isEmpty();
  }

  @Test
  void a_local_specification_says_yes_or_no() {
    assertThat(wymott.with("/serviceSpecifications/36/applicable", true).faults()).isEmpty();
    assertThat(wymott.with("/serviceSpecifications/38/applicable", false).faults()).isEmpty();
    assertThat(wymott.with("/serviceSpecifications/36/applicable", null).faults())
        .containsExactly("shape /serviceSpecifications/36/applicable");
  }

  @Test
  void what_replaces_and_what_is_replaced_name_each_other() {
    var replacedBy = "/serviceSpecifications/31/replacedBy";
    var replaces = "/serviceSpecifications/32/replaces";

    assertThat(wymott.with(replacedBy, null).faults()).containsExactly("GOV-18 " + replaces);
    assertThat(wymott.with(replaces, null).faults()).containsExactly("GOV-18 " + replacedBy);
    assertThat(wymott.with(replacedBy, null).with(replaces, null).faults()).isEmpty();
    assertThat(wymott.with(replacedBy, 99).faults())
        .containsExactly("GOV-18 " + replacedBy, "GOV-18 " + replaces);
    assertThat(wymott.with(replacedBy, 0).faults()).containsExactly("GOV-18 " + replacedBy);
  }

  @Test
  void a_number_stands_for_one_specification_and_one_option() {
    assertThat(wymott.with("/serviceSpecifications/1/number", 1).faults())
        .containsExactly("GOV-17 /serviceSpecifications/1");
    assertThat(wymott.with("/serviceOptions/1/number", 1).faults())
        .containsExactly("GOV-20 /serviceOptions/1");
  }

  @ParameterizedTest
  @CsvSource({"/serviceSpecifications/0/number, GOV-17", "/serviceOptions/0/number, GOV-20"})
  void numbers_begin_with_1(String place, String rule) {
    assertThat(wymott.with(place, 0).faults()).containsExactly(rule + " " + place);
  }

  @Test
  void an_option_is_bought_or_not() {
    assertThat(wymott.with("/serviceOptions/0/commissioned", true).faults()).isEmpty();
    assertThat(wymott.with("/serviceOptions/0/commissioned", null).faults())
        .containsExactly("shape /serviceOptions/0/commissioned");
    assertThat(wymott.with("/serviceOptions/0/commissioned", "Yes").faults())
        .containsExactly("shape /serviceOptions/0/commissioned");
  }
}
