package annex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.test.Api;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The certified capacity goes down to 1090: from the certificate to the day on which the agreement
 * says so too.
 */
class ChangeTest {

  private static final String CAPACITY = "/capacity/establishments/WMI";
  private static final String ANNEX = "/annexes/WMI";
  private static final String RULE = "population-total-equals-operational-capacity";

  private static @Nullable Platform platform;

  @BeforeAll
  static void start() {
    platform = new Platform();
    platform.annexOrFail("up");
  }

  @AfterAll
  static void end() {
    if (platform != null) {
      platform.close();
    }
  }

  @Test
  void from_prompt_to_effect() throws IOException, InterruptedException {
    var provider = as("provider");
    var commissioner = as("commissioner");
    var dashboard = as("dashboard");

    var certificate =
        provider.post(
            CAPACITY + "/cell-certificates",
            """
            {"reference":"CC-2026-11","effectiveFrom":"2026-11-01",\
            "certifiedNormalAccommodation":1038,"operationalCapacity":1090}\
            """);
    assertThat(certificate.status()).isEqualTo(201);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> prompts(provider).at("/page/totalElements").asInt() == 1);
    var prompts = prompts(provider);
    assertThat(prompts.at("/items/0/subject").asString()).isEqualTo("operational-capacity");
    assertThat(prompts.at("/items/0/agreed/people").asInt()).isEqualTo(1111);
    assertThat(prompts.at("/items/0/actual/people").asInt()).isEqualTo(1090);

    var proposed =
        provider.post(
            CAPACITY + "/notices-of-change",
            """
            {"baseVersion":1,"effectiveFrom":"2031-04-01",\
            "reason":"Cells of one wing are taken out of use.",\
            "certificationReference":"CC-2026-11",\
            "patch":{"capacity":{"operationalCapacity":1090}}}\
            """);
    assertThat(proposed.status()).isEqualTo(201);
    assertThat(proposed.at("/number").asInt()).isOne();
    assertThat(provider.post(CAPACITY + "/notices-of-change/1/agreement", "{}").code())
        .isEqualTo("step-for-the-other-party");
    assertThat(commissioner.post(CAPACITY + "/notices-of-change/1/agreement", "{}").status())
        .isEqualTo(200);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> operationalCapacity(dashboard, "2031-04-01") == 1090);
    assertThat(operationalCapacity(dashboard, "2031-03-31")).isEqualTo(1111);
    assertThat(dashboard.get(ANNEX).at("/sections/capacity/version").asInt()).isOne();
    for (var date : List.of("2031-03-31", "2031-04-01")) {
      assertThat(provider.get(CAPACITY + "/section?asOf=" + date).at("/version"))
          .isEqualTo(dashboard.get(ANNEX + "?asOf=" + date).at("/sections/capacity/version"));
    }
    var pending = prompts(provider);
    assertThat(pending.at("/items/0/toCome/noticeOfChange").asInt()).isOne();

    var history = dashboard.get(ANNEX + "/history?area=capacity");
    assertThat(history.at("/items").findValuesAsString("kind"))
        .containsExactly("section-version", "notice-of-change", "section-version");
    assertThat(history.at("/items/1/status").asString()).isEqualTo("agreed");
    assertThat(history.at("/items/2/noticeOfChange").asInt()).isOne();

    var diff = dashboard.get(ANNEX + "/diff?from=2031-03-31&to=2031-04-01");
    assertThat(diff.at("/sections/capacity/changes").toString())
        .isEqualTo(
            "[{\"pointer\":\"/capacity/operationalCapacity\",\"before\":1111,\"after\":1090}]");

    assertThat(findings(dashboard, "2031-03-31").isEmpty()).isTrue();
    var finding = findings(dashboard, "2031-04-01").get(0);
    assertThat(finding.at("/left/value").asInt()).isEqualTo(1111);
    assertThat(finding.at("/right/value").asInt()).isEqualTo(1090);

    assertThat(
            newsUntil(
                dashboard,
                "\"noticeOfChange\":1",
                "\"status\":\"proposed\"",
                "\"status\":\"agreed\""))
        .contains("event:section-version", "event:notice-of-change");
  }

  @Test
  void the_guide_for_partners_works_as_it_is_written() {
    assertThat(platform).isNotNull();

    var said = platform.run("docs/run-readme", "docs/partner-guide.md");

    assertThat(said.exit()).as(said.output()).isZero();
    assertThat(said.output())
        .contains("\"client\":\"provider\"", "not modified: 304", "Idempotency-Replayed: true")
        .contains("\"code\":\"idempotency-key-reused\"", "\"rule\":\"CAP-1\"")
        .contains("event:section-version")
        .contains("Every command of docs/partner-guide.md works.");
  }

  @Test
  void a_month_of_visits_goes_as_it_is_told() {
    assertThat(platform).isNotNull();

    var said = platform.run("docs/run-readme", "docs/family-visits-month.md");

    assertThat(said.exit()).as(said.output()).isZero();
    assertThat(said.output())
        .contains("the substitute for the stair lift", "\"code\":\"entitlement-spent\"")
        .contains("\"code\":\"no-place-left\"", "\"group\":\"no-social-visits\"")
        .containsPattern("\"rank\":2,\"of\":2,\"group\":\"others\"")
        .contains("\"status\":\"offered\"", "\"status\":\"granted\"")
        .contains("\"code\":\"visit-has-not-begun\"")
        .containsPattern(
            "\"social\":\\{\"granted\":2,\"adjusted\":0,\"held\":2,\"used\":0,\"returned\":1")
        .containsPattern("\"video\":\\{\"granted\":1,\"adjusted\":0,\"held\":1")
        .contains("annex.family-visits.video-request.granted.v1")
        .contains("Every command of docs/family-visits-month.md works.");
  }

  private static Api.Answer prompts(Api reader) {
    return reader.get(CAPACITY + "/material-differences?status=open");
  }

  private static int operationalCapacity(Api reader, String asOf) {
    return reader
        .get(ANNEX + "?asOf=" + asOf)
        .at("/sections/capacity/body/capacity/operationalCapacity")
        .asInt();
  }

  private static JsonNode findings(Api reader, String asOf) {
    return reader
        .get("%s/reconciliation?asOf=%s&rule=%s".formatted(ANNEX, asOf, RULE))
        .at("/findings");
  }

  /** What the stream has told, from the beginning, when all of this is among it. */
  private static String newsUntil(Api reader, String... all)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(reader.url() + ANNEX + "/stream"))
            .header("Authorization", "Bearer " + reader.token().orElseThrow())
            .header("Last-Event-ID", "0")
            .build();
    var told = new StringBuilder();
    var client = HttpClient.newHttpClient();
    try (var lines = client.send(request, HttpResponse.BodyHandlers.ofLines()).body()) {
      assertThat(
              lines.anyMatch(line -> {
                told.append(line).append('\n');
                return Stream.of(all).allMatch(word -> told.indexOf(word) >= 0);
              }))
          .isTrue();
    } finally {
      client.shutdownNow();
    }
    return told.toString();
  }

  private static Api as(String client) {
    assertThat(platform).isNotNull();
    return platform.gateway().bearing(platform.tokenOf(client));
  }
}
