package annex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.test.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One establishment as its services know it, held against what the gateway serves. */
final class OneAnnex {

  private static final List<String> TOLD =
      List.of("version", "effectiveFrom", "recordedAt", "noticeOfChange", "body");

  private static final LocalDate LAST = LocalDate.of(2041, 1, 1);

  private final Api gateway;
  private final String establishment;
  private final List<String> areas;

  OneAnnex(Api gateway, String establishment, List<String> areas) {
    this.gateway = gateway;
    this.establishment = establishment;
    this.areas = areas;
  }

  /** Waits until the gateway has heard of all that the services have recorded. */
  void awaitQuiet() {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> {
          for (var area : areas) {
            assertThat(historyOf(area)).containsExactlyInAnyOrderElementsOf(recordedIn(area));
          }
        });
  }

  private List<String> historyOf(String area) {
    var told = new ArrayList<String>();
    var path = "/annexes/%s/history?area=%s&size=200".formatted(establishment, area);
    for (var item : gateway.get(path).at("/items")) {
      told.add(
          item.path("kind").asString().equals("section-version") ? version(item) : notice(item));
    }
    return told;
  }

  private List<String> recordedIn(String area) {
    var recorded = new ArrayList<String>();
    versions(area).forEach(item -> recorded.add(version(item)));
    gateway
        .get(path(area) + "/notices-of-change?size=200")
        .at("/items")
        .forEach(item -> recorded.add(notice(item)));
    return recorded;
  }

  private static String version(JsonNode item) {
    return "version %s from %s"
        .formatted(item.path("version").asInt(), item.path("effectiveFrom").asString());
  }

  private static String notice(JsonNode item) {
    return "notice %s %s".formatted(item.path("number").asInt(), item.path("status").asString());
  }

  private JsonNode versions(String area) {
    return gateway.get(path(area) + "/section/versions?size=200").at("/items");
  }

  private String path(String area) {
    return "/%s/establishments/%s".formatted(area, establishment);
  }

  /** Around every date and every moment of a change, gateway and services say the same. */
  int assertThatAllAgree() {
    int compared = 0;
    for (var question : questions()) {
      var annex = gateway.get("/annexes/" + establishment + question);
      for (var area : areas) {
        var section = gateway.get(path(area) + "/section" + question);
        var served = annex.at("/sections/" + area);
        assertThat(served.isMissingNode())
            .as("%s of %s%s", area, establishment, question)
            .isEqualTo(section.status() == 404);
        if (!served.isMissingNode()) {
          for (var name : TOLD) {
            assertThat(served.path(name))
                .as("%s of %s of %s%s", name, area, establishment, question)
                .isEqualTo(section.json().path(name));
          }
          compared++;
        }
      }
    }
    return compared;
  }

  /** All that the gateway answers about it, as text, by question. */
  Map<String, String> answers() {
    var answers = new LinkedHashMap<String, String>();
    var paths = new ArrayList<String>(questions());
    paths.add("/history?size=200");
    paths.add("/diff?from=2014-04-01&to=2041-01-01");
    paths.add("/reconciliation?asOf=2041-01-01");
    paths.forEach(
        path -> answers.put(path, gateway.get("/annexes/" + establishment + path).body()));
    return answers;
  }

  /** Before and after each change: on both sides of its date, and of the moment it was recorded. */
  private Set<String> questions() {
    var questions = new LinkedHashSet<String>();
    for (var area : areas) {
      for (var version : versions(area)) {
        var from = LocalDate.parse(version.path("effectiveFrom").asString());
        var recorded = Instant.parse(version.path("recordedAt").asString());
        for (var date : List.of(from.minusDays(1), from, LAST)) {
          questions.add(question(date, null));
          questions.add(question(date, recorded.minusMillis(1)));
          questions.add(question(date, recorded));
        }
      }
    }
    return questions;
  }

  private static String question(LocalDate asOf, @Nullable Instant knownAt) {
    return "?asOf=" + asOf + (knownAt == null ? "" : "&knownAt=" + knownAt);
  }
}
