package annex.interventions.agreed;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.SampleBody;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TSP 110/99, HRP-HI 8/7 and HRP-MI 16/14 make 134/120; with C-SOTP 36/34 they make 170/154. */
class ProgrammeVolumesTest {

  private final SampleBody<InterventionsSection> wymott = Wymott.annex();

  @Test
  void as_many_may_complete_a_programme_as_start_it() {
    var all =
        wymott
            .with("/programmes/3/agreedCompletions", 36)
            .with("/programmeGroups/1/agreedCompletions", 36)
            .with("/grandTotal/agreedCompletions", 156);

    assertThat(all.faults()).isEmpty();
  }

  @Test
  void more_than_start_a_programme_may_not_complete_it() {
    var more =
        wymott
            .with("/programmes/3/agreedCompletions", 37)
            .with("/programmeGroups/1/agreedCompletions", 37)
            .with("/grandTotal/agreedCompletions", 157);

    assertThat(more.faults()).containsExactly("INT-36 /programmes/3/agreedCompletions");
  }

  @ParameterizedTest
  @CsvSource({
    "0, agreedStarts, 134",
    "0, agreedCompletions, 120",
    "1, agreedStarts, 36",
    "1, agreedCompletions, 34",
  })
  void a_group_that_is_not_the_sum_of_its_programmes_is_refused(int row, String figure, int sum) {
    var place = "/programmeGroups/%d/%s".formatted(row, figure);

    assertThat(wymott.with(place, sum).faults()).isEmpty();
    assertThat(wymott.with(place, sum + 1).faults())
        .containsExactly("INT-36 " + place, "INT-36 /grandTotal/" + figure);
    assertThat(wymott.with(place, sum - 1).faults())
        .containsExactly("INT-36 " + place, "INT-36 /grandTotal/" + figure);
  }

  @ParameterizedTest
  @CsvSource({
    "agreedStarts, 169",
    "agreedStarts, 171",
    "agreedCompletions, 153",
    "agreedCompletions, 155",
  })
  void a_grand_total_that_is_not_the_sum_of_the_groups_is_refused(String figure, int total) {
    assertThat(wymott.with("/grandTotal/" + figure, total).faults())
        .containsExactly("INT-36 /grandTotal/" + figure);
  }

  @Test
  void a_programme_counts_in_a_group_of_the_table() {
    assertThat(wymott.with("/programmes/3/group", "DRUGS").faults())
        .containsExactly(
            "INT-36 /programmes/3/group",
            "INT-36 /programmeGroups/1/agreedStarts",
            "INT-36 /programmeGroups/1/agreedCompletions");
  }

  @Test
  void a_group_without_programmes_may_only_be_agreed_as_nothing() {
    var drugs =
        wymott.with(
            "/programmeGroups/2",
            Map.of("group", "DRUGS", "label", "Drugs", "agreedStarts", 0, "agreedCompletions", 0));

    assertThat(drugs.faults()).isEmpty();
    assertThat(drugs.with("/programmeGroups/2/agreedStarts", 1).faults())
        .containsExactly(
            "INT-36 /programmeGroups/2/agreedStarts", "INT-36 /grandTotal/agreedStarts");
  }

  @Test
  void a_programme_or_group_stands_in_the_table_once() {
    assertThat(wymott.with("/programmes/1/code", "TSP").faults())
        .containsExactly("INT-36 /programmes/1");
    assertThat(wymott.with("/programmeGroups/1/group", "LIVING_SKILLS").faults())
        .containsExactly("INT-36 /programmeGroups/1");
  }

  @ParameterizedTest
  @CsvSource({
    "/programmes/0/agreedStarts",
    "/programmes/0/agreedCompletions",
    "/programmeGroups/0/agreedStarts",
    "/programmeGroups/0/agreedCompletions",
    "/grandTotal/agreedStarts",
    "/grandTotal/agreedCompletions",
  })
  void volumes_are_not_negative(String place) {
    assertThat(wymott.with(place, -1).faults()).containsExactly("INT-36 " + place);
  }

  @Test
  void large_volumes_do_not_overflow_into_small_ones() {
    var large =
        wymott
            .with("/programmes/0/agreedStarts", Integer.MAX_VALUE)
            .with("/programmes/1/agreedStarts", Integer.MAX_VALUE)
            .with("/programmeGroups/0/agreedStarts", 14);

    assertThat(large.faults()).contains("INT-36 /programmeGroups/0/agreedStarts");
  }
}
