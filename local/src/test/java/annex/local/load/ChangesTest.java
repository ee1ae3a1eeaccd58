package annex.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.Started;
import annex.familyvisits.FamilyVisitsApplication;
import annex.local.load.Outcome.Agreed;
import annex.local.load.Outcome.AlreadyThere;
import annex.local.load.Outcome.Commenced;
import annex.local.load.Outcome.HeldBack;
import annex.local.load.Outcome.Refused;
import annex.local.load.Outcome.Unanswered;
import annex.test.Api;
import annex.test.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** Changes of a package, through the API of the real service of family visits. */
class ChangesTest {

  private static final Path SAMPLE = Path.of("..", "samples", "hmp-wymott");
  private static final String FIRST = "family-visits.json";
  private static final String STRATEGY = "changes/2023-04-01-family-visits.json";
  private static final String NEXT = "changes/2024-04-01-family-visits.json";
  private static final AtomicInteger ESTABLISHMENTS = new AtomicInteger();
  private static final Retries PATIENT = new Retries(Duration.ofSeconds(20), Duration.ZERO);
  private static final Parties PARTIES =
      new Parties(ChangesTest::provider, ChangesTest::commissioner);

  private final Api api =
      Started.api(Started.service(FamilyVisitsApplication.class, FamilyVisitsApplication::start));
  private final URI service = URI.create(api.url());

  @TempDir Path directory;

  private String establishment = fresh();

  private static String provider() {
    return TestIssuer.shared().token(claims -> claims.claim("party", "provider"));
  }

  private static String commissioner() {
    return TestIssuer.shared().token(claims -> claims.claim("party", "commissioner"));
  }

  private static String fresh() {
    int next = ESTABLISHMENTS.getAndIncrement();
    return "L" + (char) ('A' + next / 26) + (char) ('A' + next % 26);
  }

  private static ObjectNode sample(String name) {
    try {
      return (ObjectNode) ExactJson.read(Files.readString(SAMPLE.resolve(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String name, ObjectNode file) {
    try {
      var path = directory.resolve(name);
      var _ = Files.createDirectories(path.getParent());
      var _ = Files.writeString(path, file.put("establishmentId", establishment).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeFirstAndStrategy() {
    write(FIRST, sample(FIRST));
    write(STRATEGY, sample(STRATEGY));
  }

  /** A change of the strategy, from a year later. */
  private void writeNext(Consumer<ObjectNode> body) {
    var next = sample(STRATEGY).put("effectiveFrom", "2024-04-01").put("reason", "Next year");
    body.accept((ObjectNode) next.path("body"));
    write(NEXT, next);
  }

  private Map<String, Outcome> load(URI gateway) {
    var outcomes = new LinkedHashMap<String, Outcome>();
    var _ =
        new PackageLoader(gateway, PARTIES, PATIENT)
            .load(new AnnexPackage(directory), outcomes::put);
    return outcomes;
  }

  private Map<String, Outcome> load() {
    return load(service);
  }

  private Api.Answer get(String rest) {
    return api.get("/family-visits/establishments/%s/%s".formatted(establishment, rest));
  }

  private int versions() {
    return get("section/versions").at("/page/totalElements").asInt();
  }

  private int notices() {
    return get("notices-of-change").at("/page/totalElements").asInt();
  }

  @Test
  void a_change_holds_from_its_date_by_a_notice_that_both_parties_agreed() {
    writeFirstAndStrategy();

    assertThat(load()).containsEntry(FIRST, new Commenced()).containsEntry(STRATEGY, agreed(1, 2));

    assertThat(get("section?asOf=2023-03-31").at("/body")).isEqualTo(sample(FIRST).path("body"));
    assertThat(get("section").at("/body")).isEqualTo(sample(STRATEGY).path("body"));
    assertThat(get("section").at("/effectiveFrom").asString()).isEqualTo("2023-04-01");
    var notice = get("notices-of-change/1");
    assertThat(notice.at("/status").asString()).isEqualTo("agreed");
    assertThat(notice.at("/reason")).isEqualTo(sample(STRATEGY).path("reason"));
    assertThat(notice.at("/agreements").findValuesAsString("party"))
        .containsExactly("provider", "commissioner");
  }

  private static Outcome agreed(int notice, int version) {
    return new Agreed(notice, version);
  }

  @Test
  void to_load_again_changes_nothing_also_after_a_correction_of_the_same_date() {
    writeFirstAndStrategy();
    var _ = load();

    assertThat(load())
        .containsEntry(FIRST, new AlreadyThere())
        .containsEntry(STRATEGY, new AlreadyThere());
    propose(2, "2023-04-01", "Misread", "{\"visiting\":{\"daysPerWeek\":5}}");
    assertThat(agree(2).status()).isEqualTo(200);
    assertThat(load()).containsEntry(STRATEGY, new AlreadyThere());

    assertThat(versions()).isEqualTo(3);
    assertThat(notices()).isEqualTo(2);
  }

  private void propose(int base, String from, String reason, String patch) {
    var answer =
        api.bearing(ChangesTest::provider)
            .post(
                "/family-visits/establishments/%s/notices-of-change".formatted(establishment),
                "{\"baseVersion\":%d,\"effectiveFrom\":\"%s\",\"reason\":\"%s\",\"patch\":%s}"
                    .formatted(base, from, reason, patch));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private Api.Answer agree(int number) {
    return api.bearing(ChangesTest::commissioner)
        .post(
            "/family-visits/establishments/%s/notices-of-change/%d/agreement"
                .formatted(establishment, number),
            "{}");
  }

  @Test
  void a_load_that_was_cut_off_anywhere_is_finished_by_the_next() throws IOException {
    boolean broke = true;
    for (int request = 1; broke; request++) {
      for (var arrives : new boolean[] {false, true}) {
        establishment = fresh();
        writeFirstAndStrategy();
        try (var line = new CutLine(service, request, arrives)) {
          var outcomes = load(line.uri());
          broke = line.broke();
          assertThat(outcomes.containsValue(agreed(1, 2)))
              .as("cut off at request %d", request)
              .isEqualTo(!broke);
        }

        assertThat(load().values()).noneMatch(Outcome::failed);

        assertThat(versions()).as("cut off at request %d", request).isEqualTo(2);
        assertThat(notices()).as("cut off at request %d", request).isEqualTo(1);
        assertThat(get("section").at("/body")).isEqualTo(sample(STRATEGY).path("body"));
      }
    }
    assertThat(ESTABLISHMENTS).hasValueGreaterThan(12);
  }

  @Test
  void many_loads_at_once_leave_one_chain() throws Exception {
    writeFirstAndStrategy();
    var loads =
        IntStream.range(0, 8).<Callable<Map<String, Outcome>>>mapToObj(_ -> this::load).toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var load : threads.invokeAll(loads)) {
        assertThat(load.get().values()).noneMatch(Outcome::failed);
      }
    }

    assertThat(versions()).isEqualTo(2);
    assertThat(get("notices-of-change?status=agreed").at("/items")).hasSize(1);
    assertThat(get("notices-of-change?status=proposed").at("/items")).isEmpty();
  }

  @Test
  void what_somebody_else_proposed_is_left_as_it_is() {
    write(FIRST, sample(FIRST));
    var _ = load();
    propose(1, "2023-04-01", "Theirs", "{\"visiting\":{\"daysPerWeek\":5}}");
    write(STRATEGY, sample(STRATEGY));

    assertThat(load()).containsEntry(STRATEGY, agreed(2, 2));

    assertThat(get("notices-of-change/1").at("/status").asString()).isEqualTo("proposed");
  }

  @Test
  void what_was_agreed_may_become_blank_and_come_back() {
    writeFirstAndStrategy();
    writeNext(body -> {
      body.putNull("contact").putNull("strategy");
      ((ObjectNode) body.path("forums")).putNull("partner");
    });

    assertThat(load()).containsEntry(STRATEGY, agreed(1, 2)).containsEntry(NEXT, agreed(2, 3));
    assertThat(get("section").at("/body/contact").isNull()).isTrue();
    assertThat(get("section").at("/body/forums/partner").isNull()).isTrue();
    var back = sample(STRATEGY).put("effectiveFrom", "2025-04-01");
    write("changes/2025-04-01-family-visits.json", back);

    assertThat(load())
        .containsEntry("changes/2025-04-01-family-visits.json", agreed(3, 4))
        .containsEntry(NEXT, new AlreadyThere());
    assertThat(get("section").at("/body")).isEqualTo(sample(STRATEGY).path("body"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"visiting":null}              | body-invalid   | /body/visiting             |
          {"entitlements":{"x":1}}       | body-invalid   | /body/entitlements/x       |
          {"forums":{"cadence":7}}       | body-invalid   | /body/forums/cadence       |
          {"familyDays":{"perYear":-1}}  | change-refused | /body/familyDays/perYear   | VIS-20
          """)
  void a_refusal_names_the_place_in_the_file_and_the_rule_and_holds_back_what_builds_on_it(
      String otherwise, String code, String pointer, String rule) {
    write(FIRST, sample(FIRST));
    var broken = sample(STRATEGY);
    ExactJson.read(otherwise)
        .properties()
        .forEach(field -> {
          var body = (ObjectNode) broken.path("body");
          if (field.getValue().isObject()) {
            ((ObjectNode) body.path(field.getKey())).setAll((ObjectNode) field.getValue());
          } else {
            body.set(field.getKey(), field.getValue());
          }
        });
    write(STRATEGY, broken);
    writeNext(body -> body.putNull("contact"));

    var outcomes = load();

    assertThat(outcomes)
        .containsEntry(FIRST, new Commenced())
        .containsEntry(NEXT, new HeldBack(STRATEGY));
    assertThat(outcomes.get(STRATEGY))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.code()).isEqualTo(code);
              assertThat(refused.errors())
                  .extracting(error -> error.pointer() + " " + error.rule())
                  .containsExactly(pointer + " " + rule);
            });
    assertThat(versions()).isOne();
    assertThat(notices()).isZero();
  }

  @Test
  void a_date_before_the_last_version_is_refused_where_it_stands_in_the_file() {
    write(FIRST, sample(FIRST));
    write(STRATEGY, sample(STRATEGY).put("effectiveFrom", "2014-03-31"));

    assertThat(load().get(STRATEGY))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.errors())
                    .extracting(error -> error.pointer())
                    .containsExactly("/effectiveFrom"));
  }

  @Test
  void a_section_that_commenced_otherwise_is_not_changed() {
    writeFirstAndStrategy();
    var _ = load();
    establishment = fresh();
    var other = sample(FIRST);
    ((ObjectNode) other.at("/body/visiting")).put("daysPerWeek", 5);
    write(FIRST, other);
    Path strategy = directory.resolve(STRATEGY);
    assertThat(strategy.toFile().delete()).isTrue();
    var _ = load();
    writeFirstAndStrategy();

    var outcomes = load();

    assertThat(outcomes.get(FIRST)).isInstanceOf(Refused.class);
    assertThat(outcomes).containsEntry(STRATEGY, new HeldBack(FIRST));
    assertThat(versions()).isOne();
  }

  @Test
  void a_change_of_what_has_not_commenced_is_refused() {
    write(STRATEGY, sample(STRATEGY));

    assertThat(load().get(STRATEGY))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.code()).isEqualTo("section-not-commenced"));
  }

  @Test
  void a_party_agrees_to_nothing_else_than_the_file_says() throws IOException {
    write(STRATEGY, sample(STRATEGY));
    try (var gateway =
        new StubGateway()
            .answering(200, "{\"items\":[{\"version\":1,\"effectiveFrom\":\"2014-04-01\"}]}")
            .answering(200, sample(FIRST).toString())
            .answering(200, "{\"items\":[]}")
            .answering(201, "{\"number\":4,\"diff\":[{\"pointer\":\"/contact\",\"after\":7}]}")
            .answering(200, "{}")) {
      var outcome = load(gateway.uri()).get(STRATEGY);

      assertThat(outcome)
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> {
                assertThat(refused.code()).isEqualTo("change-inexpressible");
                assertThat(refused.errors())
                    .extracting(error -> error.pointer() + " " + error.message())
                    .contains(
                        "/body/contact would be 7", "/body/halls/0/legalVisits would be null");
              });
      assertThat(gateway.requests()).hasSize(5);
      assertThat(gateway.requests().getLast())
          .startsWith(
              "POST /family-visits/establishments/%s/notices-of-change/4/withdrawal"
                  .formatted(establishment));
    }
  }

  @Test
  void what_does_not_answer_is_said() {
    write(STRATEGY, sample(STRATEGY));

    assertThat(load(URI.create("http://127.0.0.1:1")).get(STRATEGY)).isInstanceOf(Unanswered.class);
  }
}
