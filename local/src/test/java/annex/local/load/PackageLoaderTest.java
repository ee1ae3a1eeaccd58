package annex.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.local.load.Outcome.AlreadyThere;
import annex.local.load.Outcome.Commenced;
import annex.local.load.Outcome.Missing;
import annex.local.load.Outcome.Refused;
import annex.local.load.Outcome.Unanswered;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackageLoaderTest {

  private static final Parties PARTIES = new Parties(() -> "token", () -> "other token");
  private static final Retries SOON_TIRED = new Retries(Duration.ofSeconds(5), Duration.ZERO);

  @TempDir Path directory;

  private StubGateway gateway;

  PackageLoaderTest() throws IOException {
    gateway = new StubGateway();
  }

  @BeforeEach
  void writePackage() throws IOException {
    Files.writeString(
        directory.resolve("family-visits.json"),
        """
        {
          "establishmentId": "WMI",
          "effectiveFrom": "2014-04-01",
          "body": { "halls": [ 21, 1.50 ] }
        }
        """);
  }

  @AfterEach
  void stop() {
    gateway.close();
  }

  @Test
  void commences_a_section_with_the_body_exactly_as_it_is_written() {
    gateway.answering(201, "");

    assertThat(load(Area.FAMILY_VISITS)).isEqualTo(new Commenced());
    assertThat(gateway.requests())
        .containsExactly(
            "POST /family-visits/establishments/WMI/commencement"
                + " {\"effectiveFrom\":\"2014-04-01\",\"body\":{ \"halls\": [ 21, 1.50 ] }}");
  }

  @Test
  void a_section_that_is_there_already_is_no_failure() {
    gateway.answering(200, "{}");

    assertThat(load(Area.FAMILY_VISITS)).isEqualTo(new AlreadyThere());
  }

  @Test
  void tells_the_code_the_rule_and_every_place_of_a_refusal() {
    gateway.answering(
        422,
        """
        {"code":"rule-broken","detail":"The body breaks a rule.","rule":"CAP-13",
         "errors":[{"pointer":"/body/population/total","message":"is not 1111","rule":"CAP-13"},
                   {"pointer":"/body/halls","message":"is missing"}]}
        """);

    var refused = (Refused) load(Area.FAMILY_VISITS);

    assertThat(refused.code()).isEqualTo("rule-broken");
    assertThat(refused.rule()).isEqualTo("CAP-13");
    assertThat(refused.errors())
        .extracting(error -> error.pointer() + " " + error.message() + " " + error.rule())
        .containsExactly(
            "/body/population/total is not 1111 CAP-13", "/body/halls is missing null");
  }

  @Test
  void asks_again_while_the_service_is_away() {
    gateway
        .answering(503, "{\"code\":\"service-unavailable\"}")
        .answering(503, "{\"code\":\"service-unavailable\"}")
        .answering(201, "");

    assertThat(load(Area.FAMILY_VISITS)).isEqualTo(new Commenced());
    assertThat(gateway.requests()).hasSize(3);
  }

  @Test
  void gives_up_when_the_service_stays_away() {
    gateway.answering(503, "");
    var never = new Retries(Duration.ZERO, Duration.ZERO);

    assertThat(load(gateway.uri(), never, Area.FAMILY_VISITS))
        .isInstanceOfSatisfying(
            Unanswered.class, unanswered -> assertThat(unanswered.why()).contains("503"));
  }

  @Test
  void says_where_nobody_answers() {
    var nobody = URI.create("http://127.0.0.1:1");

    assertThat(load(nobody, SOON_TIRED, Area.FAMILY_VISITS))
        .isInstanceOfSatisfying(
            Unanswered.class,
            unanswered -> assertThat(unanswered.why()).contains("http://127.0.0.1:1"));
  }

  @Test
  void does_not_take_a_page_for_a_refusal() {
    gateway.answering(404, "<html>Not found</html>");

    assertThat(load(Area.FAMILY_VISITS)).isInstanceOf(Unanswered.class);
  }

  @Test
  void a_missing_file_is_said_and_not_sent() throws IOException {
    Files.delete(directory.resolve("family-visits.json"));
    gateway.answering(201, "");

    assertThat(load(Area.METRICS)).isEqualTo(new Missing());
    assertThat(gateway.requests()).isEmpty();
  }

  @Test
  void a_file_that_cannot_be_read_is_refused_and_not_sent() throws IOException {
    Files.delete(directory.resolve("family-visits.json"));
    Files.writeString(directory.resolve("capacity.json"), "{\"establishmentId\":\"WMI\"");
    gateway.answering(201, "");

    assertThat(load(Area.CAPACITY))
        .isInstanceOfSatisfying(
            Refused.class,
            refused ->
                assertThat(refused.errors())
                    .singleElement()
                    .satisfies(error -> assertThat(error.message()).contains("line 1")));
    assertThat(gateway.requests()).isEmpty();
  }

  @Test
  void tells_of_every_file_in_turn_and_whether_all_went_well() throws IOException {
    Files.delete(directory.resolve("family-visits.json"));
    Files.writeString(directory.resolve("metrics.json"), "{}");
    var told = new ArrayList<String>();

    var well =
        new PackageLoader(gateway.uri(), PARTIES, SOON_TIRED)
            .load(new AnnexPackage(directory), (name, outcome) -> told.add(name));

    assertThat(well).isFalse();
    assertThat(told)
        .containsExactly(
            "capacity.json",
            "interventions.json",
            "activities.json",
            "family-visits.json",
            "metrics.json");
  }

  private Outcome load(Area area) {
    return load(gateway.uri(), SOON_TIRED, area);
  }

  private Outcome load(URI uri, Retries retries, Area area) {
    var outcomes = new HashMap<String, Outcome>();
    var _ =
        new PackageLoader(uri, PARTIES, retries).load(new AnnexPackage(directory), outcomes::put);
    return Objects.requireNonNull(outcomes.get(AnnexPackage.fileOf(area)));
  }
}
