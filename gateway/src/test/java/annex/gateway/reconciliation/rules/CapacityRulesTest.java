package annex.gateway.reconciliation.rules;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.gateway.reconciliation.AnAnnex;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules over tables 1 and 2a to 2d. */
class CapacityRulesTest {

  private static final String NOT_APPLICABLE = "{'applicable':false}";

  private static AnAnnex matrix(String cell, String rowTotal, String columnTotal, String total) {
    return AnAnnex.of(
        Area.CAPACITY,
        """
        {'population':{'rows':[
          {'segment':'A','cells':{'catB':3,'catC':%s},'total':%s},
          {'segment':'B','cells':{'catB':{'applicable':false},'catC':0},'total':0}],
         'totals':{'catB':3,'catC':%s},'total':%s}}\
        """
            .formatted(cell, rowTotal, columnTotal, total));
  }

  @Test
  void a_matrix_that_adds_up_is_no_finding_and_0_is_a_value() {
    assertThat(matrix("5", "8", "5", "8").found(new PopulationMatrixAddsUp())).isEmpty();
    assertThat(matrix("0", "3", "0", "3").found(new PopulationMatrixAddsUp())).isEmpty();
  }

  @Test
  void a_cell_that_does_not_apply_adds_nothing() {
    assertThat(matrix(NOT_APPLICABLE, "3", "0", "3").found(new PopulationMatrixAddsUp())).isEmpty();
  }

  @Test
  void a_blank_cell_leaves_its_row_and_column_without_comparison() {
    assertThat(matrix("null", "9", "9", "9").found(new PopulationMatrixAddsUp()))
        .containsExactly("12 v 9: 3");
  }

  @Test
  void rows_columns_and_both_ways_to_the_grand_total_are_compared() {
    assertThat(matrix("5", "9", "6", "8").found(new PopulationMatrixAddsUp()))
        .containsExactlyInAnyOrder("8 v 9: -1", "5 v 6: -1", "9 v 8: 1", "9 v 8: 1");
  }

  private static AnAnnex site(int places, int cna, int capacity) {
    return AnAnnex.of(
        Area.CAPACITY,
        "{'capacity':{'certifiedNormalAccommodation':%d,'operationalCapacity':%d},'splitSite':{'places':[{'group':'X','places':%d},{'group':'SEX_OFFENDER_CATEGORY_C','places':10}],'total':null}}"
            .formatted(cna, capacity, places - 10));
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100, 120, 0",
    "120, 100, 120, 0",
    "100, 100, 100, 0",
    "101, 100, 120, 2",
    "119, 100, 120, 2"
  })
  void a_split_site_agrees_with_one_of_the_two_capacities(
      int places, int cna, int capacity, int findings) {
    assertThat(site(places, cna, capacity).found(new SplitSitePlacesMakeTheCapacity()))
        .hasSize(findings);
  }

  @Test
  void a_split_site_without_places_or_a_total_is_compared_with_nothing() {
    var undivided =
        AnAnnex.of(
            Area.CAPACITY,
            "{'capacity':{'certifiedNormalAccommodation':1,'operationalCapacity':2},'splitSite':{'split':false,'places':[],'total':null}}");

    assertThat(undivided.found(new SplitSitePlacesMakeTheCapacity())).isEmpty();
    assertThat(undivided.found(new SplitSitePlacesAddUp())).isEmpty();
    assertThat(site(50, 1, 2).found(new SplitSitePlacesAddUp())).isEmpty();
  }

  @Test
  void sex_offender_places_are_those_of_table_1_where_the_site_is_not_split() {
    var annex =
        AnAnnex.of(
            Area.CAPACITY,
            "{'establishment':{'sexOffenderPlaces':30},'splitSite':{'places':[]},'segments':[{'code':'SEXUAL_OFFENDERS','count':29}]}");

    assertThat(annex.found(new SexOffendersFillTheirPlaces())).containsExactly("29 v 30: -1");
    assertThat(annex.found(new SexOffenderPlacesAgree())).isEmpty();
  }

  private static AnAnnex unit(int least, int most, String beds) {
    return AnAnnex.of(
            Area.CAPACITY,
            "{'establishment':{'specialistFunctions':[{'unit':'PIPE','minimumBeds':%d,'maximumBeds':%d}]}}"
                .formatted(least, most))
        .and(
            Area.METRICS,
            "{'commissioningIntentions':[{'code':'2f','facts':[{'name':'pipeBeds','amount':%s}]}],'objectives':[]}"
                .formatted(beds));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "39, 39 v 40: -1, -",
        "40, -, 60 v 40: 20",
        "60, -, 40 v 60: -20",
        "61, 61 v 60: 1, -",
        "null, -, -"
      })
  void beds_outside_the_range_are_one_finding_and_a_range_for_one_figure_is_another(
      String beds, @Nullable String outside, @Nullable String range) {
    var annex = unit(40, 60, beds);

    assertThat(annex.found(new SpecialistUnitBedsLieInTheirRange()))
        .isEqualTo(outside == null ? List.of() : List.of(outside));
    assertThat(annex.found(new SpecialistUnitBedsAreOneFigure()))
        .isEqualTo(range == null ? List.of() : List.of(range));
  }

  @Test
  void beds_that_are_one_figure_everywhere_are_no_finding() {
    assertThat(unit(60, 60, "60").found(new SpecialistUnitBedsAreOneFigure())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"39, 1", "40, 0", "60, 0", "61, 1"})
  void places_of_a_unit_lie_in_the_range_of_its_beds(int places, int findings) {
    var annex =
        unit(40, 60, "60")
            .and(
                Area.ACTIVITIES,
                "{'otherActivities':[{'descriptions':['PIPE'],'places':%d},{'descriptions':['Gym'],'places':1}]}"
                    .formatted(places));

    assertThat(annex.found(new SpecialistUnitPlacesFitItsBeds())).hasSize(findings);
  }
}
