package annex.commissioning.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.Topic;
import annex.test.Api;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the section API promises in every area, tried on the running service with the real annex.
 */
public abstract class SectionApiContract {

  private static final AtomicInteger NEXT = new AtomicInteger();

  private final Area area;
  private final ConfigurableApplicationContext service;
  private final Api api;

  protected SectionApiContract(Area area, ConfigurableApplicationContext service) {
    this.area = area;
    this.service = service;
    this.api = Started.api(service);
  }

  /** An establishment that no other test knows. */
  protected static String freshEstablishment() {
    int next = NEXT.getAndIncrement() + 26 * 26 * 10;
    var code = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      code.insert(0, (char) ('A' + next % 26));
      next /= 26;
    }
    return code.toString();
  }

  @Test
  void a_section_commences_once_and_says_where_it_stands() {
    var establishment = freshEstablishment();

    var answer = commence(establishment, sample());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("location")).contains(path(establishment) + "/section/versions/1");
    assertThat(answer.header("etag")).isPresent();
    assertThat(answer.at("/version").asInt()).isOne();
    assertThat(answer.at("/noticeOfChange").isNull()).isTrue();
    assertThat(api.get(path(establishment) + "/section").body()).isEqualTo(answer.body());
    assertThat(api.get(path(establishment) + "/section/versions/1").body())
        .isEqualTo(answer.body());
  }

  @Test
  void what_is_read_is_the_annex_as_it_was_printed() {
    var establishment = freshEstablishment();

    commence(establishment, sample());

    var body = api.get(path(establishment) + "/section").at("/body");
    assertThat(Sample.compact(body)).isEqualTo(Sample.compact(sample().get("body")));
  }

  @Test
  void repeating_a_commencement_changes_nothing() {
    var establishment = freshEstablishment();
    var first = commence(establishment, sample());

    var second = commence(establishment, sample());

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(api.get(path(establishment) + "/section/versions").at("/page/totalElements").asInt())
        .isOne();
  }

  @Test
  void another_commencement_is_refused() {
    var establishment = freshEstablishment();
    var first = commence(establishment, sample());

    var other = commence(establishment, sample().put("effectiveFrom", "2014-04-02"));

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("commenced-otherwise");
    assertThat(api.get(path(establishment) + "/section").body()).isEqualTo(first.body());
  }

  @Test
  void of_commencements_that_race_one_wins_and_the_others_repeat_it() throws Exception {
    var establishment = freshEstablishment();
    var request = sample();
    List<Callable<Integer>> callers =
        IntStream.range(0, 16)
            .<Callable<Integer>>mapToObj(_ -> () -> commence(establishment, request).status())
            .toList();

    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> status : threads.invokeAll(callers)) {
        statuses.add(status.get());
      }
    }

    assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
  }

  @Test
  void it_holds_from_its_date_and_is_known_from_its_recording() {
    var establishment = freshEstablishment();
    var recordedAt = commence(establishment, sample()).at("/recordedAt").asString();
    var section = path(establishment) + "/section";

    assertThat(api.get(section + "?asOf=2014-04-01").status()).isEqualTo(200);
    assertThat(api.get(section + "?asOf=2014-03-31").code()).isEqualTo("nothing-in-force");
    assertThat(api.get(section + "?knownAt=" + recordedAt).status()).isEqualTo(200);
    assertThat(api.get(section + "?knownAt=2014-04-01T00:00:00Z").code())
        .isEqualTo("nothing-in-force");
  }

  @Test
  void who_has_the_version_already_is_told_so() {
    var establishment = freshEstablishment();
    var tag = commence(establishment, sample()).header("etag").orElseThrow();

    var again = api.get(path(establishment) + "/section", "If-None-Match", tag);

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void its_events_arrive_once_with_the_section_whole() {
    var establishment = freshEstablishment();
    var answer = commence(establishment, sample());

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(Published.about(establishment, Topic.eventsOf(area).name())).hasSize(1));

    var recorded =
        Published.about(establishment, Topic.SECTIONS.name()).stream()
            .filter(event -> event.key().contains("/" + area + "/"))
            .toList();
    assertThat(recorded).hasSize(1);
    assertThat(recorded.getFirst().key()).isEqualTo(establishment + "/" + area + "/1");
    var event = recorded.getFirst().value();
    assertThat(event.getType()).isEqualTo(EventType.sectionRecorded(area).code());
    assertThat(event.getId()).isEqualTo("%s/%s/section/1/0".formatted(area, establishment));
    assertThat(event.getExtension("sequence")).isEqualTo("1");
    assertThat(String.valueOf(event.getExtension("traceparent")))
        .matches("00-\\w{32}-\\w{16}-\\w\\w");
    var data = Objects.requireNonNull(event.getData()).toBytes();
    assertThat(new String(data, StandardCharsets.UTF_8)).isEqualTo(answer.body());
  }

  @Test
  void an_establishment_that_has_not_commenced_is_not_found() {
    var path = path(freshEstablishment());

    assertThat(api.get(path + "/section").code()).isEqualTo("nothing-in-force");
    assertThat(api.get(path + "/section/versions/1").code()).isEqualTo("version-unknown");
    assertThat(api.get(path + "/section/versions").at("/items").isEmpty()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/section?asOf=2014-02-30",
        "/section?asOf=14-02-01",
        "/section?asOf=",
        "/section?asOf=+999999999-12-31",
        "/section?knownAt=yesterday",
        "/section?knownAt=2014-13-01T00:00:00Z",
        "/section/versions?page=-1",
        "/section/versions?size=0",
        "/section/versions?size=201",
        "/section/versions?size=many",
        "/section/versions/first",
        "/section/versions/99999999999"
      })
  void parameters_that_cannot_be_are_refused(String resource) {
    var answer = api.get(path("WMI") + resource.replace("+", "%2B"));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("parameter-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wmi", "WM", "WMIX", "W%20I", "%C3%89AB", "W%2FI", "..%2F", "WMI;x=1"})
  void an_agency_code_is_three_capital_letters(String code) {
    var answer = api.get("/%s/establishments/%s/section".formatted(area, code));

    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.code()).isNotEmpty();
  }

  @Test
  void a_path_that_no_client_would_send_is_refused_as_a_problem() throws IOException {
    for (var path : List.of("/%00", "/" + area + "/establishments/W%00I/section", "/a|b", "/%zz")) {
      var answer = api.raw("GET " + path + " HTTP/1.1\r\nHost: annex\r\nConnection: close\r\n\r\n");

      assertThat(answer).as(path).startsWith("HTTP/1.1 4").contains("application/problem+json");
    }
  }

  @Test
  void what_is_no_json_document_is_refused_and_nothing_is_stored() {
    var establishment = freshEstablishment();
    var whole = Sample.compact(sample()).getBytes(StandardCharsets.UTF_8);
    var truncated = java.util.Arrays.copyOf(whole, whole.length - 2);
    var utf16 = Sample.compact(sample()).getBytes(StandardCharsets.UTF_16);

    for (var body :
        List.of(truncated, utf16, bytes("{\"effectiveFrom\":NaN}"), bytes("["), new byte[0])) {
      var answer = api.post(path(establishment) + "/commencement", body, "application/json");
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.code()).isEqualTo("body-malformed");
    }
    assertNothingStored(establishment);
  }

  @Test
  void a_body_of_another_shape_is_refused_by_name_and_nothing_is_stored() {
    var establishment = freshEstablishment();
    var extra = sample();
    ((ObjectNode) extra.get("body")).put("colour", "red");
    var missing = sample();
    missing.remove("effectiveFrom");
    var impossible = sample().put("effectiveFrom", "2014-02-30");

    assertPointer(commence(establishment, extra), 400, "/body/colour");
    assertPointer(commence(establishment, missing), 400, "/effectiveFrom");
    assertPointer(commence(establishment, impossible), 400, "/effectiveFrom");
    assertPointer(
        commence(establishment, sample().put("effectiveFrom", "0001-01-01")),
        422,
        "/effectiveFrom");
    assertNothingStored(establishment);
  }

  @Test
  void a_field_given_twice_is_refused() {
    var establishment = freshEstablishment();
    var body = Sample.compact(sample()).replaceFirst("\\{", "{\"effectiveFrom\":\"2014-04-01\",");

    var answer = api.post(path(establishment) + "/commencement", body);

    assertThat(answer.code()).isEqualTo("body-malformed");
    assertThat(answer.at("/detail").asString()).contains("effectiveFrom");
    assertNothingStored(establishment);
  }

  @Test
  void huge_and_bottomless_bodies_are_refused() {
    var establishment = freshEstablishment();
    var path = path(establishment) + "/commencement";

    var deep = api.post(path, "{\"body\":" + "[".repeat(10_000));
    var huge = api.post(path, "{\"body\":\"" + "x".repeat(20 * 1024 * 1024) + "\"}");

    assertThat(deep.code()).isEqualTo("body-malformed");
    assertThat(huge.status()).isEqualTo(413);
    assertThat(huge.code()).isEqualTo("body-too-large");
    assertNothingStored(establishment);
  }

  @Test
  void only_json_is_taken_and_only_known_methods() {
    var path = path("WMI") + "/commencement";

    var text = api.post(path, bytes("effectiveFrom=2014-04-01"), "text/plain");
    var delete = api.send("DELETE", path, java.net.http.HttpRequest.BodyPublishers.noBody());
    var nowhere = api.get("/" + area + "/nowhere");

    assertThat(text.status()).isEqualTo(415);
    assertThat(text.code()).isEqualTo("media-type-unsupported");
    assertThat(delete.status()).isEqualTo(405);
    assertThat(delete.header("allow")).contains("POST");
    assertThat(delete.code()).isEqualTo("method-not-allowed");
    assertThat(nowhere.code()).isEqualTo("not-found");
  }

  @Test
  void it_tells_its_health_and_its_measures() {
    assertThat(api.get("/actuator/health").status()).isEqualTo(200);
    assertThat(api.get("/actuator/health/readiness").at("/status").asString()).isEqualTo("UP");
    assertThat(api.get("/actuator/prometheus").body()).contains("annex_outbox_sent_total");
    assertThat(api.get("/actuator/env").status()).isEqualTo(404);
  }

  /** The API of the running service. */
  protected final Api api() {
    return api;
  }

  /** The running service. */
  protected final ConfigurableApplicationContext service() {
    return service;
  }

  /** The path of an establishment's section in this area. */
  protected final String path(String establishment) {
    return "/%s/establishments/%s".formatted(area, establishment);
  }

  private Api.Answer commence(String establishment, ObjectNode request) {
    return api.post(path(establishment) + "/commencement", Sample.compact(request));
  }

  private ObjectNode sample() {
    return Sample.commencement(area.code());
  }

  private void assertNothingStored(String establishment) {
    assertThat(api.get(path(establishment) + "/section/versions").at("/page/totalElements").asInt())
        .isZero();
  }

  private static void assertPointer(Api.Answer answer, int status, String pointer) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isNotEmpty();
    assertThat(answer.at("/errors"))
        .anySatisfy(error -> assertThat(error.at("/pointer").asString()).isEqualTo(pointer));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
