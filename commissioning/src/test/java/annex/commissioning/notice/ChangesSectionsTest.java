package annex.commissioning.notice;

import static org.assertj.core.api.Assertions.assertThat;

import annex.access.Party;
import annex.chassis.check.Fault;
import annex.commissioning.EstablishmentId;
import annex.commissioning.section.MemorySectionVersions;
import annex.commissioning.section.SectionVersion;
import annex.contracts.change.Difference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A section of one word changes by agreement; a patch is the next word. */
class ChangesSectionsTest {

  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final LocalDate APRIL = LocalDate.of(2014, 4, 1);
  private static final LocalDate OCTOBER = LocalDate.of(2014, 10, 1);
  private static final Instant NOW = Instant.parse("2014-09-01T10:00:00Z");
  private static final PartyMember PROVIDER = new PartyMember(Party.PROVIDER, "hmps", "governor");
  private static final PartyMember COMMISSIONER =
      new PartyMember(Party.COMMISSIONER, "noms", "lead");
  private static final ChangeRules CERTIFIED =
      new ChangeRules(
          List.of(
              new ChangeRule(
                  "TST-2",
                  "needs a certificate",
                  (change, breaches) -> {
                    if (change.touches("/word") && change.proposal().patch().equals("larger")) {
                      breaches.add("/certificationReference", "is required");
                    }
                  })));

  private final MemorySectionVersions versions = new MemorySectionVersions();
  private final MemoryNotices notices = new MemoryNotices();
  private final ChangesSections changes =
      new ChangesSections(notices, versions, ChangesSectionsTest::amend, CERTIFIED);

  @BeforeEach
  void commence() {
    assertThat(versions.add(new SectionVersion(WMI, 1, APRIL, NOW, null, "first"))).isTrue();
  }

  private static Amendment amend(String body, String patch) {
    if (patch.equals("x")) {
      return new Amendment.Refused(List.of(Fault.value("/word", "is too short", "TST-1")));
    }
    return patch.equals(body)
        ? new Amendment.Nothing()
        : new Amendment.Amended(patch, List.of(new Difference("/word", body, patch)));
  }

  private static Proposal proposal(int base, String patch) {
    return new Proposal(base, OCTOBER, "a reason", null, patch);
  }

  private NoticeOfChange proposed(String patch) {
    return ((Outcome.Done) changes.propose(WMI, proposal(1, patch), PROVIDER, NOW)).notice();
  }

  private Outcome take(Step step, int number, PartyMember by) {
    return changes.take(step, WMI, number, by, null, NOW.plusSeconds(60));
  }

  @Test
  void what_both_parties_agree_is_the_next_version_and_names_its_notice() {
    var notice = proposed("second");

    var outcome = take(Step.AGREEMENT, notice.number(), COMMISSIONER);

    assertThat(versions.find(WMI, 2))
        .contains(
            new SectionVersion(WMI, 2, OCTOBER, NOW.plusSeconds(60), notice.number(), "second"));
    var agreed = ((Outcome.Done) outcome).notice();
    assertThat(agreed.status()).isEqualTo(NoticeStatus.AGREED);
    assertThat(agreed.decided()).isEqualTo(new Decided(COMMISSIONER, NOW.plusSeconds(60), null, 2));
    assertThat(agreed.agreements())
        .extracting(PartyAgreement::by)
        .containsExactly(PROVIDER, COMMISSIONER);
  }

  @Test
  void a_proposal_alone_changes_nothing() {
    var notice = proposed("second");

    assertThat(notice.status()).isEqualTo(NoticeStatus.PROPOSED);
    assertThat(notice.diff()).containsExactly(new Difference("/word", "first", "second"));
    assertThat(versions.count(WMI)).isOne();
  }

  @Test
  void either_party_may_propose_and_the_other_agrees() {
    var notice =
        ((Outcome.Done) changes.propose(WMI, proposal(1, "second"), COMMISSIONER, NOW)).notice();

    assertThat(take(Step.AGREEMENT, notice.number(), PROVIDER)).isInstanceOf(Outcome.Done.class);
    assertThat(versions.count(WMI)).isEqualTo(2);
  }

  @Test
  void nobody_agrees_or_rejects_for_the_other_party_and_only_the_proposer_withdraws() {
    var notice = proposed("second");

    for (var step : List.of(Step.AGREEMENT, Step.REJECTION)) {
      assertThat(take(step, notice.number(), PROVIDER)).isInstanceOf(Outcome.NotForThisParty.class);
    }
    assertThat(take(Step.WITHDRAWAL, notice.number(), COMMISSIONER))
        .isInstanceOf(Outcome.NotForThisParty.class);
    assertThat(notices.find(WMI, notice.number())).contains(notice);
  }

  @ParameterizedTest
  @EnumSource(Step.class)
  void what_has_ended_takes_no_further_step(Step end) {
    var notice = proposed("second");
    var ending = end == Step.WITHDRAWAL ? PROVIDER : COMMISSIONER;
    assertThat(take(end, notice.number(), ending)).isInstanceOf(Outcome.Done.class);
    long length = versions.count(WMI);

    for (var step : Step.values()) {
      for (var by : List.of(PROVIDER, COMMISSIONER)) {
        assertThat(take(step, notice.number(), by)).isInstanceOf(Outcome.NotOpen.class);
      }
    }
    assertThat(versions.count(WMI)).isEqualTo(length);
  }

  @Test
  void rejecting_and_withdrawing_leave_the_section_as_it_is_and_say_why() {
    var notice = proposed("second");

    var outcome = changes.take(Step.REJECTION, WMI, notice.number(), COMMISSIONER, "too dear", NOW);

    var decided = ((Outcome.Done) outcome).notice().decided();
    assertThat(decided).isEqualTo(new Decided(COMMISSIONER, NOW, "too dear", null));
    assertThat(versions.count(WMI)).isOne();
  }

  @Test
  void a_proposal_for_a_version_that_is_not_the_last_is_refused() {
    var notice = proposed("second");
    assertThat(take(Step.AGREEMENT, notice.number(), COMMISSIONER))
        .isInstanceOf(Outcome.Done.class);

    assertThat(changes.propose(WMI, proposal(1, "third"), PROVIDER, NOW))
        .isEqualTo(new Outcome.BaseSuperseded(1, 2));
    assertThat(changes.propose(WMI, proposal(3, "third"), PROVIDER, NOW))
        .isEqualTo(new Outcome.BaseSuperseded(3, 2));
  }

  @Test
  void of_two_proposals_for_one_version_the_second_cannot_be_agreed_and_may_be_withdrawn() {
    var first = proposed("second");
    var second = proposed("other");
    assertThat(take(Step.AGREEMENT, first.number(), COMMISSIONER)).isInstanceOf(Outcome.Done.class);

    assertThat(take(Step.AGREEMENT, second.number(), COMMISSIONER))
        .isEqualTo(new Outcome.BaseSuperseded(1, 2));
    assertThat(take(Step.WITHDRAWAL, second.number(), PROVIDER)).isInstanceOf(Outcome.Done.class);
    assertThat(versions.count(WMI)).isEqualTo(2);
  }

  @Test
  void a_change_that_breaks_a_rule_or_changes_nothing_is_refused() {
    assertThat(changes.propose(WMI, proposal(1, "x"), PROVIDER, NOW))
        .isEqualTo(
            new Outcome.Refused(List.of(Fault.value("/patch/word", "is too short", "TST-1"))));
    assertThat(changes.propose(WMI, proposal(1, "larger"), PROVIDER, NOW))
        .isEqualTo(
            new Outcome.Refused(
                List.of(Fault.value("/certificationReference", "is required", "TST-2"))));
    assertThat(changes.propose(WMI, proposal(1, "first"), PROVIDER, NOW))
        .isEqualTo(new Outcome.ChangesNothing());
    assertThat(notices.last(WMI)).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"9999-12-31", "0001-01-01", "2014-03-31"})
  void a_date_that_no_annex_has_or_that_is_before_the_base_is_refused(String date) {
    var proposal = new Proposal(1, LocalDate.parse(date), "a reason", null, "second");

    var outcome = changes.propose(WMI, proposal, PROVIDER, NOW);

    assertThat(outcome).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused) outcome).faults())
        .extracting(Fault::pointer)
        .containsExactly("/effectiveFrom");
  }

  @Test
  void a_correction_may_hold_from_the_same_date_as_its_base() {
    var correction = new Proposal(1, APRIL, "misread", null, "second");

    assertThat(changes.propose(WMI, correction, PROVIDER, NOW)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void what_has_not_commenced_cannot_change_and_what_is_not_there_cannot_be_agreed() {
    var elsewhere = new EstablishmentId("GRT");

    assertThat(changes.propose(elsewhere, proposal(1, "second"), PROVIDER, NOW))
        .isEqualTo(new Outcome.NotCommenced());
    assertThat(take(Step.AGREEMENT, 7, COMMISSIONER)).isEqualTo(new Outcome.Unknown(7));
  }

  @Test
  void a_version_is_recorded_after_its_base_whatever_the_clock_says() {
    var notice = proposed("second");

    var _ =
        changes.take(Step.AGREEMENT, WMI, notice.number(), COMMISSIONER, null, NOW.minusSeconds(9));

    assertThat(versions.find(WMI, 2).orElseThrow().recordedAt()).isEqualTo(NOW.plusMillis(1));
  }

  @Test
  void what_a_crash_left_before_the_version_is_finished_once() {
    var claimed = proposed("second").takingEffect(new PartyAgreement(COMMISSIONER, NOW));
    assertThat(notices.advance(claimed)).isTrue();

    var left = notices.takingEffectSince(NOW, 10);
    left.forEach(notice -> assertThat(changes.finish(notice, NOW)).isNotNull());
    left.forEach(notice -> assertThat(changes.finish(notice, NOW)).isNotNull());

    assertThat(left).hasSize(1);
    assertThat(versions.count(WMI)).isEqualTo(2);
    assertThat(notices.find(WMI, 1).orElseThrow().status()).isEqualTo(NoticeStatus.AGREED);
  }

  @Test
  void what_a_crash_left_after_the_version_is_finished_with_that_version() {
    var claimed = proposed("second").takingEffect(new PartyAgreement(COMMISSIONER, NOW));
    assertThat(notices.advance(claimed)).isTrue();
    assertThat(versions.add(new SectionVersion(WMI, 2, OCTOBER, NOW, 1, "second"))).isTrue();

    assertThat(take(Step.AGREEMENT, 1, COMMISSIONER)).isInstanceOf(Outcome.NotOpen.class);

    assertThat(notices.find(WMI, 1).orElseThrow().decided())
        .isEqualTo(new Decided(COMMISSIONER, NOW, null, 2));
    assertThat(versions.count(WMI)).isEqualTo(2);
  }

  @Test
  void an_agreement_that_is_given_twice_at_once_is_not_taken_for_one_that_lost_a_race() {
    var overtaken = new Overtaken();
    var twice = new ChangesSections(overtaken, versions, ChangesSectionsTest::amend, CERTIFIED);
    assertThat(twice.propose(WMI, proposal(1, "second"), PROVIDER, NOW))
        .isInstanceOf(Outcome.Done.class);
    overtaken.meanwhile =
        () ->
            assertThat(twice.take(Step.AGREEMENT, WMI, 1, COMMISSIONER, null, NOW))
                .isInstanceOf(Outcome.Done.class);

    assertThat(twice.take(Step.AGREEMENT, WMI, 1, COMMISSIONER, null, NOW))
        .isInstanceOf(Outcome.NotOpen.class);
    assertThat(versions.count(WMI)).isEqualTo(2);
  }

  /** Something happens between the look at a notice and what comes of it. */
  private static final class Overtaken extends MemoryNotices {

    private Runnable meanwhile = () -> {};

    @Override
    public Optional<NoticeOfChange> find(EstablishmentId establishment, int number) {
      var found = super.find(establishment, number);
      var happens = meanwhile;
      meanwhile = () -> {};
      happens.run();
      return found;
    }
  }

  @Test
  void an_agreement_that_lost_the_race_for_the_next_version_is_as_if_it_had_not_been_given() {
    var claimed = proposed("second").takingEffect(new PartyAgreement(COMMISSIONER, NOW));
    assertThat(notices.advance(claimed)).isTrue();
    assertThat(versions.add(new SectionVersion(WMI, 2, OCTOBER, NOW, 9, "others"))).isTrue();

    assertThat(changes.finish(claimed, NOW)).isEqualTo(new Outcome.BaseSuperseded(1, 2));

    var still = notices.find(WMI, 1).orElseThrow();
    assertThat(still.status()).isEqualTo(NoticeStatus.PROPOSED);
    assertThat(still.agreements()).hasSize(1);
  }

  @Test
  void fifty_proposals_and_agreements_at_once_leave_one_chain() throws Exception {
    List<Callable<Outcome>> parties =
        IntStream.range(0, 50)
            .<Callable<Outcome>>mapToObj(i ->
                () -> {
                  var outcome = changes.propose(WMI, proposal(1, "word " + i), PROVIDER, NOW);
                  return outcome instanceof Outcome.Done(NoticeOfChange notice)
                      ? take(Step.AGREEMENT, notice.number(), COMMISSIONER)
                      : outcome;
                })
            .toList();

    var outcomes = new ArrayList<Outcome>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var outcome : threads.invokeAll(parties)) {
        outcomes.add(outcome.get());
      }
    }

    assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
    assertThat(outcomes)
        .filteredOn(outcome -> !(outcome instanceof Outcome.Done))
        .allMatch(Outcome.BaseSuperseded.class::isInstance);
    assertThat(versions.count(WMI)).isEqualTo(2);
    assertThat(notices.count(WMI, "agreed")).isOne();
    assertThat(notices.takingEffectSince(Instant.MAX, 100)).isEmpty();
  }
}
