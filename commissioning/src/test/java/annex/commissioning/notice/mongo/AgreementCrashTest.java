package annex.commissioning.notice.mongo;

import static annex.commissioning.notice.OneChain.assertThatOneChainIsLeft;
import static annex.commissioning.notice.mongo.StoredAgreements.COMMISSIONER;
import static annex.commissioning.notice.mongo.StoredAgreements.NOW;
import static annex.commissioning.notice.mongo.StoredAgreements.PROVIDER;
import static annex.commissioning.notice.mongo.StoredAgreements.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.ChangeRules;
import annex.commissioning.notice.ChangesSections;
import annex.commissioning.notice.NoticeStatus;
import annex.commissioning.notice.Outcome;
import annex.commissioning.notice.SmallBody;
import annex.commissioning.notice.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The store fails at every write of an agreement and of what finishes it, before it and after. */
class AgreementCrashTest {

  /** The claim, the version, the end. */
  private static final int WRITES = 3;

  private static final EstablishmentId WMI = new EstablishmentId("WMI");

  private final StoredAgreements stored = new StoredAgreements();

  /** A failure at a write. */
  record Failure(int write, boolean written) {

    ChangesSections over(StoredAgreements stored) {
      var ports = new FailingPorts(stored.notices, stored.versions, write, written);
      return SmallBody.changes(ports.notices(), ports.versions());
    }
  }

  private static List<Failure> failures() {
    return IntStream.rangeClosed(1, WRITES)
        .boxed()
        .flatMap(write -> Stream.of(new Failure(write, false), new Failure(write, true)))
        .toList();
  }

  /** Of the agreement, then of what finishes it for the first time. */
  static Stream<List<Failure>> failuresOfBoth() {
    return failures().stream()
        .flatMap(first -> failures().stream().map(second -> List.of(first, second)));
  }

  private void propose(String text) {
    assertThat(stored.instance().propose(WMI, note(1, text), PROVIDER, NOW))
        .isInstanceOf(Outcome.Done.class);
  }

  private static Outcome agree(ChangesSections changes, int number) {
    return changes.take(Step.AGREEMENT, WMI, number, COMMISSIONER, null, NOW.plusSeconds(1));
  }

  private void sweep(ChangesSections changes) {
    for (var left : stored.notices.takingEffectSince(NOW.plusSeconds(60), 100)) {
      assertThat(changes.finish(left, NOW.plusSeconds(9))).isNotNull();
    }
  }

  @Test
  void an_agreement_makes_three_writes() {
    stored.commence(WMI);
    propose("a");
    var ports = new FailingPorts(stored.notices, stored.versions, Integer.MAX_VALUE, false);

    assertThat(agree(SmallBody.changes(ports.notices(), ports.versions()), 1))
        .isInstanceOf(Outcome.Done.class);

    assertThat(ports.writes()).isEqualTo(WRITES);
  }

  @ParameterizedTest
  @MethodSource("failuresOfBoth")
  void whatever_fails_the_next_sweep_leaves_one_chain(List<Failure> failures) {
    stored.commence(WMI);
    propose("a");

    assertThatIllegalStateException().isThrownBy(() -> agree(failures.getFirst().over(stored), 1));
    try {
      sweep(failures.getLast().over(stored));
    } catch (IllegalStateException e) {
      // it failed as well, or there was less to do
    }
    sweep(stored.instance());

    assertThatOneChainIsLeft(WMI, stored.notices, stored.versions);
    boolean claimed = failures.getFirst().write() > 1 || failures.getFirst().written();
    assertThat(stored.versions.count(WMI)).isEqualTo(claimed ? 2 : 1);
    assertThat(stored.notices.find(WMI, 1).orElseThrow().status())
        .isEqualTo(claimed ? NoticeStatus.AGREED : NoticeStatus.PROPOSED);
    assertThat(stored.storedNotices.pending(WMI, 1)).hasSize(claimed ? 2 : 1);
    assertThat(stored.storedVersions.pending(WMI))
        .filteredOn(type -> type.endsWith("section.recorded.v1"))
        .hasSize(claimed ? 2 : 1);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void whatever_fails_the_next_step_about_it_finds_it_finished(Failure failure) {
    stored.commence(WMI);
    propose("a");
    assertThatIllegalStateException().isThrownBy(() -> agree(failure.over(stored), 1));

    var next = agree(stored.instance(), 1);

    boolean claimed = failure.write() > 1 || failure.written();
    assertThat(next).isInstanceOf(claimed ? Outcome.NotOpen.class : Outcome.Done.class);
    assertThatOneChainIsLeft(WMI, stored.notices, stored.versions);
    assertThat(stored.versions.count(WMI)).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_rival_that_is_agreed_meanwhile_gives_the_claim_back_or_comes_too_late(Failure failure) {
    stored.commence(WMI);
    propose("a");
    propose("b");
    assertThatIllegalStateException().isThrownBy(() -> agree(failure.over(stored), 1));

    var rival = agree(stored.instance(), 2);
    sweep(stored.instance());

    boolean recorded = failure.write() > 2 || (failure.write() == 2 && failure.written());
    assertThat(rival).isInstanceOf(recorded ? Outcome.BaseSuperseded.class : Outcome.Done.class);
    assertThatOneChainIsLeft(WMI, stored.notices, stored.versions);
    assertThat(stored.versions.count(WMI)).isEqualTo(2);
  }

  @Test
  void the_timer_finishes_what_was_left_and_what_cannot_be_finished_keeps_it_from_nothing_else() {
    for (var code : List.of("AAA", "BBB", "CCC")) {
      leaveTakingEffect(new EstablishmentId(code), code);
    }
    var failing =
        new ChangesSections(
            stored.notices,
            stored.versions,
            (body, patch) -> {
              if (patch.contains("AAA")) {
                throw new IllegalStateException("cannot be");
              }
              return SmallBody.AMENDING.amend(body, patch);
            },
            ChangeRules.NONE);

    runUntilLeft(1, failing);
    runUntilLeft(0, stored.instance());

    for (var code : List.of("AAA", "BBB", "CCC")) {
      var establishment = new EstablishmentId(code);
      assertThatOneChainIsLeft(establishment, stored.notices, stored.versions);
      assertThat(stored.versions.count(establishment)).isEqualTo(2);
    }
  }

  private void leaveTakingEffect(EstablishmentId establishment, String text) {
    stored.commence(establishment);
    assertThat(stored.instance().propose(establishment, note(1, text), PROVIDER, NOW))
        .isInstanceOf(Outcome.Done.class);
    assertThatIllegalStateException()
        .isThrownBy(() ->
            new Failure(1, true)
                .over(stored)
                .take(Step.AGREEMENT, establishment, 1, COMMISSIONER, null, NOW));
  }

  private void runUntilLeft(int left, ChangesSections changes) {
    var clock = Clock.fixed(NOW.plusSeconds(10), ZoneOffset.UTC);
    var timer = new Finishing(changes, clock, Duration.ofMillis(5));
    timer.start();
    try {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> stored.notices.takingEffectSince(NOW.plusSeconds(60), 9).size() == left);
    } finally {
      timer.stop();
    }
  }

  @Test
  void the_timer_leaves_alone_what_is_on_its_way() {
    leaveTakingEffect(WMI, "a");
    var ports = new FailingPorts(stored.notices, stored.versions, Integer.MAX_VALUE, false);
    var changes = SmallBody.changes(ports.notices(), ports.versions());
    var tooEarly = Clock.fixed(NOW.plusMillis(1_999), ZoneOffset.UTC);

    var timer = new Finishing(changes, tooEarly, Duration.ofMillis(5));
    timer.start();
    // When it looks again, it has done what it wanted to.
    await().atMost(Duration.ofSeconds(20)).until(() -> ports.looks() > 1);
    timer.stop();

    assertThat(ports.writes()).isZero();
  }
}
