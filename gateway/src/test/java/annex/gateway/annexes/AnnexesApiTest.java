package annex.gateway.annexes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.Topic;
import annex.gateway.RunningGateway;
import annex.test.Api;
import annex.test.TestIssuer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnexesApiTest {

  private final Api api = RunningGateway.api();

  @Test
  void the_annex_shows_every_section_whole_as_it_was_published() {
    publishAll("AAA");

    var annex = api.get("/annexes/AAA");

    assertThat(annex.header("content-type")).contains("application/json");
    assertThat(annex.at("/establishmentId").asString()).isEqualTo("AAA");
    assertThat(annex.at("/name").asString()).isEqualTo("HMP Wymott");
    assertThat(annex.at("/region").asString()).isEqualTo("north-west");
    assertThat(annex.at("/knownAt").isNull()).isTrue();
    assertThat(annex.at("/missing").isEmpty()).isTrue();
    assertThat(annex.at("/sections").propertyNames())
        .containsExactly("capacity", "interventions", "activities", "family-visits", "metrics");
    for (var area : Area.values()) {
      var section = annex.at("/sections/" + area);
      assertThat(section.propertyNames())
          .containsExactly(
              "version",
              "effectiveFrom",
              "recordedAt",
              "noticeOfChange",
              "lastHeardAt",
              "body",
              "delivery");
      var published =
          new tools.jackson.databind.json.JsonMapper()
              .readTree(RunningGateway.example(EventType.sectionRecorded(area)));
      assertThat(section.get("body")).isEqualTo(published.get("body"));
      assertThat(section.get("delivery").isNull()).isTrue();
    }
  }

  @Test
  void sections_that_never_came_are_named_as_missing() {
    RunningGateway.publish("AAB", Area.METRICS);
    awaitSections("AAB", 1);

    var annex = api.get("/annexes/AAB");

    assertThat(annex.at("/missing").size()).isEqualTo(4);
    assertThat(annex.at("/name").isNull()).isTrue();
  }

  @Test
  void the_annex_is_read_as_of_a_date_and_as_known_at_a_moment() {
    publishAll("AAC");

    assertThat(api.get("/annexes/AAC?asOf=2014-04-01").at("/sections").size()).isEqualTo(5);
    assertThat(api.get("/annexes/AAC?asOf=2014-03-31").at("/sections").size()).isZero();
    var before = api.get("/annexes/AAC?knownAt=2014-01-01T00:00:00Z");
    assertThat(before.at("/missing").size()).isEqualTo(5);
    assertThat(before.at("/knownAt").asString()).isEqualTo("2014-01-01T00:00:00Z");
  }

  @Test
  void who_has_the_page_already_is_told_so_until_something_is_heard() {
    RunningGateway.publish("AAD", Area.CAPACITY);
    awaitSections("AAD", 1);
    var tag = api.get("/annexes/AAD").header("etag").orElseThrow();

    var again = api.get("/annexes/AAD", "If-None-Match", "\"other\", W/" + tag);
    RunningGateway.publish("AAD", Area.METRICS);
    awaitSections("AAD", 2);
    var after = api.get("/annexes/AAD", "If-None-Match", tag);

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("etag")).contains(tag);
    assertThat(after.status()).isEqualTo(200);
  }

  @Test
  void the_page_comes_gzipped_to_who_takes_it_so() throws Exception {
    publishAll("AAE");
    var plain = api.get("/annexes/AAE");

    var gzip = bytes("/annexes/AAE", "gzip, deflate");

    assertThat(gzip.headers().firstValue("content-encoding")).contains("gzip");
    assertThat(gzip.headers().firstValue("vary")).contains("Accept-Encoding");
    assertThat(gzip.headers().firstValue("etag")).isNotEqualTo(plain.header("etag"));
    assertThat(gzip.body().length).isLessThan(plain.body().length() / 3);
    assertThat(unzipped(gzip.body())).isEqualTo(plain.body());
    assertThat(bytes("/annexes/AAE", "gzip;q=0").headers().firstValue("content-encoding"))
        .isEmpty();
    assertThat(
            api.get("/annexes/AAE", "If-None-Match", gzip.headers().firstValue("etag").orElse(""))
                .status())
        .isEqualTo(304);
  }

  @Test
  void head_tells_all_but_the_page() {
    RunningGateway.publish("AAF", Area.CAPACITY);
    awaitSections("AAF", 1);
    var get = api.get("/annexes/AAF");

    var head = api.head("/annexes/AAF");

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("content-length")).isEqualTo(get.header("content-length"));
    assertThat(head.header("etag")).isEqualTo(get.header("etag"));
    assertThat(api.head("/annexes").status()).isEqualTo(200);
  }

  @Test
  void the_list_names_every_establishment_page_by_page_and_by_region() {
    RunningGateway.publish("AAG", Area.CAPACITY);
    RunningGateway.publish("AAH", Area.CAPACITY);
    awaitSections("AAG", 1);
    awaitSections("AAH", 1);

    var all = api.get("/annexes?size=200");
    var first = api.get("/annexes?size=1");
    var second = api.get("/annexes?size=1&page=1");

    assertThat(all.at("/items").findValuesAsString("id")).contains("AAG", "AAH").isSorted();
    assertThat(all.at("/items/0").propertyNames())
        .containsExactly("id", "name", "region", "sections", "missing");
    assertThat(first.at("/page/size").asInt()).isOne();
    assertThat(first.at("/page/totalElements").asInt()).isEqualTo(all.at("/items").size());
    assertThat(second.at("/items/0/id")).isEqualTo(all.at("/items/1/id"));
    assertThat(api.get("/annexes?region=north-west").at("/items").isEmpty()).isFalse();
    assertThat(api.get("/annexes?region=south-west").at("/items").isEmpty()).isTrue();
  }

  @Test
  void a_delivery_summary_stands_beside_the_body() {
    RunningGateway.publish("AAI", Area.CAPACITY);
    RunningGateway.publish(
        Topic.DELIVERY,
        "AAI/capacity",
        RunningGateway.example(EventType.deliverySummarised(Area.CAPACITY))
            .replace("\"WMI\"", "\"AAI\""));

    await()
        .untilAsserted(() ->
            assertThat(api.get("/annexes/AAI").at("/sections/capacity/delivery").isObject())
                .isTrue());
  }

  @Test
  void garbage_on_a_topic_is_passed_over_and_the_rest_is_heard() {
    for (var garbage :
        new String[] {"", "{", "[]", "null", "{\"area\":\"capacity\"}", "\u0000\u00ff"}) {
      for (int key = 0; key < 12; key++) {
        RunningGateway.publish(Topic.SECTIONS, "garbage/" + key, garbage);
      }
    }
    publishAll("AAJ");

    assertThat(api.get("/annexes/AAJ").at("/sections").size()).isEqualTo(5);
    assertThat(api.get("/actuator/prometheus").body())
        .containsPattern("annex_timeline_skipped_total\\{[^}]*} [1-9]");
  }

  @Test
  void a_gateway_that_starts_anew_serves_the_same_bytes() {
    publishAll("AAK");
    var served = api.get("/annexes/AAK");

    try (var another = RunningGateway.startAnother()) {
      var second = RunningGateway.api(another);
      await()
          .untilAsserted(
              () -> assertThat(second.get("/actuator/health/readiness").status()).isEqualTo(200));

      assertThat(second.get("/annexes/AAK").body()).isEqualTo(served.body());
      assertThat(second.get("/annexes/AAK").header("etag")).isEqualTo(served.header("etag"));
      for (var more : List.of("/history", "/diff?from=2014-03-31&to=2014-04-01")) {
        assertThat(second.get("/annexes/AAK" + more).body())
            .isEqualTo(api.get("/annexes/AAK" + more).body());
      }
    }
  }

  @Test
  void an_establishment_of_which_nothing_was_heard_is_not_found() {
    var answer = api.get("/annexes/ZZZ");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("annex-unknown");
    assertThat(answer.at("/instance").asString()).isEqualTo("/annexes/ZZZ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/annexes/wmi",
        "/annexes/WMIX",
        "/annexes/W%2FI",
        "/annexes/%00",
        "/annexes/AAA;x=1",
        "/annexes/ZZZ?asOf=2014-02-30",
        "/annexes/ZZZ?asOf=yesterday",
        "/annexes/ZZZ?asOf=",
        "/annexes/ZZZ?knownAt=2014-04-01",
        "/annexes?page=-1",
        "/annexes?size=0",
        "/annexes?size=201",
        "/annexes?size=many"
      })
  void what_cannot_be_asked_is_refused(String path) {
    var answer = api.get(path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("parameter-invalid");
  }

  @Test
  void annexes_are_only_read_here() {
    var answer = api.send("DELETE", "/annexes/AAA", BodyPublishers.noBody());

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.code()).isEqualTo("method-not-allowed");
    assertThat(answer.header("allow"))
        .hasValueSatisfying(allow -> assertThat(allow).contains("GET"));
  }

  @Test
  void an_unknown_path_and_a_broken_one_are_refused_as_problems() throws IOException {
    assertThat(api.get("/nowhere").code()).isEqualTo("not-found");
    assertThat(api.get("/annexes/").code()).isEqualTo("not-found");
    assertThat(api.get("/annexes/AAA/cellar").code()).isEqualTo("not-found");
    for (var path : new String[] {"/a|b", "/%zz", "/annexes/%"}) {
      var answer = api.raw("GET " + path + " HTTP/1.1\r\nHost: annex\r\nConnection: close\r\n\r\n");
      assertThat(answer)
          .as(path)
          .startsWith("HTTP/1.1 400")
          .contains("application/problem+json")
          .contains("\"request-malformed\"");
    }
  }

  private void publishAll(String establishment) {
    for (var area : Area.values()) {
      RunningGateway.publish(establishment, area);
    }
    awaitSections(establishment, Area.values().length);
  }

  private void awaitSections(String establishment, int number) {
    await()
        .untilAsserted(() ->
            assertThat(api.get("/annexes/" + establishment).at("/sections").size())
                .isEqualTo(number));
  }

  private static HttpResponse<byte[]> bytes(String path, String acceptEncoding) throws Exception {
    var uri = URI.create(RunningGateway.api().url() + path);
    try (var client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(uri)
              .header("Accept-Encoding", acceptEncoding)
              .header("Authorization", "Bearer " + TestIssuer.shared().everything())
              .build(),
          HttpResponse.BodyHandlers.ofByteArray());
    }
  }

  private static String unzipped(byte[] gzip) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_head_that_is_too_long_is_refused_with_a_problem_document() throws IOException {
    var uri = api.raw("GET /annexes/" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: annex\r\n\r\n");
    var header =
        api.raw("GET /annexes HTTP/1.1\r\nHost: annex\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");

    assertThat(uri).startsWith("HTTP/1.1 414").contains("\"code\":\"uri-too-long\"");
    assertThat(header).startsWith("HTTP/1.1 431").contains("\"code\":\"headers-too-large\"");
    assertThat(uri).containsIgnoringCase("content-type: application/problem+json");
  }
}
