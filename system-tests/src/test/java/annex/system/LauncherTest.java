package annex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@code ./annex} as its users meet it. */
class LauncherTest {

  @Test
  void up_again_says_so_and_data_survive_down_and_the_end_of_everything() {
    try (var platform = new Platform()) {
      platform.annexOrFail("up");
      var first = platform.gateway().get("/annexes/WMI");
      assertThat(first.at("/sections").size()).isEqualTo(5);

      assertThat(platform.annexOrFail("up")).contains("running already");
      assertThat(platform.annexOrFail("status")).contains("gateway");

      platform.annexOrFail("down");
      assertThat(platform.annex("status").exit()).isNotZero();
      platform.annexOrFail("up");
      assertThat(platform.gateway().get("/annexes/WMI").body()).isEqualTo(first.body());

      platform.kill("gateway");
      platform.annexOrFail("up");
      assertThat(platform.gateway().get("/annexes/WMI").body()).isEqualTo(first.body());
      assertThat(platform.gateway().get("/capacity/establishments/WMI/section").at("/recordedAt"))
          .isEqualTo(first.at("/sections/capacity/recordedAt"));
    }
  }

  @Test
  void a_busy_port_is_named_and_nothing_is_left_running() throws IOException {
    try (var platform = new Platform();
        var taken = new ServerSocket(platform.port(8083), 1, InetAddress.getLoopbackAddress())) {
      var said = platform.annex("up");

      assertThat(said.exit()).isNotZero();
      assertThat(said.output()).contains(Integer.toString(taken.getLocalPort()));
      assertThat(platform.annex("status").output()).contains("not running");
    }
  }

  @Test
  void a_load_that_was_killed_is_finished_by_the_next_start() {
    try (var platform = new Platform()) {
      platform.annexKilledAt("metrics.json", "up");

      platform.annexOrFail("up");

      var visits = platform.gateway().get("/annexes/WMI").at("/sections/family-visits");
      assertThat(visits.at("/version").asInt()).isEqualTo(2);
      var notices = platform.gateway().get("/family-visits/establishments/WMI/notices-of-change");
      assertThat(notices.at("/items").size()).isOne();
      assertThat(notices.at("/items/0/status").asString()).isEqualTo("agreed");
    }
  }

  @Test
  void loading_again_changes_nothing_and_what_is_refused_is_named() {
    try (var platform = new Platform()) {
      platform.annexOrFail("up");
      var before = platform.gateway().get("/annexes/WMI");

      assertThat(platform.annexOrFail("load", "samples/hmp-wymott"))
          .contains("changes/2023-04-01-family-visits.json already there");
      assertThat(platform.gateway().get("/annexes/WMI").body()).isEqualTo(before.body());
      var nothing = platform.annex("load", "samples/nowhere");
      assertThat(nothing.exit()).isNotZero();
      assertThat(nothing.output()).contains("nowhere");
    }
  }

  @Test
  void every_demo_client_gets_a_token_that_does_what_it_may_and_no_more() {
    try (var platform = new Platform()) {
      platform.annexOrFail("up");
      var reads = new LinkedHashMap<String, List<Integer>>();
      for (var client : List.of("commissioner", "provider", "dashboard", "pops", "operator")) {
        var token = platform.annexOrFail("token", client).strip();
        var asked = platform.gateway().bearing(() -> token);
        reads.put(
            client,
            List.of(
                asked.get("/annexes/WMI").status(),
                asked.get("/annexes/LPI").status(),
                asked.get("/metrics/establishments/WMI/section").status(),
                asked.post("/metrics/establishments/WMI/commencement", "{}").status(),
                asked.get("/metrics/audit").status()));
      }

      assertThat(reads)
          .containsEntry("commissioner", List.of(200, 404, 200, 403, 403))
          .containsEntry("provider", List.of(200, 404, 200, 400, 403))
          .containsEntry("dashboard", List.of(200, 404, 200, 403, 403))
          .containsEntry("pops", List.of(200, 404, 403, 403, 403))
          .containsEntry("operator", List.of(403, 403, 403, 403, 200));
      assertThat(platform.gateway().anonymous().get("/annexes/WMI").status()).isEqualTo(401);
      var nobody = platform.annex("token", "nobody");
      assertThat(nobody.exit()).isNotZero();
      assertThat(nobody.output()).contains("nobody", "manchester-college");
    }
  }

  @Test
  void an_audit_that_was_changed_behind_the_services_back_is_named() {
    try (var platform = new Platform()) {
      platform.annexOrFail("up");
      assertThat(platform.gateway().anonymous().get("/annexes/WMI").status()).isEqualTo(401);
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> !platform.annexOrFail("audit", "verify").contains("nothing was refused"));
      assertThat(platform.annexOrFail("audit", "verify").lines())
          .hasSize(7)
          .allMatch(line -> line.contains("intact"));

      try (var store = MongoClients.create("mongodb://127.0.0.1:" + platform.port(27017))) {
        var _ =
            store
                .getDatabase("annex_capacity")
                .getCollection("audit")
                .updateOne(Filters.eq("_id", 1L), Updates.set("entries.0.client", "somebody"));
      }

      var said = platform.annex("audit", "verify");
      assertThat(said.exit()).isEqualTo(1);
      assertThat(said.output())
          .containsPattern("capacity +BROKEN, block 1 was changed")
          .containsPattern("metrics +intact")
          .containsPattern("gateway [0-9a-f]{8} +intact: [1-9]");
    }
  }
}
