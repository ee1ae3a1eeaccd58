package annex.gateway.reconciliation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.Topic;
import annex.gateway.RunningGateway;
import annex.test.Api;
import annex.test.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Sections of the examples, which are those of HMP Wymott in 2014, as other establishments. */
class ReconciliationApiTest {

  private static final int OF_2014 = 58;

  private final Api api = RunningGateway.api();

  @Test
  void every_contradiction_is_told_with_its_figures_and_where_they_stand() {
    publishAll("RAA");

    var answer = api.get("/annexes/RAA/reconciliation?size=200");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).contains("application/json");
    assertThat(answer.at("/establishmentId").asString()).isEqualTo("RAA");
    assertThat(answer.at("/knownAt").isNull()).isTrue();
    assertThat(answer.at("/versions").propertyNames())
        .containsExactly("capacity", "interventions", "activities", "family-visits", "metrics");
    assertThat(answer.at("/withheld").isEmpty()).isTrue();
    assertThat(answer.at("/notEvaluated").isEmpty()).isTrue();
    assertThat(answer.at("/findings").size()).isEqualTo(OF_2014);
    assertThat(answer.at("/counts/error").asInt()).isOne();
    assertThat(
            answer.at("/counts/error").asInt()
                + answer.at("/counts/warning").asInt()
                + answer.at("/counts/info").asInt())
        .isEqualTo(OF_2014);
    var headcount = answer.at("/findings/0");
    assertThat(headcount.propertyNames())
        .containsExactly(
            "rule",
            "severity",
            "tables",
            "areas",
            "statement",
            "unit",
            "left",
            "right",
            "difference",
            "tolerance");
    assertThat(headcount.at("/rule").asString()).isEqualTo("headcount-parts-make-its-total");
    assertThat(headcount.at("/severity").asString()).isEqualTo("error");
    assertThat(texts(headcount.at("/tables"))).containsExactly("8");
    assertThat(texts(headcount.at("/areas"))).containsExactly("activities");
    assertThat(headcount.at("/left/value").asInt()).isEqualTo(1156);
    assertThat(headcount.at("/right/value").asInt()).isEqualTo(1176);
    assertThat(headcount.at("/difference").asInt()).isEqualTo(-20);
    assertThat(headcount.at("/left/from").size()).isEqualTo(4);
    assertThat(headcount.at("/left/from/0/area").asString()).isEqualTo("activities");
    assertThat(headcount.at("/left/from/0/pointer").asString()).isEqualTo("/headcount/employed");
  }

  @Test
  void durations_and_dates_are_told_as_such_with_their_difference() {
    publishAll("RAB");

    var times =
        api.get("/annexes/RAB/reconciliation?rule=regime-averages-are-means-to-the-minute&size=1");
    var dates = api.get("/annexes/RAB/reconciliation?rule=milestones-not-due-before-the-annex");

    assertThat(times.at("/findings/0/unit").asString()).isEqualTo("duration");
    assertThat(times.at("/findings/0/left/value").asString()).isEqualTo("PT1H");
    assertThat(times.at("/findings/0/difference").asString()).isEqualTo("-PT1M");
    assertThat(dates.at("/findings/0/unit").asString()).isEqualTo("date");
    assertThat(dates.at("/findings/0/left/value").asString()).isEqualTo("2014-01-31");
    assertThat(dates.at("/findings/0/difference").asString()).isEqualTo("-P60D");
  }

  @Test
  void findings_are_asked_for_by_severity_area_and_rule_page_by_page() {
    publishAll("RAC");

    var warnings = api.get("/annexes/RAC/reconciliation?severity=warning");
    var activities = api.get("/annexes/RAC/reconciliation?area=activities&size=200");
    var second = api.get("/annexes/RAC/reconciliation?severity=warning&size=5&page=1");

    assertThat(warnings.at("/findings").valueStream())
        .hasSize(14)
        .allMatch(finding -> finding.at("/severity").asString().equals("warning"));
    assertThat(warnings.at("/counts/warning").asInt()).isEqualTo(14);
    assertThat(warnings.at("/counts/info").asInt()).isZero();
    assertThat(activities.at("/findings").valueStream())
        .isNotEmpty()
        .allMatch(finding -> texts(finding.at("/areas")).contains("activities"));
    assertThat(second.at("/findings/0")).isEqualTo(warnings.at("/findings/5"));
    assertThat(second.at("/page/number").asInt()).isOne();
    assertThat(second.at("/page/totalElements").asInt()).isEqualTo(14);
    assertThat(second.at("/page/totalPages").asInt()).isEqualTo(3);
    assertThat(second.at("/counts/warning").asInt()).isEqualTo(14);
    assertThat(api.get("/annexes/RAC/reconciliation?page=9").at("/findings").isEmpty()).isTrue();
  }

  @Test
  void rules_that_lack_a_section_are_named_until_it_comes() {
    RunningGateway.publish("RAD", Area.ACTIVITIES);
    awaitSections("RAD", 1);

    var before = api.get("/annexes/RAD/reconciliation");
    RunningGateway.publish("RAD", Area.CAPACITY);
    awaitSections("RAD", 2);
    var after = api.get("/annexes/RAD/reconciliation");

    assertThat(before.at("/notEvaluated").findValuesAsString("rule"))
        .contains("headcount-equals-operational-capacity", "table-metric-has-a-row");
    assertThat(rules(before)).contains("headcount-parts-make-its-total");
    assertThat(after.at("/notEvaluated").findValuesAsString("rule"))
        .doesNotContain("headcount-equals-operational-capacity")
        .contains("table-metric-has-a-row");
    assertThat(
            after
                .at("/notEvaluated")
                .valueStream()
                .filter(one -> one.at("/rule").asString().equals("table-metric-has-a-row"))
                .flatMap(one -> texts(one.at("/missing")).stream()))
        .containsExactly("metrics");
    assertThat(rules(after)).contains("headcount-equals-operational-capacity");
  }

  @Test
  void findings_are_of_the_versions_in_force_on_a_date_and_known_at_a_moment() {
    publishAll("RAE");
    var second =
        RunningGateway.example(EventType.sectionRecorded(Area.ACTIVITIES))
            .replace("\"WMI\"", "\"RAE\"")
            .replaceFirst("\"version\": ?1", "\"version\":2")
            .replaceFirst("\"effectiveFrom\": ?\"2014-04-01\"", "\"effectiveFrom\":\"2014-10-01\"")
            .replaceFirst("\"retired\": ?20", "\"retired\":40");
    assertThat(second).contains("\"version\":2", "2014-10-01", "\"retired\":40");
    RunningGateway.publish(Topic.SECTIONS, "RAE/activities/2", second);
    await().until(() -> api.get("/annexes/RAE").at("/sections/activities/version").asInt() == 2);

    var now = api.get("/annexes/RAE/reconciliation");
    var before = api.get("/annexes/RAE/reconciliation?asOf=2014-09-30");
    var unknown = api.get("/annexes/RAE/reconciliation?knownAt=2014-01-01T00:00:00Z");

    assertThat(rules(now)).doesNotContain("headcount-parts-make-its-total");
    assertThat(now.at("/versions/activities").asInt()).isEqualTo(2);
    assertThat(rules(before)).contains("headcount-parts-make-its-total");
    assertThat(before.at("/asOf").asString()).isEqualTo("2014-09-30");
    assertThat(unknown.at("/knownAt").asString()).isEqualTo("2014-01-01T00:00:00Z");
    assertThat(unknown.at("/findings").isEmpty()).isTrue();
    assertThat(unknown.at("/versions").isEmpty()).isTrue();
  }

  @Test
  void who_has_the_findings_already_is_told_so_until_something_changes() {
    RunningGateway.publish("RAF", Area.ACTIVITIES);
    awaitSections("RAF", 1);
    var first = api.get("/annexes/RAF/reconciliation");
    var tag = first.header("etag").orElseThrow();

    var again = api.get("/annexes/RAF/reconciliation", "If-None-Match", tag);
    RunningGateway.publish("RAF", Area.METRICS);
    awaitSections("RAF", 2);
    var after = api.get("/annexes/RAF/reconciliation", "If-None-Match", tag);

    assertThat(first.header("cache-control")).contains("no-cache");
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(after.status()).isEqualTo(200);
    var head = api.head("/annexes/RAF/reconciliation");
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.body()).isEmpty();
    assertThat(head.header("etag")).isEqualTo(after.header("etag"));
  }

  @Test
  void a_caller_sees_what_concerns_areas_that_it_may_read_alone() {
    publishAll("RAG");
    var token =
        TestIssuer.shared()
            .token(
                claims -> claims.claim("scope", "annex.read activities.read family-visits.read"));
    var partner = api.bearing(() -> token);

    var answer = partner.get("/annexes/RAG/reconciliation?size=200");

    assertThat(answer.at("/findings").valueStream())
        .isNotEmpty()
        .allMatch(finding ->
            List.of("activities", "family-visits").containsAll(texts(finding.at("/areas"))));
    assertThat(texts(answer.at("/withheld")))
        .containsExactly("capacity", "interventions", "metrics");
    assertThat(answer.at("/versions").propertyNames())
        .containsExactly("activities", "family-visits");
    assertThat(answer.at("/notEvaluated").isEmpty()).isTrue();
    assertThat(answer.body()).doesNotContain("operational-capacity", "1111");
    assertThat(
            partner
                .get("/annexes/RAG/reconciliation?rule=headcount-equals-operational-capacity")
                .at("/findings")
                .isEmpty())
        .isTrue();
  }

  @Test
  void an_establishment_that_is_unknown_or_of_others_is_not_found() {
    publishAll("RAH");
    var token = TestIssuer.shared().token(claims -> claims.claim("establishments", List.of("RAI")));
    var others = api.bearing(() -> token);

    var unknown = api.get("/annexes/QZX/reconciliation");
    var hidden = others.get("/annexes/RAH/reconciliation");

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.code()).isEqualTo("annex-unknown");
    assertThat(hidden.status()).isEqualTo(404);
    assertThat(hidden.body().replace("RAH", "QZX"))
        .isEqualTo(others.get("/annexes/QZX/reconciliation").body());
    assertThat(api.anonymous().get("/annexes/RAH/reconciliation").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/annexes/wmi/reconciliation",
        "/annexes/W%2FI/reconciliation",
        "/annexes/QZX/reconciliation?asOf=2014-02-30",
        "/annexes/QZX/reconciliation?asOf=",
        "/annexes/QZX/reconciliation?knownAt=2014-04-01",
        "/annexes/QZX/reconciliation?severity=fatal",
        "/annexes/QZX/reconciliation?severity=ERROR",
        "/annexes/QZX/reconciliation?area=kitchen",
        "/annexes/QZX/reconciliation?rule=no-such-rule",
        "/annexes/QZX/reconciliation?page=-1",
        "/annexes/QZX/reconciliation?size=0",
        "/annexes/QZX/reconciliation?size=201",
        "/annexes/QZX/reconciliation?size=many"
      })
  void what_cannot_be_asked_is_refused(String path) {
    var answer = api.get(path);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("parameter-invalid");
  }

  @Test
  void findings_are_only_read() {
    var answer = api.send("POST", "/annexes/RAA/reconciliation", BodyPublishers.noBody());

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.code()).isEqualTo("method-not-allowed");
  }

  private static List<String> rules(Api.Answer answer) {
    return answer.at("/findings").findValuesAsString("rule");
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  private void publishAll(String establishment) {
    for (var area : Area.values()) {
      RunningGateway.publish(establishment, area);
    }
    awaitSections(establishment, Area.values().length);
  }

  private void awaitSections(String establishment, int number) {
    await().until(() -> api.get("/annexes/" + establishment).at("/sections").size() == number);
  }
}
