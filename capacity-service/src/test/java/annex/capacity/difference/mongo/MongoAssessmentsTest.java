package annex.capacity.difference.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import annex.access.Party;
import annex.capacity.agreed.MemorySections;
import annex.capacity.certificate.CellCertificate;
import annex.capacity.certificate.MemoryCertificates;
import annex.capacity.count.MemoryCounts;
import annex.capacity.count.PopulationCount;
import annex.capacity.delivered.BrokerAway;
import annex.capacity.difference.AssessesDifferences;
import annex.capacity.difference.Assessment;
import annex.capacity.difference.Assessments;
import annex.capacity.difference.DifferenceStatus;
import annex.capacity.difference.Dismissal;
import annex.capacity.difference.Ending;
import annex.capacity.difference.MaterialDifference;
import annex.capacity.difference.Subject;
import annex.capacity.difference.Threshold;
import annex.capacity.difference.Thresholds;
import annex.chassis.json.StrictJson;
import annex.chassis.outbox.Outbox;
import annex.chassis.outbox.PendingEvent;
import annex.chassis.outbox.mongo.MongoLatestOutbox;
import annex.chassis.outbox.mongo.MongoOutbox;
import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.PartyMember;
import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.Topic;
import annex.test.TestStore;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Against the store, with a broker that is away, so that every event stays to be seen. */
class MongoAssessmentsTest {

  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final LocalDate APRIL = LocalDate.of(2014, 4, 1);
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");
  private static final PartyMember COMMISSIONER =
      new PartyMember(Party.COMMISSIONER, "noms", "lead");
  private static final Thresholds THRESHOLDS =
      new Thresholds(
          Threshold.NONE,
          new Threshold(0, BigDecimal.ONE),
          new Threshold(5, BigDecimal.valueOf(5)));

  private final MongoTemplate mongo =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
  private final MongoOutbox outbox =
      new MongoOutbox(mongo, MongoAssessments.COLLECTION, "_id", AssessmentDocument.REVISION);
  private final MongoLatestOutbox latest =
      new MongoLatestOutbox(mongo, MongoAssessments.COLLECTION, "latest", Clock.systemUTC());
  private final MongoMaterialDifferences differences = new MongoMaterialDifferences(mongo);
  private final MongoAssessments assessments =
      new MongoAssessments(
          mongo,
          differences,
          moved -> List.of(event(moved)),
          summarised -> List.of(event(summarised)),
          outbox,
          latest,
          BrokerAway.relay(),
          Clock.systemUTC());
  private final MemorySections sections = new MemorySections();
  private final MemoryCertificates certificates = new MemoryCertificates();
  private final MemoryCounts counts = new MemoryCounts();
  private final AssessesDifferences assesses = assessing(assessments);

  private AssessesDifferences assessing(Assessments through) {
    var json = new StrictJson(StrictJson.mapper(List.of()));
    return new AssessesDifferences(
        through, differences, sections, certificates, counts, THRESHOLDS, json::write);
  }

  private static PendingEvent event(MaterialDifference moved) {
    var aggregate = "WMI/material-difference/" + moved.number();
    return PendingEvent.of(
        EventType.materialDifference(moved.ending() == null ? "found" : moved.status().code()),
        Topic.eventsOf(Area.CAPACITY),
        aggregate,
        "WMI",
        aggregate,
        moved.revision(),
        0,
        moved.changedAt(),
        null,
        "{}");
  }

  private static PendingEvent event(Assessment summarised) {
    var summary = Objects.requireNonNull(summarised.summary());
    return PendingEvent.of(
        EventType.deliverySummarised(Area.CAPACITY),
        Topic.DELIVERY,
        "WMI/capacity",
        "WMI",
        "WMI/delivery",
        summary.sequence(),
        0,
        summary.at(),
        null,
        summary.text());
  }

  @BeforeEach
  void agree() {
    differences.createIndexes();
    assessments.createIndexes();
    sections.agree(APRIL, null, 1111);
    assesses.watch(WMI);
  }

  private void certify(String reference, LocalDate from, int operationalCapacity) {
    assertThat(
            certificates.add(
                new CellCertificate(WMI, reference, from, 1038, operationalCapacity, null, NOW)))
        .isTrue();
  }

  private void assess(Instant now) {
    assertThat(assesses.assess(WMI, now)).isTrue();
  }

  private List<String> events() {
    return outbox.pending("WMI").stream().map(stored -> stored.event().id()).toList();
  }

  private Assessments.Watched watched() {
    return assessments.watched().getFirst();
  }

  private MaterialDifference only(DifferenceStatus status) {
    var found = differences.newestFirst(WMI, status, 0, 10);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void a_difference_comes_out_as_it_went_in_and_its_event_is_stored_with_it() {
    certify("CC-1", TODAY, 1090);

    assess(NOW);

    var found = only(DifferenceStatus.OPEN);
    assertThat(found.difference()).isEqualTo(-21);
    assertThat(found.foundAt()).isEqualTo(NOW);
    assertThat(differences.find(WMI, 1)).contains(found);
    assertThat(assessments.find(WMI).orElseThrow().open()).containsExactly(found);
    assertThat(events()).containsExactly("capacity/WMI/material-difference/1/1/0");
  }

  @Test
  void every_ending_comes_out_as_it_went_in() {
    certify("CC-1", TODAY, 1090);
    assess(NOW);
    certify("CC-2", TODAY.plusDays(1), 1080);
    assess(NOW.plus(Duration.ofDays(1)));
    sections.agree(TODAY.plusDays(2), 7, 1080);
    assess(NOW.plus(Duration.ofDays(2)));
    certify("CC-3", TODAY.plusDays(3), 1070);
    assess(NOW.plus(Duration.ofDays(3)));
    var dismissed = assesses.dismiss(WMI, 3, COMMISSIONER, "a week only", NOW);

    assertThat(only(DifferenceStatus.SUPERSEDED).ending()).isInstanceOf(Ending.Superseded.class);
    assertThat(only(DifferenceStatus.RESOLVED).ending())
        .isEqualTo(new Ending.Resolved(NOW.plus(Duration.ofDays(2)), 2, 7));
    assertThat(only(DifferenceStatus.DISMISSED).ending())
        .isEqualTo(new Ending.Dismissed(NOW, COMMISSIONER, "a week only"));
    assertThat(dismissed).isEqualTo(new Dismissal.Done(only(DifferenceStatus.DISMISSED)));
    assertThat(differences.newestFirst(WMI, null, 0, 10))
        .extracting(MaterialDifference::number)
        .containsExactly(3, 2, 1);
    assertThat(differences.newestFirst(WMI, null, 1, 1))
        .extracting(MaterialDifference::number)
        .containsExactly(2);
    assertThat(differences.count(WMI, null)).isEqualTo(3);
    assertThat(differences.count(WMI, DifferenceStatus.OPEN)).isZero();
    assertThat(events()).hasSize(6).doesNotHaveDuplicates();
  }

  @Test
  void of_many_that_assess_at_once_one_finds_the_difference() throws Exception {
    certify("CC-1", TODAY, 1090);
    List<Callable<Boolean>> assessors = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      var one = assessing(assessments);
      assessors.add(() -> one.assess(WMI, NOW));
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var assessed : threads.invokeAll(assessors)) {
        assertThat(assessed.get()).isTrue();
      }
    }

    assertThat(only(DifferenceStatus.OPEN).number()).isOne();
    assertThat(events()).hasSize(1);
    assertThat(assesses.isBehind(watched(), NOW)).isFalse();
  }

  @Test
  void what_is_recorded_while_others_assess_is_assessed_in_the_end() throws Exception {
    List<Callable<Boolean>> work = new ArrayList<>();
    for (int i = 1; i <= 20; i++) {
      int number = i;
      work.add(() -> {
        certify("CC-" + (number + 10), TODAY.minusDays(20 - number), 1111 - number);
        return assesses.assess(WMI, NOW);
      });
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var assessed : threads.invokeAll(work)) {
        assertThat(assessed.get()).isTrue();
      }
    }
    assess(NOW);

    var open = only(DifferenceStatus.OPEN);
    assertThat(open.actual().people()).isEqualTo(1091);
    long all = differences.count(WMI, null);
    assertThat(differences.count(WMI, DifferenceStatus.SUPERSEDED)).isEqualTo(all - 1);
    assertThat(events()).hasSize((int) (2 * all - 1)).doesNotHaveDuplicates();
  }

  @Test
  void a_certificate_that_nobody_assessed_is_seen_to_be_behind() {
    assess(NOW);
    assertThat(assesses.isBehind(watched(), NOW)).isFalse();

    certify("CC-1", TODAY, 1090);

    assertThat(assesses.isBehind(watched(), NOW)).isTrue();
    assess(NOW);
    assertThat(assesses.isBehind(watched(), NOW)).isFalse();
    assertThat(only(DifferenceStatus.OPEN).number()).isOne();
  }

  @Test
  void what_was_found_and_not_entered_into_the_list_is_entered_by_the_next() {
    certify("CC-1", TODAY, 1090);
    assertThat(assessing(new NotEntering(assessments)).assess(WMI, NOW)).isTrue();
    assertThat(differences.count(WMI, null)).isZero();
    assertThat(watched().entered()).isFalse();
    assertThat(assesses.isBehind(watched(), NOW)).isTrue();

    assess(NOW);

    assertThat(only(DifferenceStatus.OPEN).number()).isOne();
    assertThat(events()).hasSize(1);
    assertThat(assesses.isBehind(watched(), NOW)).isFalse();
  }

  @Test
  void a_dismissal_that_was_not_entered_into_the_list_still_holds() {
    certify("CC-1", TODAY, 1090);
    assess(NOW);
    var dismissal =
        assessing(new NotEntering(assessments)).dismiss(WMI, 1, COMMISSIONER, "known", NOW);
    assertThat(dismissal).isInstanceOf(Dismissal.Done.class);
    assertThat(differences.dismissed(WMI, subject(), 1111, 1090)).isFalse();

    certify("CC-2", TODAY, 1090);
    assess(NOW);

    assertThat(differences.dismissed(WMI, subject(), 1111, 1090)).isTrue();
    assertThat(assessments.find(WMI).orElseThrow().open()).isEmpty();
    assertThat(only(DifferenceStatus.DISMISSED).number()).isOne();
  }

  private Subject subject() {
    return differences.find(WMI, 1).orElseThrow().subject();
  }

  @Test
  void entering_an_earlier_state_late_changes_nothing() {
    certify("CC-1", TODAY, 1090);
    assess(NOW);
    var open = only(DifferenceStatus.OPEN);
    assertThat(assesses.dismiss(WMI, 1, COMMISSIONER, "known", NOW))
        .isInstanceOf(Dismissal.Done.class);

    differences.enter(open);

    assertThat(only(DifferenceStatus.DISMISSED).number()).isOne();
    assertThat(differences.count(WMI, null)).isOne();
  }

  @Test
  void of_a_dismissal_and_a_notice_of_change_at_once_one_ends_it() throws Exception {
    certify("CC-1", TODAY, 1090);
    assess(NOW);
    sections.agree(TODAY, 7, 1090);
    List<Callable<Object>> both = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      both.add(() -> assesses.dismiss(WMI, 1, COMMISSIONER, "known", NOW));
      both.add(() -> assesses.assess(WMI, NOW));
    }

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var done : threads.invokeAll(both)) {
        assertThat(done.get()).isNotNull();
      }
    }

    assertThat(differences.find(WMI, 1).orElseThrow().status())
        .isIn(DifferenceStatus.RESOLVED, DifferenceStatus.DISMISSED);
    assertThat(events()).hasSize(2);
  }

  @Test
  void only_an_open_one_is_dismissed() {
    certify("CC-1", TODAY, 1090);
    assess(NOW);

    assertThat(assesses.dismiss(WMI, 2, COMMISSIONER, "known", NOW))
        .isEqualTo(new Dismissal.Unknown(2));
    assertThat(assesses.dismiss(new EstablishmentId("GRT"), 1, COMMISSIONER, "known", NOW))
        .isEqualTo(new Dismissal.Unknown(1));
    assertThat(assesses.dismiss(WMI, 1, COMMISSIONER, "known", NOW))
        .isInstanceOf(Dismissal.Done.class);
    assertThat(assesses.dismiss(WMI, 1, COMMISSIONER, "known", NOW))
        .isInstanceOf(Dismissal.NotOpen.class);
  }

  @Test
  void a_version_and_a_certificate_of_another_day_wait_for_it() {
    certify("CC-1", TODAY, 1090);
    assess(NOW);
    sections.agree(TODAY.plusDays(12), 7, 1090);
    certify("CC-2", TODAY.plusDays(12), 1090);
    assess(NOW);
    assertThat(only(DifferenceStatus.OPEN).number()).isOne();
    var toCome = assesses.toCome(WMI, List.of(only(DifferenceStatus.OPEN)), NOW);
    assertThat(toCome.get(1)).isNotNull();
    assertThat(toCome.get(1).noticeOfChange()).isEqualTo(7);

    var dayBefore = NOW.plus(Duration.ofDays(11));
    var day = Instant.parse("2026-12-07T00:00:00Z");
    assertThat(assesses.isBehind(watched(), dayBefore)).isTrue();
    assess(dayBefore);
    assertThat(only(DifferenceStatus.OPEN).number()).isOne();
    assertThat(assesses.isBehind(watched(), day)).isTrue();
    assess(day);

    assertThat(only(DifferenceStatus.RESOLVED).ending()).isEqualTo(new Ending.Resolved(day, 2, 7));
  }

  @Test
  void a_clock_that_is_behind_does_not_turn_back_the_day() {
    certify("CC-1", TODAY, 1090);
    sections.agree(TODAY, 7, 1090);
    assess(NOW);
    assertThat(differences.count(WMI, null)).isZero();

    assess(NOW.minus(Duration.ofDays(1)));
    certify("CC-0", TODAY.minusDays(1), 1111);
    assess(NOW.minus(Duration.ofDays(1)));

    assertThat(differences.count(WMI, null)).isZero();
  }

  @Test
  void a_count_is_held_against_the_tables_row_by_row() {
    assertThat(
            counts.add(
                new PopulationCount(
                    WMI,
                    TODAY,
                    1,
                    List.of(
                        new PopulationCount.Row("RECALLEES", 109),
                        new PopulationCount.Row("INDETERMINATE", 187)),
                    1099,
                    List.of(new PopulationCount.Part("ORDINARY_CATEGORY_C", 500)),
                    NOW)))
        .isTrue();

    assess(NOW);

    assertThat(differences.newestFirst(WMI, DifferenceStatus.OPEN, 0, 10))
        .extracting(difference -> difference.subject().code())
        .containsExactlyInAnyOrder(
            "population/total", "population/rows/RECALLEES", "split-site/ORDINARY_CATEGORY_C");
  }

  @Test
  void a_summary_is_sent_when_it_says_anything_new_and_with_every_day() {
    certify("CC-1", TODAY, 1090);
    assess(NOW);
    var first = summary();
    assertThat(first.event().sequence()).isEqualTo("1");
    assertThat(first.event().data()).contains("\"openDifferences\":1");
    latest.pull(first);
    assertThat(latest.pending("WMI")).isEmpty();

    assess(NOW.plusSeconds(60));
    assertThat(latest.pending("WMI")).isEmpty();
    assess(NOW.plus(Duration.ofDays(1)));
    assertThat(summary().event()).isEqualTo(first.event());

    assertThat(assesses.dismiss(WMI, 1, COMMISSIONER, "known", NOW))
        .isInstanceOf(Dismissal.Done.class);
    assertThat(summary().event().sequence()).isEqualTo("2");
    assertThat(summary().event().data()).contains("\"openDifferences\":0");
  }

  private Outbox.Stored summary() {
    var pending = latest.pending("WMI");
    assertThat(pending).hasSize(1);
    return pending.getFirst();
  }

  /** Ends after the write of an assessment, before the list is told. */
  private record NotEntering(Assessments assessments) implements Assessments {

    @Override
    public void watch(EstablishmentId establishment) {
      assessments.watch(establishment);
    }

    @Override
    public Optional<Assessment> find(EstablishmentId establishment) {
      return assessments.find(establishment);
    }

    @Override
    public boolean advance(Assessment last, Assessment next) {
      return assessments.advance(last, next);
    }

    @Override
    public void enter(EstablishmentId establishment) {}

    @Override
    public List<Watched> watched() {
      return assessments.watched();
    }
  }
}
