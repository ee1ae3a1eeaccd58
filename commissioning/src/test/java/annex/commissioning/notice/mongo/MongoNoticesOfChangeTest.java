package annex.commissioning.notice.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import annex.access.Party;
import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.Decided;
import annex.commissioning.notice.NoticeOfChange;
import annex.commissioning.notice.NoticeStatus;
import annex.commissioning.notice.NoticesOfChange;
import annex.commissioning.notice.PartyAgreement;
import annex.commissioning.notice.PartyMember;
import annex.commissioning.notice.Proposal;
import annex.contracts.change.Difference;
import annex.test.TestStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Against the store: what the port promises about numbers, revisions, lists and events. */
class MongoNoticesOfChangeTest {

  private static final EstablishmentId WMI = new EstablishmentId("WMI");
  private static final Instant NOW = Instant.parse("2014-09-01T10:00:00.123Z");
  private static final PartyMember PROVIDER = new PartyMember(Party.PROVIDER, "hmps", "governor");
  private static final PartyMember COMMISSIONER =
      new PartyMember(Party.COMMISSIONER, "noms", "lead");
  private static final String TYPE = "annex.capacity.notice-of-change.";

  private final StoredNotices stored =
      new StoredNotices(
          new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase())));
  private final NoticesOfChange notices = stored.notices();

  private static NoticeOfChange proposed(EstablishmentId establishment, int number) {
    return new NoticeOfChange(
        establishment,
        number,
        1,
        new Proposal(1, LocalDate.of(2014, 10, 1), "A \"reason\" é𝄞 $.", null, "{\"a\":1.50}"),
        List.of(new Difference("/a", "1", "1.5"), new Difference("/b.c~1$", null, "null")),
        List.of(new PartyAgreement(PROVIDER, NOW)),
        NoticeStatus.PROPOSED,
        null);
  }

  private static NoticeOfChange proposed(int number) {
    return proposed(WMI, number);
  }

  private static NoticeOfChange next(NoticeOfChange notice, NoticeStatus status, Instant at) {
    var agreements = new ArrayList<>(notice.agreements());
    if (status == NoticeStatus.TAKING_EFFECT) {
      agreements.add(new PartyAgreement(COMMISSIONER, at));
    }
    var decided =
        switch (status) {
          case PROPOSED, TAKING_EFFECT -> null;
          case AGREED -> new Decided(COMMISSIONER, at, null, 2);
          case REJECTED, WITHDRAWN -> new Decided(PROVIDER, at, "too dear", null);
        };
    return new NoticeOfChange(
        notice.establishment(),
        notice.number(),
        notice.revision() + 1,
        notice.proposal(),
        notice.diff(),
        agreements,
        status,
        decided);
  }

  @Test
  void a_number_is_given_once() {
    var first = proposed(1);

    assertThat(notices.add(first)).isTrue();
    assertThat(notices.add(next(first, NoticeStatus.REJECTED, NOW))).isFalse();

    assertThat(notices.find(WMI, 1)).contains(first);
    assertThat(stored.pending(WMI, 1)).containsExactly(TYPE + "proposed.v1");
  }

  @Test
  void comes_out_as_it_went_in_at_every_step() {
    var taking = next(proposed(7), NoticeStatus.TAKING_EFFECT, NOW.plusMillis(1));
    var agreed = next(taking, NoticeStatus.AGREED, NOW.plusMillis(2));
    assertThat(notices.add(proposed(7))).isTrue();

    assertThat(notices.advance(taking)).isTrue();
    assertThat(notices.find(WMI, 7)).contains(taking);

    assertThat(notices.advance(agreed)).isTrue();
    assertThat(notices.find(WMI, 7)).contains(agreed);
    assertThat(notices.find(WMI, 8)).isEmpty();
    assertThat(notices.find(new EstablishmentId("LPI"), 7)).isEmpty();
  }

  @Test
  void advances_only_from_the_revision_before() {
    var withdrawn = next(proposed(1), NoticeStatus.WITHDRAWN, NOW);
    var later = next(withdrawn, NoticeStatus.AGREED, NOW);
    assertThat(notices.advance(withdrawn)).as("not there").isFalse();
    assertThat(notices.add(proposed(1))).isTrue();

    assertThat(notices.advance(later)).as("two ahead").isFalse();
    assertThat(notices.advance(withdrawn)).isTrue();
    assertThat(notices.advance(withdrawn)).as("again").isFalse();
    assertThat(notices.advance(next(proposed(1), NoticeStatus.REJECTED, NOW)))
        .as("another of the same revision")
        .isFalse();

    assertThat(notices.find(WMI, 1)).contains(withdrawn);
    assertThat(stored.pending(WMI, 1)).containsExactly(TYPE + "proposed.v1", TYPE + "withdrawn.v1");
  }

  @Test
  void its_events_are_stored_with_each_step_and_none_on_the_way_to_its_effect_and_back() {
    var taking = next(proposed(1), NoticeStatus.TAKING_EFFECT, NOW);
    var still = next(taking, NoticeStatus.PROPOSED, NOW);
    var again = next(still, NoticeStatus.TAKING_EFFECT, NOW);
    assertThat(notices.add(proposed(1))).isTrue();
    for (var step : List.of(taking, still, again)) {
      assertThat(notices.advance(step)).isTrue();
      assertThat(stored.pending(WMI, 1)).containsExactly(TYPE + "proposed.v1");
    }

    assertThat(notices.advance(next(again, NoticeStatus.AGREED, NOW))).isTrue();

    assertThat(stored.pending(WMI, 1)).containsExactly(TYPE + "proposed.v1", TYPE + "agreed.v1");
  }

  @Test
  void of_many_steps_at_once_one_is_taken() throws Exception {
    assertThat(notices.add(proposed(1))).isTrue();
    var ends = List.of(NoticeStatus.REJECTED, NoticeStatus.WITHDRAWN);
    var steps =
        IntStream.range(0, 40)
            .<Callable<Boolean>>mapToObj(
                i -> () -> notices.advance(next(proposed(1), ends.get(i % 2), NOW.plusMillis(i))))
            .toList();

    int taken = 0;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var step : threads.invokeAll(steps)) {
        taken += step.get() ? 1 : 0;
      }
    }

    assertThat(taken).isOne();
    assertThat(stored.pending(WMI, 1)).hasSize(2);
  }

  @Test
  void lists_a_stretch_newest_first_by_status_as_others_see_it() {
    var elsewhere = new EstablishmentId("LPI");
    for (int number = 1; number <= 12; number++) {
      assertThat(notices.add(proposed(number))).isTrue();
    }
    assertThat(notices.add(proposed(elsewhere, 1))).isTrue();
    assertThat(notices.advance(next(proposed(2), NoticeStatus.REJECTED, NOW))).isTrue();
    assertThat(notices.advance(next(proposed(5), NoticeStatus.REJECTED, NOW))).isTrue();
    assertThat(notices.advance(next(proposed(11), NoticeStatus.TAKING_EFFECT, NOW))).isTrue();

    assertThat(numbers(null, 0, 3)).containsExactly(12, 11, 10);
    assertThat(numbers(null, 9, 50)).containsExactly(3, 2, 1);
    assertThat(numbers(null, 12, 50)).isEmpty();
    assertThat(numbers(null, Long.MAX_VALUE, 50)).isEmpty();
    assertThat(numbers("rejected", 0, 50)).containsExactly(5, 2);
    assertThat(numbers("rejected", 1, 1)).containsExactly(2);
    assertThat(numbers("proposed", 0, 2)).containsExactly(12, 11);
    assertThat(numbers("agreed", 0, 50)).isEmpty();
    assertThat(notices.count(WMI, null)).isEqualTo(12);
    assertThat(notices.count(WMI, "proposed")).isEqualTo(10);
    assertThat(notices.count(WMI, "rejected")).isEqualTo(2);
    assertThat(notices.count(elsewhere, null)).isOne();
    assertThat(notices.last(WMI)).isEqualTo(12);
    assertThat(notices.last(elsewhere)).isOne();
    assertThat(notices.last(new EstablishmentId("GRT"))).isZero();
  }

  private List<Integer> numbers(@Nullable String status, long from, int size) {
    return notices.newestFirst(WMI, status, from, size).stream()
        .map(NoticeOfChange::number)
        .toList();
  }

  @Test
  void finds_what_was_left_taking_effect_the_longest_first_and_nothing_younger() {
    for (int number = 1; number <= 5; number++) {
      assertThat(notices.add(proposed(number))).isTrue();
    }
    for (int number : new int[] {4, 2, 3}) {
      var at = NOW.plusMillis(10L * number);
      assertThat(notices.advance(next(proposed(number), NoticeStatus.TAKING_EFFECT, at))).isTrue();
    }
    var done = next(proposed(5), NoticeStatus.TAKING_EFFECT, NOW);
    assertThat(notices.advance(done)).isTrue();
    assertThat(notices.advance(next(done, NoticeStatus.AGREED, NOW))).isTrue();

    assertThat(left(NOW.plusMillis(19), 10)).isEmpty();
    assertThat(left(NOW.plusMillis(20), 10)).containsExactly(2);
    assertThat(left(NOW.plusMillis(99), 10)).containsExactly(2, 3, 4);
    assertThat(left(NOW.plusMillis(99), 2)).containsExactly(2, 3);
  }

  private List<Integer> left(Instant before, int atMost) {
    return notices.takingEffectSince(before, atMost).stream().map(NoticeOfChange::number).toList();
  }
}
