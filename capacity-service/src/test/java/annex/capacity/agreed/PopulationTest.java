package annex.capacity.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.SampleBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Row 4 of table 2d is the indeterminate sentences: 168 in category C, 11 in category D, 0 young
 * offenders, 179 in all. The prison has 1100 and 11 people, 1111 in all.
 */
class PopulationTest {

  private static final String ROW = "/population/rows/4";
  private static final String NOT_APPLICABLE = "{\"applicable\":false}";

  private final SampleBody<CapacitySection> wymott = Wymott.annex();

  @ParameterizedTest
  @ValueSource(ints = {178, 180})
  void a_row_that_does_not_make_its_total_is_refused(int total) {
    assertThat(wymott.with(ROW + "/total", total).faults())
        .containsExactly("CAP-13 " + ROW + "/total", "CAP-13 /population/total");
  }

  @ParameterizedTest
  @ValueSource(ints = {167, 169})
  void a_cell_counts_in_its_row_and_in_its_column(int people) {
    assertThat(wymott.with(ROW + "/cells/catC", people).faults())
        .containsExactly("CAP-13 " + ROW + "/total", "CAP-13 /population/totals/catC");
  }

  @ParameterizedTest
  @CsvSource({"catC, 1099", "catC, 1101", "catD, 10", "catD, 12", "catA, 1", "other, 1"})
  void a_column_that_does_not_make_its_total_is_refused(String column, int total) {
    var place = "/population/totals/" + column;

    assertThat(wymott.with(place, total).faults())
        .containsExactly("CAP-13 " + place, "CAP-13 /population/total");
  }

  @ParameterizedTest
  @ValueSource(ints = {1110, 1112})
  void a_grand_total_that_rows_and_columns_do_not_make_is_refused(int total) {
    assertThat(wymott.with("/population/total", total).faults())
        .containsExactly("CAP-13 /population/total", "CAP-13 /population/total");
  }

  @Test
  void beside_a_blank_cell_a_total_may_be_larger_but_never_smaller() {
    var blank = wymott.with(ROW + "/cells/catC", null);

    assertThat(blank.faults()).isEmpty();
    assertThat(blank.with(ROW + "/cells/catD", 180).faults())
        .containsExactly("CAP-13 " + ROW + "/total", "CAP-13 /population/totals/catD");
  }

  @Test
  void a_cell_that_does_not_apply_adds_nothing_and_is_neither_blank_nor_0() {
    var notApplicable = wymott.withJson(ROW + "/cells/catC", NOT_APPLICABLE);

    assertThat(notApplicable.faults())
        .containsExactly("CAP-13 " + ROW + "/total", "CAP-13 /population/totals/catC");
    assertThat(wymott.withJson(ROW + "/cells/maleYo", NOT_APPLICABLE).faults()).isEmpty();
    assertThat(wymott.withJson(ROW + "/cells/maleYo", NOT_APPLICABLE).written())
        .isNotEqualTo(wymott.written())
        .isNotEqualTo(wymott.with(ROW + "/cells/maleYo", null).written());
  }

  @Test
  void a_column_that_does_not_apply_holds_no_number() {
    var young = wymott.withJson("/population/totals/maleYo", NOT_APPLICABLE);

    assertThat(young.faults())
        .containsExactly(
            "CAP-13 /population/rows/2/cells/maleYo",
            "CAP-13 /population/rows/3/cells/maleYo",
            "CAP-13 /population/rows/4/cells/maleYo");
    assertThat(wymott.withJson("/population/totals/other", NOT_APPLICABLE).faults()).isEmpty();
    assertThat(
            wymott
                .withJson("/population/totals/other", NOT_APPLICABLE)
                .with(ROW + "/cells/other", null)
                .faults())
        .isEmpty();
  }

  @Test
  void a_sentence_has_one_row() {
    assertThat(wymott.with(ROW + "/segment", "RECALLEES").faults())
        .containsExactly("CAP-13 /population/rows/5");
  }

  @Test
  void nobody_is_counted_below_nothing() {
    assertThat(wymott.with(ROW + "/total", -1).faults())
        .containsExactly("CAP-13 " + ROW + "/total");
    assertThat(wymott.with(ROW + "/cells/catC", -1).faults())
        .containsExactly("shape " + ROW + "/cells/catC");
    assertThat(wymott.withJson(ROW + "/cells/catC", "{\"applicable\":true}").faults())
        .containsExactly("shape " + ROW + "/cells/catC");
    assertThat(wymott.with("/population/total", -1).faults())
        .containsExactly("CAP-13 /population/total");
  }

  @ParameterizedTest
  @ValueSource(strings = {"percent", "places"})
  void where_there_is_no_resettlement_prison_its_figures_do_not_apply(String figure) {
    var place = "/resettlement/" + figure;

    assertThat(wymott.with(place, 0).faults()).containsExactly("CAP-16 " + place);
    assertThat(wymott.with(place, null).faults()).containsExactly("CAP-16 " + place);
    assertThat(wymott.with(place, 10).with("/resettlement/resettlementPrison", true).faults())
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 8})
  void nor_do_the_rows_of_resettlement(int row) {
    var place = "/population/rows/%d/cells/catC".formatted(row);

    assertThat(wymott.with(place, 0).faults()).containsExactly("CAP-16 " + place);
    assertThat(wymott.with(place, null).faults()).containsExactly("CAP-16 " + place);
    assertThat(wymott.with(place, 0).with("/resettlement/resettlementPrison", true).faults())
        .isEmpty();
  }

  /** The total of table 2d equals the operational capacity here, which no rule asks for. */
  @Test
  void the_population_is_not_held_to_the_capacity() {
    assertThat(wymott.with("/capacity/operationalCapacity", 900).faults()).isEmpty();
    assertThat(wymott.with("/splitSite/places/0/places", 1).faults()).isEmpty();
  }
}
