package annex.capacity.count;

import static org.assertj.core.api.Assertions.assertThat;

import annex.capacity.agreed.MemorySections;
import annex.capacity.count.PopulationCount.Part;
import annex.capacity.count.PopulationCount.Row;
import annex.capacity.delivered.Asked;
import annex.chassis.check.Fault;
import annex.commissioning.EstablishmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The section is in force from 1 April 2014; today is 25 November 2026. */
class RecordsCountsTest {

  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final LocalDate APRIL = LocalDate.of(2014, 4, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

  private final MemoryCounts counts = new MemoryCounts();
  private final MemorySections sections = new MemorySections();
  private final Asked asked = new Asked();
  private final RecordsCounts records = new RecordsCounts(counts, sections, asked);

  @BeforeEach
  void agree() {
    sections.agree(APRIL, null, 1111);
  }

  private static PopulationCount count(LocalDate asAt, int number, int total, List<Row> rows) {
    return new PopulationCount(WMI, asAt, number, rows, total, List.of(), NOW);
  }

  /** Every row of table 2d, with the first people among the recallees and nobody elsewhere. */
  private List<Row> allRows(int recallees) {
    var rows = new ArrayList<Row>();
    for (var row : sections.inForce(WMI, TODAY).orElseThrow().body().population().rows()) {
      rows.add(new Row(row.segment(), row.segment().equals("RECALLEES") ? recallees : 0));
    }
    return rows;
  }

  private static List<String> faults(Recording recording) {
    return ((Recording.Refused) recording).faults().stream().map(RecordsCountsTest::brief).toList();
  }

  private static String brief(Fault fault) {
    return fault.rule() + " " + fault.pointer();
  }

  @Test
  void a_count_is_recorded_and_assessed_and_is_watched_before() {
    var count = count(TODAY, 1, 103, allRows(103));

    assertThat(records.record(count)).isEqualTo(new Recording.Recorded(count));

    assertThat(asked.all()).containsExactly("watch WMI", "assess WMI");
  }

  @Test
  void recording_it_again_changes_nothing() {
    var first = count(TODAY, 1, 103, allRows(103));
    assertThat(records.record(first)).isInstanceOf(Recording.Recorded.class);

    assertThat(records.record(first)).isEqualTo(new Recording.AlreadyRecorded(first));
    assertThat(counts.count(WMI)).isOne();
  }

  @Test
  void another_count_of_the_day_is_a_correction_and_says_of_what() {
    var first = count(TODAY, 1, 103, allRows(103));
    var second = count(TODAY, 2, 104, allRows(104));
    assertThat(records.record(first)).isInstanceOf(Recording.Recorded.class);

    assertThat(records.record(count(TODAY, 1, 104, allRows(104))))
        .isEqualTo(new Recording.CountedOtherwise(first));
    assertThat(records.record(second)).isEqualTo(new Recording.Recorded(second));
    assertThat(second.corrects()).isEqualTo(1);
    assertThat(counts.latest(WMI)).contains(second);
    assertThat(records.record(second)).isEqualTo(new Recording.AlreadyRecorded(second));
    assertThat(records.record(count(TODAY, 2, 105, allRows(105))))
        .isEqualTo(new Recording.CountedOtherwise(second));
    assertThat(records.record(first)).isEqualTo(new Recording.AlreadyRecorded(first));
  }

  @Test
  void what_was_not_counted_cannot_be_corrected() {
    assertThat(records.record(count(TODAY, 2, 103, allRows(103))))
        .isEqualTo(new Recording.NothingToCorrect(1));
    assertThat(counts.count(WMI)).isZero();
    assertThat(asked.all()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1899-12-31, Refused",
    "2014-03-31, NothingAgreed",
    "2014-04-01, Recorded",
    "2026-11-25, Recorded",
    "2026-11-26, Refused",
  })
  void people_are_counted_by_a_table_in_force_and_not_ahead_of_time(
      LocalDate asAt, String recording) {
    var recorded = records.record(count(asAt, 1, 103, allRows(103)));

    assertThat(recorded.getClass().getSimpleName()).isEqualTo(recording);
  }

  @Test
  void a_day_begins_at_midnight_in_the_united_kingdom() {
    var summer = Instant.parse("2026-07-01T23:30:00Z");
    var count =
        new PopulationCount(WMI, LocalDate.of(2026, 7, 2), 1, allRows(103), 103, List.of(), summer);

    assertThat(records.record(count)).isInstanceOf(Recording.Recorded.class);
  }

  @ParameterizedTest
  @CsvSource({"102", "104"})
  void rows_that_do_not_make_the_total_are_refused(int total) {
    assertThat(faults(records.record(count(TODAY, 1, total, allRows(103)))))
        .containsExactly("CAP-13 /total");
  }

  @Test
  void beside_a_row_that_was_not_counted_the_total_may_be_larger_but_never_smaller() {
    var some = List.of(new Row("RECALLEES", 103), new Row("INDETERMINATE", null));

    assertThat(faults(records.record(count(TODAY, 1, 102, some)))).containsExactly("CAP-13 /total");
    assertThat(records.record(count(TODAY, 1, 1104, some))).isInstanceOf(Recording.Recorded.class);
  }

  @Test
  void a_row_that_is_left_out_was_not_counted_either() {
    var one = List.of(new Row("RECALLEES", 103));

    assertThat(faults(records.record(count(TODAY, 1, 102, one)))).containsExactly("CAP-13 /total");
    assertThat(records.record(count(TODAY, 1, 1104, one))).isInstanceOf(Recording.Recorded.class);
  }

  @Test
  void rows_and_parts_that_the_tables_do_not_have_are_refused() {
    var count =
        new PopulationCount(
            WMI,
            TODAY,
            1,
            List.of(new Row("RECALEES", 103)),
            1104,
            List.of(new Part("ORDINARY_CATEGORY_C", 500), new Part("SOMEWHERE", 1)),
            NOW);

    assertThat(faults(records.record(count)))
        .containsExactly("CAP-6 /rows/0/segment", "CAP-15 /splitSite/1/group");
    assertThat(asked.all()).isEmpty();
  }
}
