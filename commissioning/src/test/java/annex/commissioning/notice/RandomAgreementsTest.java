package annex.commissioning.notice;

import static org.assertj.core.api.Assertions.assertThat;

import annex.access.Party;
import annex.commissioning.EstablishmentId;
import annex.commissioning.notice.AgreementModel.Patch;
import annex.commissioning.notice.mongo.StoredNotices;
import annex.commissioning.section.CommissionedSections;
import annex.commissioning.section.SectionVersions;
import annex.commissioning.section.mongo.StoredVersions;
import annex.test.TestStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/**
 * Whatever the parties do in whatever order, every answer and every read over the store is that of
 * {@link AgreementModel}. The seed of a sequence that is not stands in the failure.
 */
class RandomAgreementsTest {

  private static final int SEQUENCES = 300;
  private static final int STEPS = 30;
  private static final Instant BEGINNING = Instant.parse("2014-03-01T10:00:00.000Z");
  private static final LocalDate APRIL = LocalDate.of(2014, 4, 1);
  private static final PartyMember PROVIDER = new PartyMember(Party.PROVIDER, "hmps", "governor");
  private static final PartyMember COMMISSIONER =
      new PartyMember(Party.COMMISSIONER, "noms", "lead");
  private static final List<String> STATUSES =
      List.of("proposed", "agreed", "rejected", "withdrawn");

  private final MongoTemplate mongo =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
  private final SectionVersions versions = new StoredVersions(mongo).versions();
  private final NoticesOfChange notices = new StoredNotices(mongo).notices();
  private final CommissionedSections<SmallBody> sections = SmallBody.sections(versions);
  private final ChangesSections changes = SmallBody.changes(notices, versions);

  @Test
  void every_answer_and_every_read_is_that_of_the_model() {
    var happened = new HashMap<String, Integer>();
    for (int seed = 0; seed < SEQUENCES; seed++) {
      new Sequence(seed).run(happened);
    }

    // Sequences that never got anywhere would prove nothing.
    assertThat(happened.keySet())
        .contains("commenced", "already", "otherwise", "refused", "done", "superseded")
        .contains("not commenced", "not open", "changes nothing", "unknown")
        .anyMatch(answer -> answer.endsWith("is not for this party"));
    assertThat(happened.getOrDefault("done", 0)).isGreaterThan(SEQUENCES * 3);
  }

  /** Two sections side by side, so that one that reaches into the other is found out. */
  private final class Sequence {

    private final int seed;
    private final Random random;
    private final AgreementModel first = new AgreementModel();
    private final AgreementModel second = new AgreementModel();
    private Instant now = BEGINNING;

    Sequence(int seed) {
      this.seed = seed;
      this.random = new Random(seed);
    }

    private EstablishmentId code(char first) {
      return new EstablishmentId("" + first + (char) ('A' + seed / 26) + (char) ('A' + seed % 26));
    }

    void run(Map<String, Integer> happened) {
      for (int step = 0; step < STEPS; step++) {
        // A clock may stand still, and that of another instance may be behind.
        now = now.plusMillis(random.nextInt(-2, 6)).plusNanos(random.nextInt(1_000_000));
        boolean other = random.nextInt(3) == 0;
        var establishment = code(other ? 'B' : 'A');
        var model = other ? second : first;
        var answer = act(establishment, model);
        happened.merge(answer.split("[:\\d]", 2)[0].strip(), 1, Integer::sum);
        read(establishment, model, step);
      }
      readAll(code('A'), first);
      readAll(code('B'), second);
    }

    private String act(EstablishmentId establishment, AgreementModel model) {
      int kind = model.lastVersion() == 0 ? random.nextInt(4) : random.nextInt(2, 20);
      if (kind < 3) {
        return commence(establishment, model);
      }
      return kind < 11 ? propose(establishment, model) : take(establishment, model);
    }

    private String commence(EstablishmentId establishment, AgreementModel model) {
      var from = random.nextInt(8) == 0 ? noDate() : APRIL;
      var body = new SmallBody(random.nextInt(8) == 0 ? 101 : random.nextInt(2), null);
      var expected = model.commence(from, body, now);
      return same(expected, Told.commencement(sections.commence(establishment, from, body, now)));
    }

    private LocalDate noDate() {
      return random.nextBoolean() ? LocalDate.of(1899, 12, 31) : LocalDate.of(2200, 1, 1);
    }

    private String propose(EstablishmentId establishment, AgreementModel model) {
      int base = model.lastVersion() - (random.nextInt(8) == 0 ? random.nextInt(-1, 2) : 0);
      var from =
          switch (random.nextInt(12)) {
            case 0 -> model.lastDate().minusDays(1);
            case 1 -> noDate();
            case 2, 3, 4, 5 -> model.lastDate();
            default -> model.lastDate().plusDays(random.nextInt(1, 20));
          };
      var certificate = random.nextInt(4) == 0 ? null : "CC/" + random.nextInt(9);
      var patch = patch();
      var party = party();
      var expected = model.propose(base, from, "Reason", certificate, patch, party, now);
      var proposal = new Proposal(base, from, "Reason", certificate, patch.json());
      return same(
          expected, Told.outcome(changes.propose(establishment, proposal, member(party), now)));
    }

    private Patch patch() {
      int places = random.nextInt(4);
      return switch (random.nextInt(14)) {
        case 0 -> new Patch("{}", null, null, null);
        case 1 -> new Patch("{\"note\":null}", null, "", null);
        case 2 -> new Patch("{\"places\":101}", null, null, "/places TST-1");
        case 3 -> new Patch("{\"places\":-1}", null, null, "/places TST-3");
        case 4 -> new Patch("{\"places\":null}", null, null, "/places null");
        case 5 -> new Patch("{\"other\":1}", null, null, "/other null");
        case 6 -> new Patch("{\"other\":null}", null, null, "/other null");
        case 7, 8 -> new Patch("{\"note\":\"n%d\"}".formatted(places), null, "n" + places, null);
        case 9 -> new Patch("{\"places\":%d,\"note\":\"m\"}".formatted(places), places, "m", null);
        default -> new Patch("{\"places\":%d}".formatted(places), places, null, null);
      };
    }

    private String take(EstablishmentId establishment, AgreementModel model) {
      var step = List.of(Step.AGREEMENT, Step.AGREEMENT, Step.REJECTION, Step.WITHDRAWAL);
      var chosen = step.get(random.nextInt(step.size()));
      int number =
          random.nextInt(4) == 0
              ? random.nextInt(model.lastNotice() + 2)
              : Math.max(1, model.lastNotice());
      var party = party();
      var reason = random.nextBoolean() ? null : "Why";
      var expected = model.take(chosen, number, party, reason, now);
      return same(
          expected,
          Told.outcome(changes.take(chosen, establishment, number, member(party), reason, now)));
    }

    private Party party() {
      return random.nextBoolean() ? Party.PROVIDER : Party.COMMISSIONER;
    }

    private static PartyMember member(Party party) {
      return party == Party.PROVIDER ? PROVIDER : COMMISSIONER;
    }

    private String same(String expected, String answered) {
      assertThat(answered).as("seed %d", seed).isEqualTo(expected);
      return expected;
    }

    private void read(EstablishmentId establishment, AgreementModel model, int step) {
      for (int question = 0; question < 2; question++) {
        var asOf = APRIL.plusDays(random.nextInt(-2, 120));
        var knownAt = random.nextBoolean() ? null : BEGINNING.plusMillis(random.nextInt(-2, 60));
        assertThat(versions.inForce(establishment, asOf, knownAt).map(Told::version).orElse("none"))
            .as("seed %d, step %d: on %s as known at %s", seed, step, asOf, knownAt)
            .isEqualTo(model.inForce(asOf, knownAt));
      }
    }

    private void readAll(EstablishmentId establishment, AgreementModel model) {
      assertThat(Told.versions(versions.newestFirst(establishment, 0, 200)))
          .as("seed %d", seed)
          .isEqualTo(model.versions());
      assertThat(versions.count(establishment)).isEqualTo(model.lastVersion());
      assertThat(Told.notices(notices.newestFirst(establishment, null, 0, 200)))
          .as("seed %d", seed)
          .isEqualTo(model.notices(null));
      for (var status : STATUSES) {
        assertThat(Told.notices(notices.newestFirst(establishment, status, 0, 200)))
            .as("seed %d, %s", seed, status)
            .isEqualTo(model.notices(status))
            .hasSize((int) notices.count(establishment, status));
      }
      assertThat(notices.last(establishment)).isEqualTo(model.lastNotice());
      assertThat(notices.takingEffectSince(now.plusSeconds(9), 100)).as("seed %d", seed).isEmpty();
    }
  }
}
