package annex.commissioning.notice.mongo;

import static annex.commissioning.notice.OneChain.assertThatOneChainIsLeft;
import static annex.commissioning.notice.mongo.StoredAgreements.COMMISSIONER;
import static annex.commissioning.notice.mongo.StoredAgreements.NOW;
import static annex.commissioning.notice.mongo.StoredAgreements.PROVIDER;
import static annex.commissioning.notice.mongo.StoredAgreements.note;
import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.ChangesSections;
import annex.commissioning.notice.NoticeOfChange;
import annex.commissioning.notice.Outcome;
import annex.commissioning.notice.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Fifty pairs of parties at once, at two instances of the service over one store. */
class AgreementRaceTest {

  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final int PAIRS = 50;
  private static final int EACH = 4;

  private final StoredAgreements stored = new StoredAgreements();
  private final List<ChangesSections> instances = List.of(stored.instance(), stored.instance());

  /** What the two parties of a pair were answered. */
  private record Answers(List<Outcome> proposals, List<Outcome> agreements) {}

  private Answers proposeAndAgree(int pair) {
    var answers = new Answers(new ArrayList<>(), new ArrayList<>());
    for (int turn = 0; turn < EACH; turn++) {
      int base = (int) stored.versions.count(WMI);
      var text = "%d of %d".formatted(turn, pair);
      var proposed =
          instances.get(pair % 2).propose(WMI, note(base, text), PROVIDER, NOW.plusMillis(turn));
      answers.proposals().add(proposed);
      if (proposed instanceof Outcome.Done(NoticeOfChange notice)) {
        answers
            .agreements()
            .add(
                instances
                    .get((pair + turn) % 2)
                    .take(Step.AGREEMENT, WMI, notice.number(), COMMISSIONER, null, NOW));
      }
    }
    return answers;
  }

  @Test
  void leave_one_chain_and_no_number_is_lost_or_given_twice() throws Exception {
    stored.commence(WMI);
    var pairs =
        IntStream.range(0, PAIRS)
            .<Callable<Answers>>mapToObj(pair -> () -> proposeAndAgree(pair))
            .toList();

    var proposals = new ArrayList<Outcome>();
    var agreements = new ArrayList<Outcome>();
    try (var threads = Executors.newFixedThreadPool(PAIRS)) {
      for (var pair : threads.invokeAll(pairs)) {
        proposals.addAll(pair.get().proposals());
        agreements.addAll(pair.get().agreements());
      }
    }

    assertThatOneChainIsLeft(WMI, stored.notices, stored.versions);
    var proposed = numbers(proposals);
    var agreed = numbers(agreements);
    assertThat(proposed).doesNotHaveDuplicates().hasSize(stored.notices.last(WMI));
    assertThat(agreed)
        .doesNotHaveDuplicates()
        .hasSize((int) stored.versions.count(WMI) - 1)
        .hasSize((int) stored.notices.count(WMI, "agreed"));
    assertThat(agreed.size()).as("agreed at all").isGreaterThan(EACH - 1);
    assertThat(proposals)
        .hasSize(PAIRS * EACH)
        .allMatch(
            answer -> answer instanceof Outcome.Done || answer instanceof Outcome.BaseSuperseded);
    assertThat(agreements)
        .allMatch(
            answer -> answer instanceof Outcome.Done || answer instanceof Outcome.BaseSuperseded);
    for (int number : proposed) {
      assertThat(stored.storedNotices.pending(WMI, number))
          .hasSize(agreed.contains(number) ? 2 : 1);
    }
  }

  private static List<Integer> numbers(List<Outcome> outcomes) {
    return outcomes.stream()
        .filter(Outcome.Done.class::isInstance)
        .map(Outcome.Done.class::cast)
        .map(done -> done.notice().number())
        .toList();
  }
}
