package annex.capacity.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.SampleBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of the sexual offenders (row 1) 107, 110, 114 and 30 make the 361 assessed; of the indeterminate
 * sentences (row 3) the line of violent offenders at OGRS 50 to 74 is lost in print.
 */
class SegmentsTest {

  private static final String SCORES = "/segments/1/scoreBands/";
  private static final String BREAKDOWN = "/segments/3/breakdown/";

  private final SampleBody<CapacitySection> wymott = Wymott.annex();

  @ParameterizedTest
  @ValueSource(ints = {106, 108})
  void bands_that_do_not_make_their_total_are_refused(int people) {
    assertThat(wymott.with(SCORES + "bands/0/count", people).faults())
        .containsExactly("INT-38 " + SCORES + "total/count");
  }

  @Test
  void a_blank_band_may_hold_what_is_missing() {
    var blank = wymott.with(SCORES + "bands/0/count", null);

    assertThat(blank.faults()).isEmpty();
    assertThat(blank.with(SCORES + "bands/1/count", 218).faults())
        .containsExactly("INT-38 " + SCORES + "total/count");
  }

  @Test
  void those_assessed_are_those_in_the_bands() {
    assertThat(wymott.with(SCORES + "assessed", 360).faults())
        .containsExactly("INT-38 " + SCORES + "assessed");
    assertThat(wymott.with(SCORES + "assessed", null).faults()).isEmpty();
    assertThat(wymott.with(SCORES + "total/count", null).faults()).isEmpty();
  }

  @Test
  void a_band_reaches_from_a_lower_to_a_higher_score() {
    assertThat(wymott.with(SCORES + "bands/1/maximumScore", 12).faults()).isEmpty();
    assertThat(wymott.with(SCORES + "bands/1/maximumScore", 11).faults())
        .containsExactly("value " + SCORES + "bands/1/maximumScore");
    assertThat(wymott.with(SCORES + "bands/1/band", "LOW").faults())
        .containsExactly("value " + SCORES + "bands/1");
  }

  @ParameterizedTest
  @CsvSource({"0, 61", "0, 63", "4, 0", "4, 2"})
  void offences_that_do_not_make_the_total_of_their_band_are_refused(int row, int total) {
    var place = BREAKDOWN + "rows/%d/total/count".formatted(row);

    assertThat(wymott.with(place, total).faults())
        .containsExactly("INT-38 " + place, "INT-38 " + BREAKDOWN + "total/count");
  }

  /** 13, 7 and 1 are printed beside a blank line and a total of 53. */
  @Test
  void beside_the_line_that_is_lost_the_printed_total_stands_unless_it_is_too_small() {
    var place = BREAKDOWN + "rows/2/total/count";

    assertThat(wymott.with(place, 21).faults())
        .containsExactly("INT-38 " + BREAKDOWN + "total/count");
    assertThat(wymott.with(place, 20).faults())
        .containsExactly("INT-38 " + place, "INT-38 " + BREAKDOWN + "total/count");
  }

  @Test
  void the_bands_of_a_breakdown_make_its_total() {
    assertThat(wymott.with(BREAKDOWN + "total/count", 177).faults())
        .containsExactly("INT-38 " + BREAKDOWN + "total/count");
    assertThat(wymott.with(BREAKDOWN + "rows/1/ogrsBand", "OGRS_0_24").faults())
        .containsExactly("value " + BREAKDOWN + "rows/1");
  }

  /** There are 179, 177 and 176 indeterminate prisoners in print, and 1143 in OGRS bands. */
  @Test
  void sizes_that_contradict_each_other_stand_as_printed() {
    assertThat(wymott.with("/segments/3/count", 500).faults()).isEmpty();
    assertThat(wymott.with("/segments/4/count", 0).faults()).isEmpty();
    assertThat(wymott.with(SCORES + "total/percent", 99).faults()).isEmpty();
  }

  @Test
  void a_segment_has_one_size_of_people() {
    assertThat(wymott.with("/segments/3/count", -1).faults())
        .containsExactly("INT-38 /segments/3/count");
    assertThat(wymott.with("/segments/3/code", "VIOLENT_OFFENDERS").faults())
        .containsExactly("value /segments/3");
    assertThat(wymott.with("/segments/4/offenceShares/0/percent", 101).faults())
        .containsExactly("value /segments/4/offenceShares/0/percent");
  }
}
