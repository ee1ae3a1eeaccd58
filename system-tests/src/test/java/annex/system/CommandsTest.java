package annex.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands of {@code ./annex} beside a platform that runs. */
class CommandsTest {

  private static final Platform PLATFORM = new Platform();

  @BeforeAll
  static void up() {
    PLATFORM.annexOrFail("up");
  }

  @AfterAll
  static void down() {
    PLATFORM.close();
  }

  @Test
  void loading_again_changes_nothing_and_what_is_refused_is_named() {
    var before = PLATFORM.gateway().get("/annexes/WMI");

    assertThat(PLATFORM.annexOrFail("load", "samples/hmp-wymott"))
        .contains("changes/2023-04-01-family-visits.json already there");
    assertThat(PLATFORM.gateway().get("/annexes/WMI").body()).isEqualTo(before.body());
    var nothing = PLATFORM.annex("load", "samples/nowhere");
    assertThat(nothing.exit()).isNotZero();
    assertThat(nothing.output()).contains("nowhere");
  }

  @Test
  void every_demo_client_gets_a_token_that_does_what_it_may_and_no_more() {
    var reads = new LinkedHashMap<String, List<Integer>>();
    for (var client : List.of("commissioner", "provider", "dashboard", "pops", "operator")) {
      var token = PLATFORM.annexOrFail("token", client).strip();
      var asked = PLATFORM.gateway().bearing(() -> token);
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
    assertThat(PLATFORM.gateway().anonymous().get("/annexes/WMI").status()).isEqualTo(401);
    var nobody = PLATFORM.annex("token", "nobody");
    assertThat(nobody.exit()).isNotZero();
    assertThat(nobody.output()).contains("nobody", "manchester-college");
  }

  @Test
  void an_audit_that_was_changed_behind_the_services_back_is_named() {
    assertThat(PLATFORM.gateway().anonymous().get("/annexes/WMI").status()).isEqualTo(401);
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> !PLATFORM.annexOrFail("audit", "verify").contains("nothing was refused"));
    assertThat(PLATFORM.annexOrFail("audit", "verify").lines())
        .hasSize(7)
        .allMatch(line -> line.contains("intact"));

    try (var store = MongoClients.create("mongodb://127.0.0.1:" + PLATFORM.port(27017))) {
      var _ =
          store
              .getDatabase("annex_capacity")
              .getCollection("audit")
              .updateOne(Filters.eq("_id", 1L), Updates.set("entries.0.client", "somebody"));
    }

    var said = PLATFORM.annex("audit", "verify");
    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.output())
        .containsPattern("capacity +BROKEN, block 1 was changed")
        .containsPattern("metrics +intact")
        .containsPattern("gateway [0-9a-f]{8} +intact: [1-9]");
  }
}
