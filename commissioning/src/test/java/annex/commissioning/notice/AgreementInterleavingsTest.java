package annex.commissioning.notice;

import static annex.commissioning.notice.OneChain.assertThatOneChainIsLeft;
import static org.assertj.core.api.Assertions.assertThat;

import annex.access.Party;
import annex.commissioning.EstablishmentId;
import annex.commissioning.section.MemorySectionVersions;
import annex.commissioning.section.SectionVersion;
import annex.commissioning.section.SectionVersions;
import annex.contracts.change.Difference;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * In whatever order the calls of parties and of the sweep come to the store, and wherever up to two
 * of them die: when the sweep has run, one chain is left, and every answer that was given is true.
 */
class AgreementInterleavingsTest {

  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final Instant NOW = Instant.parse("2014-09-01T10:00:00Z");
  private static final PartyMember PROVIDER = new PartyMember(Party.PROVIDER, "hmps", "governor");
  private static final PartyMember COMMISSIONER =
      new PartyMember(Party.COMMISSIONER, "noms", "lead");
  private static final int DEATHS = 2;

  /** What somebody does: the answer, where the step of a party has one. */
  private interface Role {
    Optional<Answered> play(ChangesSections changes);
  }

  private record Answered(Step step, int number, Outcome outcome) {}

  private static final Role SWEEP =
      changes -> {
        changes
            .notices()
            .takingEffectSince(Instant.MAX, 100)
            .forEach(left -> assertThat(changes.finish(left, NOW.plusSeconds(9))).isNotNull());
        return Optional.empty();
      };

  private static Role takes(Step step, int number) {
    return changes -> Optional.of(take(changes, step, number));
  }

  private static Answered take(ChangesSections changes, Step step, int number) {
    var by = step == Step.WITHDRAWAL ? PROVIDER : COMMISSIONER;
    return new Answered(step, number, changes.take(step, WMI, number, by, null, NOW));
  }

  /** The body is a word, and a patch the next one. */
  private static ChangesSections changes(NoticesOfChange notices, SectionVersions versions) {
    return new ChangesSections(
        notices,
        versions,
        (body, patch) ->
            new Amendment.Amended(patch, List.of(new Difference("/word", body, patch))),
        ChangeRules.NONE);
  }

  private static Outcome propose(ChangesSections changes, int base, String word) {
    var proposal = new Proposal(base, LocalDate.of(2014, 10, 1), "Reason", null, word);
    return changes.propose(WMI, proposal, PROVIDER, NOW);
  }

  private static final Role PROPOSES_AND_AGREES =
      changes ->
          propose(changes, 1, "new") instanceof Outcome.Done(NoticeOfChange notice)
              ? Optional.of(take(changes, Step.AGREEMENT, notice.number()))
              : Optional.empty();

  /** A section with version 1 and two proposals for the next. */
  private static final class TwoProposals implements Interleavings.World {

    private final MemorySectionVersions versions = new MemorySectionVersions();
    private final MemoryNotices notices = new MemoryNotices();
    private final ChangesSections afterwards =
        AgreementInterleavingsTest.changes(notices, versions);
    private final List<Role> roles;

    TwoProposals(Role... roles) {
      this.roles = List.of(roles);
      var begun = LocalDate.of(2014, 4, 1);
      assertThat(versions.add(new SectionVersion(WMI, 1, begun, NOW, null, "first"))).isTrue();
      assertThat(propose(afterwards, 1, "a")).isInstanceOf(Outcome.Done.class);
      assertThat(propose(afterwards, 1, "b")).isInstanceOf(Outcome.Done.class);
    }

    @Override
    public List<Callable<?>> actors(List<Interleavings.Turns> turns) {
      var actors = new ArrayList<Callable<?>>();
      for (int i = 0; i < roles.size(); i++) {
        var ports = new TakingTurns(turns.get(i), notices, versions);
        var changes =
            AgreementInterleavingsTest.changes(ports.noticesInTurn(), ports.versionsInTurn());
        var role = roles.get(i);
        actors.add(() -> role.play(changes));
      }
      return actors;
    }

    @Override
    public String state() {
      return versions.newestFirst(WMI, 0, 100) + " " + notices.newestFirst(WMI, null, 0, 100);
    }

    @Override
    public void check(List<@Nullable Object> outcomes) {
      for (int sweep = 0; sweep < 3; sweep++) {
        notices
            .takingEffectSince(Instant.MAX, 100)
            .forEach(left -> assertThat(afterwards.finish(left, NOW.plusSeconds(60))).isNotNull());
      }
      assertThatOneChainIsLeft(WMI, notices, versions);
      for (var outcome : outcomes) {
        if (outcome instanceof Optional<?> answer
            && answer.orElse(null) instanceof Answered answered) {
          checkThatItIsTrue(answered);
        }
      }
    }

    private void checkThatItIsTrue(Answered answered) {
      var notice = notices.find(WMI, answered.number()).orElseThrow();
      switch (answered.outcome()) {
        case Outcome.Done(NoticeOfChange done) -> assertThat(notice).isEqualTo(done);
        case Outcome.BaseSuperseded _ -> {
          assertThat(answered.step()).isEqualTo(Step.AGREEMENT);
          assertThat(notice.status()).isNotEqualTo(NoticeStatus.AGREED);
        }
        case Outcome.NotOpen _ ->
            assertThat(notice.status())
                .isIn(NoticeStatus.AGREED, NoticeStatus.REJECTED, NoticeStatus.WITHDRAWN);
        default -> throw new AssertionError("answered " + answered);
      }
    }
  }

  private static int ends(Role... roles) {
    return Interleavings.explore(() -> new TwoProposals(roles), roles.length, DEATHS);
  }

  @Test
  void two_agreements_to_rival_proposals_and_the_sweep() {
    assertThat(ends(takes(Step.AGREEMENT, 1), takes(Step.AGREEMENT, 2), SWEEP)).isGreaterThan(10);
  }

  @Test
  void an_agreement_and_a_withdrawal_and_the_sweep() {
    assertThat(ends(takes(Step.AGREEMENT, 1), takes(Step.WITHDRAWAL, 1), SWEEP)).isGreaterThan(10);
  }

  @Test
  void one_agreement_given_twice_and_the_sweep() {
    assertThat(ends(takes(Step.AGREEMENT, 1), takes(Step.AGREEMENT, 1), SWEEP)).isGreaterThan(10);
  }

  @Test
  void an_agreement_and_a_rejection_and_the_sweep() {
    assertThat(ends(takes(Step.AGREEMENT, 1), takes(Step.REJECTION, 1), SWEEP)).isGreaterThan(10);
  }

  @Test
  void an_agreement_and_two_sweeps() {
    assertThat(ends(takes(Step.AGREEMENT, 1), SWEEP, SWEEP)).isGreaterThan(10);
  }

  @Test
  void an_agreement_and_another_change_from_its_proposal_on() {
    assertThat(ends(takes(Step.AGREEMENT, 1), PROPOSES_AND_AGREES, SWEEP)).isGreaterThan(10);
  }
}
