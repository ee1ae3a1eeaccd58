package annex.capacity.difference;

import static org.assertj.core.api.Assertions.assertThat;

import annex.access.Party;
import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.PartyMember;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The prison is agreed to hold 1111, of whom 103 are recallees. */
class AssessmentTest {

  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Subject RECALLEES = Subject.row("RECALLEES");
  private static final PartyMember COMMISSIONER =
      new PartyMember(Party.COMMISSIONER, "noms", "lead");
  private static final Thresholds THRESHOLDS =
      new Thresholds(
          Threshold.NONE,
          new Threshold(0, BigDecimal.ONE),
          new Threshold(5, BigDecimal.valueOf(5)));

  private final Map<Subject, Agreed> agreed = new LinkedHashMap<>();
  private final Map<Subject, Actual> actual = new LinkedHashMap<>();
  private Thresholds thresholds = THRESHOLDS;
  private Assessment.Dismissals dismissals = (_, _, _) -> false;
  private @Nullable Integer noticeOfChange;
  private Assessment assessment = Assessment.none(new EstablishmentId("WMI"));

  @BeforeEach
  void agree() {
    agree(1, 1111, 103);
  }

  private void agree(int version, int operationalCapacity, int recallees) {
    agreed.put(Subject.OPERATIONAL_CAPACITY, new Agreed(operationalCapacity, version, "/capacity"));
    agreed.put(Subject.POPULATION, new Agreed(1111, version, "/population/total"));
    agreed.put(RECALLEES, new Agreed(recallees, version, "/population/rows/5/total"));
  }

  private void certify(String reference, int operationalCapacity) {
    actual.put(
        Subject.OPERATIONAL_CAPACITY,
        new Actual(
            operationalCapacity, new Source(Source.Kind.CELL_CERTIFICATE, reference, TODAY)));
  }

  private void count(String reference, Subject subject, int people) {
    actual.put(
        subject, new Actual(people, new Source(Source.Kind.POPULATION_COUNT, reference, TODAY)));
  }

  private Assessment assess() {
    assessment =
        assessment.next(
            new Basis(TODAY, 1, 1, 1), agreed, noticeOfChange, actual, thresholds, dismissals, NOW);
    return assessment;
  }

  private Ending ending() {
    var ended = assessment.moved().getFirst().ending();
    assertThat(ended).isNotNull();
    return ended;
  }

  @Test
  void a_certified_figure_that_parts_from_the_agreed_one_is_found_once() {
    certify("CC-1", 1090);

    var found = assess().open();

    assertThat(found).hasSize(1);
    assertThat(found.getFirst().number()).isOne();
    assertThat(found.getFirst().agreed().people()).isEqualTo(1111);
    assertThat(found.getFirst().actual().people()).isEqualTo(1090);
    assertThat(found.getFirst().difference()).isEqualTo(-21);
    assertThat(found.getFirst().status()).isEqualTo(DifferenceStatus.OPEN);
    assertThat(assessment.moved()).isEqualTo(found);
    assertThat(assess().open()).isEqualTo(found);
    assertThat(assessment.moved()).isEmpty();
  }

  @Test
  void figures_that_agree_are_no_difference() {
    certify("CC-1", 1111);

    assertThat(assess().open()).isEmpty();
    assertThat(assessment.moved()).isEmpty();
  }

  @Test
  void every_row_and_the_total_is_looked_at_by_its_own_threshold() {
    count("1", Subject.POPULATION, 1122);
    count("1", RECALLEES, 108);
    assertThat(assess().open()).isEmpty();

    count("2", Subject.POPULATION, 1123);
    count("2", RECALLEES, 109);
    assertThat(assess().open())
        .extracting(difference -> difference.subject().code())
        .containsExactly("population/total", "population/rows/RECALLEES");
  }

  @Test
  void what_is_not_agreed_cannot_be_parted_from() {
    count("1", Subject.row("FOREIGN"), 900);
    agreed.clear();
    certify("CC-1", 1);

    assertThat(assess().open()).isEmpty();
  }

  @Test
  void a_notice_of_change_resolves_it_and_is_named() {
    certify("CC-1", 1090);
    assess();

    agree(2, 1090, 103);
    noticeOfChange = 7;

    assertThat(assess().open()).isEmpty();
    assertThat(ending()).isEqualTo(new Ending.Resolved(NOW, 2, 7));
    assertThat(assessment.moved().getFirst().status()).isEqualTo(DifferenceStatus.RESOLVED);
    assertThat(assessment.moved().getFirst().revision()).isEqualTo(2);
  }

  @Test
  void a_notice_of_change_that_brings_it_within_the_threshold_resolves_it() {
    count("1", RECALLEES, 120);
    assess();

    agree(2, 1111, 115);
    noticeOfChange = 7;

    assertThat(assess().open()).isEmpty();
    assertThat(ending()).isInstanceOf(Ending.Resolved.class);
  }

  @Test
  void a_notice_of_change_that_does_not_go_far_enough_leaves_another_difference() {
    certify("CC-1", 1090);
    assess();

    agree(2, 1100, 103);
    noticeOfChange = 7;

    assertThat(assess().open()).hasSize(1);
    assertThat(assessment.open().getFirst().number()).isEqualTo(2);
    assertThat(assessment.open().getFirst().difference()).isEqualTo(-10);
    assertThat(ending()).isEqualTo(new Ending.Superseded(NOW, 2, null));
  }

  @Test
  void a_notice_of_change_of_something_else_leaves_it_as_it_is() {
    certify("CC-1", 1090);
    var found = assess().open();

    agree(2, 1111, 140);
    noticeOfChange = 7;

    assertThat(assess().open()).isEqualTo(found);
    assertThat(assessment.moved()).isEmpty();
  }

  @Test
  void a_row_that_is_agreed_no_more_has_no_difference() {
    count("1", RECALLEES, 120);
    assess();

    agree(2, 1111, 0);
    agreed.remove(RECALLEES);
    noticeOfChange = 7;

    assertThat(assess().open()).isEmpty();
    assertThat(ending()).isEqualTo(new Ending.Resolved(NOW, 2, 7));
  }

  @Test
  void a_later_certificate_takes_its_place() {
    certify("CC-1", 1090);
    assess();

    certify("CC-2", 1080);

    assertThat(assess().open()).extracting(MaterialDifference::number).containsExactly(2);
    assertThat(ending())
        .isEqualTo(
            new Ending.Superseded(
                NOW, null, new Source(Source.Kind.CELL_CERTIFICATE, "CC-2", TODAY)));
  }

  @Test
  void a_later_certificate_of_the_agreed_figure_ends_it_without_another() {
    certify("CC-1", 1090);
    assess();

    certify("CC-2", 1111);

    assertThat(assess().open()).isEmpty();
    assertThat(ending()).isInstanceOf(Ending.Superseded.class);
  }

  @Test
  void a_later_record_of_the_same_figure_leaves_it_as_it_is() {
    certify("CC-1", 1090);
    var found = assess().open();

    certify("CC-2", 1090);

    assertThat(assess().open()).isEqualTo(found);
  }

  @Test
  void a_row_that_was_not_counted_again_is_as_it_was() {
    count("1", RECALLEES, 120);
    var found = assess().open();

    actual.remove(RECALLEES);
    assertThat(assess().open()).isEqualTo(found);

    agree(2, 1111, 120);
    assertThat(assess().open()).isEmpty();
    assertThat(ending()).isInstanceOf(Ending.Resolved.class);
  }

  @Test
  void a_greater_threshold_ends_it() {
    certify("CC-1", 1090);
    assess();

    thresholds =
        new Thresholds(
            new Threshold(21, BigDecimal.ZERO),
            THRESHOLDS.populationTotal(),
            THRESHOLDS.populationRows());

    assertThat(assess().open()).isEmpty();
    assertThat(ending()).isEqualTo(new Ending.Superseded(NOW, null, null));
  }

  @Test
  void a_dismissed_one_is_not_found_again_for_its_figures_but_for_others() {
    certify("CC-1", 1090);
    var dismissed =
        assess().open().getFirst().ended(new Ending.Dismissed(NOW, COMMISSIONER, "a week only"));
    assessment = assessment.without(dismissed);
    dismissals =
        (subject, one, other) ->
            subject.equals(Subject.OPERATIONAL_CAPACITY) && one == 1111 && other == 1090;
    assertThat(assessment.open()).isEmpty();
    assertThat(assessment.moved()).containsExactly(dismissed);

    assertThat(assess().open()).isEmpty();
    certify("CC-2", 1090);
    assertThat(assess().open()).isEmpty();
    certify("CC-3", 1089);
    assertThat(assess().open()).extracting(MaterialDifference::number).containsExactly(2);
  }

  @Test
  void a_summary_that_says_nothing_new_keeps_its_sequence() {
    var first = assess().summarised("{\"a\":1}", NOW);
    var same = first.summarised("{\"a\":1}", NOW.plusSeconds(1));
    var other = same.summarised("{\"a\":2}", NOW.plusSeconds(2));

    assertThat(first.summary()).isEqualTo(new Summary(1, NOW, "{\"a\":1}"));
    assertThat(same.summary()).isEqualTo(first.summary());
    assertThat(other.summary()).isEqualTo(new Summary(2, NOW.plusSeconds(2), "{\"a\":2}"));
  }
}
