package annex.gateway.annexes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.Topic;
import annex.gateway.RunningGateway;
import annex.test.Api;
import annex.test.TestIssuer;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What came to pass with HAA: commenced in 2014, capacity changed once, a second change open. */
class HistoryApiTest {

  private final Api api = RunningGateway.api();

  @BeforeAll
  static void publish() {
    for (var area : Area.values()) {
      RunningGateway.publish("HAA", area);
    }
    publishVersion(2, "\"operationalCapacity\": 1111", "\"operationalCapacity\": 1090");
    publishStep(1, 1, "proposed");
    publishStep(1, 3, "agreed");
    publishStep(2, 1, "proposed");
    await()
        .until(() ->
            RunningGateway.api().get("/annexes/HAA/history").at("/page/totalElements").asInt()
                == 8);
  }

  private static void publishVersion(int number, String before, String after) {
    var example = RunningGateway.example(EventType.sectionRecorded(Area.CAPACITY));
    assertThat(example).contains(before);
    RunningGateway.publish(
        Topic.SECTIONS,
        "HAA/capacity/" + number,
        example
            .replace("\"WMI\"", "\"HAA\"")
            .replaceFirst("\"version\": \\d+", "\"version\": " + number)
            .replaceFirst("\"effectiveFrom\": \"[^\"]+\"", "\"effectiveFrom\": \"2026-12-07\"")
            .replaceFirst(
                "\"recordedAt\": \"[^\"]+\"", "\"recordedAt\": \"2026-11-25T10:15:00.250Z\"")
            .replaceFirst("\"noticeOfChange\": null", "\"noticeOfChange\": 1")
            .replace(before, after));
  }

  private static void publishStep(int number, int revision, String status) {
    var example = RunningGateway.example(EventType.noticeOfChangeRecorded(Area.CAPACITY));
    RunningGateway.publish(
        Topic.NOTICES,
        "HAA/capacity/%d/%d".formatted(number, revision),
        example
            .replace("\"WMI\"", "\"HAA\"")
            .replaceFirst("\"number\": \\d+", "\"number\": " + number)
            .replaceFirst("\"revision\": \\d+", "\"revision\": " + revision)
            .replaceFirst("\"status\": \"[a-z]+\"", "\"status\": \"" + status + "\"")
            .replace("2026-11-24T09:30", "2026-11-24T09:3" + number));
  }

  @Test
  void every_version_and_every_notice_stands_there_in_order_of_recording() {
    var history = api.get("/annexes/HAA/history");

    assertThat(history.at("/establishmentId").asString()).isEqualTo("HAA");
    assertThat(rows(history))
        .hasSize(8)
        .endsWith(
            "notice-of-change capacity 1 agreed",
            "notice-of-change capacity 2 proposed",
            "section-version capacity 2");
    assertThat(history.at("/items").findValuesAsString("recordedAt")).isSorted();
    assertThat(history.at("/items/7/noticeOfChange").asInt()).isOne();
    assertThat(history.at("/items/5/diff/0/pointer").asString())
        .isEqualTo("/capacity/operationalCapacity");
    assertThat(history.at("/items/5/agreements").findValuesAsString("party"))
        .containsExactly("provider", "commissioner");
  }

  @Test
  void it_is_read_area_by_area_and_page_by_page() {
    assertThat(rows(api.get("/annexes/HAA/history?area=metrics")))
        .containsExactly("section-version metrics 1");

    var second = api.get("/annexes/HAA/history?area=capacity&page=1&size=3");
    assertThat(rows(second)).containsExactly("section-version capacity 2");
    assertThat(second.at("/page/totalPages").asInt()).isEqualTo(2);
    assertThat(api.get("/annexes/HAA/history?page=2147483647&size=200").at("/items").isEmpty())
        .isTrue();
  }

  @Test
  void it_is_not_sent_twice_to_whoever_has_it() {
    var tag = api.get("/annexes/HAA/history").header("etag").orElseThrow();

    assertThat(api.get("/annexes/HAA/history", "If-None-Match", tag).status()).isEqualTo(304);
    var head = api.head("/annexes/HAA/history");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
  }

  @Test
  void areas_that_the_caller_may_not_read_leave_no_trace_in_history_and_diff() {
    var metrics =
        api.bearing(() ->
            TestIssuer.shared().token(claims -> claims.claim("scope", "annex.read metrics.read")));

    assertThat(rows(metrics.get("/annexes/HAA/history")))
        .containsExactly("section-version metrics 1");
    assertThat(
            metrics
                .get("/annexes/HAA/diff?from=2014-04-01&to=2026-12-07")
                .at("/sections")
                .propertyNames())
        .containsExactly("metrics");
  }

  @Test
  void two_dates_are_compared_value_by_value() {
    var diff = api.get("/annexes/HAA/diff?from=2014-04-01&to=2026-12-07");

    assertThat(diff.at("/sections").propertyNames())
        .containsExactly("capacity", "interventions", "activities", "family-visits", "metrics");
    assertThat(diff.at("/sections/capacity/from/version").asInt()).isOne();
    assertThat(diff.at("/sections/capacity/to/version").asInt()).isEqualTo(2);
    assertThat(diff.at("/sections/capacity/to/noticeOfChange").asInt()).isOne();
    assertThat(diff.at("/sections/capacity/changes").toString())
        .isEqualTo(
            "[{\"pointer\":\"/capacity/operationalCapacity\",\"before\":1111,\"after\":1090}]");
    assertThat(diff.at("/sections/metrics/changes").isEmpty()).isTrue();
  }

  @Test
  void a_change_to_come_is_not_there_the_day_before() {
    var before = api.get("/annexes/HAA/diff?from=2014-04-01&to=2026-12-06");

    assertThat(before.at("/sections/capacity/to/version").asInt()).isOne();
    assertThat(before.at("/sections/capacity/changes").isEmpty()).isTrue();
    var known =
        api.get("/annexes/HAA/diff?from=2014-04-01&to=2026-12-07&knownAt=2026-11-25T10:15:00.249Z");
    assertThat(known.at("/sections/capacity/changes").isEmpty()).isTrue();
  }

  @Test
  void from_before_the_commencement_every_value_is_new() {
    var diff = api.get("/annexes/HAA/diff?from=2014-03-31&to=2014-04-01");

    assertThat(diff.at("/sections/capacity/from").isNull()).isTrue();
    assertThat(diff.at("/sections/capacity/changes").valueStream())
        .isNotEmpty()
        .allSatisfy(
            change -> assertThat(change.propertyNames()).containsExactly("pointer", "after"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/annexes/HAA/history?area=kitchen",
        "/annexes/HAA/history?size=0",
        "/annexes/haa/history",
        "/annexes/HAA/diff",
        "/annexes/HAA/diff?to=2014-12-01",
        "/annexes/HAA/diff?from=2014-02-30",
        "/annexes/HAA/diff?from=0000-00-00",
        "/annexes/HAA/diff?from=2014-04-01&knownAt=now"
      })
  void what_cannot_be_asked_is_refused(String path) {
    var answer = api.get(path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("parameter-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/annexes/ZZZ/history", "/annexes/ZZZ/diff?from=2014-04-01"})
  void of_an_establishment_that_is_unknown_there_is_nothing(String path) {
    assertThat(api.get(path).code()).isEqualTo("annex-unknown");
  }

  @Test
  void what_is_withheld_is_in_no_history_and_no_diff() {
    RunningGateway.publish("WMI", Area.ACTIVITIES);
    var example = RunningGateway.example(EventType.sectionRecorded(Area.ACTIVITIES));
    RunningGateway.publish(
        Topic.NOTICES,
        "WMI/activities/9/1",
        RunningGateway.example(EventType.noticeOfChangeRecorded(Area.ACTIVITIES))
            .replaceFirst("\"number\": \\d+", "\"number\": 9")
            .replace("/totals/places", "/industries/0/money1"));
    await()
        .until(() ->
            rows(api.get("/annexes/WMI/history?area=activities"))
                .contains("notice-of-change activities 9 agreed"));
    var token = TestIssuer.shared().token(claims -> claims.claim("agency", "manchester-college"));
    var college = api.bearing(() -> token);

    assertThat(example).contains("money1");
    assertThat(api.get("/annexes/WMI/history?area=activities").body()).contains("money1");
    var history = college.get("/annexes/WMI/history?area=activities");
    assertThat(rows(history)).contains("notice-of-change activities 9 agreed");
    assertThat(history.body()).contains("/otherActivities/0/places").doesNotContain("money1");
    assertThat(api.get("/annexes/WMI/diff?from=2014-03-31&to=2014-04-01").body())
        .contains("money1");
    assertThat(college.get("/annexes/WMI/diff?from=2014-03-31&to=2014-04-01").body())
        .contains("/industries/0/places")
        .doesNotContain("money1");
  }

  private static List<String> rows(Api.Answer history) {
    return history
        .at("/items")
        .valueStream()
        .map(row ->
            "%s %s %s"
                .formatted(
                    row.at("/kind").asString(),
                    row.at("/area").asString(),
                    row.has("version")
                        ? row.at("/version").asString()
                        : row.at("/number").asString() + " " + row.at("/status").asString()))
        .toList();
  }
}
