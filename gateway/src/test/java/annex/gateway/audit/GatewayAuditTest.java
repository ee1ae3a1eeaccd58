package annex.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import annex.contracts.Area;
import annex.contracts.Topic;
import annex.contracts.audit.AuditBlock;
import annex.contracts.audit.AuditEntry;
import annex.contracts.audit.ChainedBlock;
import annex.contracts.audit.ChainedBlocks;
import annex.embedded.FreePort;
import annex.gateway.GatewayApplication;
import annex.gateway.RunningGateway;
import annex.test.Api;
import annex.test.TestIssuer;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class GatewayAuditTest {

  private static final JsonMapper JSON = new JsonMapper();

  private final Api api = RunningGateway.api();

  @Test
  void a_refused_read_is_recorded_with_who_what_and_outcome() {
    var token =
        TestIssuer.shared()
            .token(claims ->
                claims
                    .claim("client_id", "curious")
                    .subject("somebody")
                    .claim("scope", "annex.read")
                    .claim("establishments", List.of("QQQ")));
    var curious = api.bearing(() -> token);

    assertThat(curious.get("/annexes/GAA?secret=s3cr3t").status()).isEqualTo(404);
    assertThat(curious.get("/audit").status()).isEqualTo(403);
    assertThat(curious.send("DELETE", "/annexes/GAA", none()).status()).isEqualTo(405);
    assertThat(api.anonymous().get("/annexes/GAA").status()).isEqualTo(401);
    assertThat(api.bearing(() -> token + "x").get("/annexes/GAA").status()).isEqualTo(401);

    await().until(() -> of("/annexes/GAA").size() == 4);
    assertThat(of("/annexes/GAA"))
        .extracting(AuditEntry::client, AuditEntry::subject, AuditEntry::method, AuditEntry::status)
        .containsExactly(
            tuple("curious", "somebody", "GET", 404),
            tuple("curious", "somebody", "DELETE", 405),
            tuple(null, null, "GET", 401),
            tuple(null, null, "GET", 401));
    assertThat(of("/audit"))
        .extracting(AuditEntry::client, AuditEntry::status)
        .contains(tuple("curious", 403));
    assertThat(JSON.writeValueAsString(blocks())).doesNotContain("s3cr3t").doesNotContain(token);
  }

  @Test
  void what_was_answered_or_passed_on_is_not_recorded_and_a_write_that_went_nowhere_is() {
    var services = RunningGateway.service(Area.METRICS);
    assertThat(api.get("/annexes/QZV").status()).isEqualTo(404);
    var stub = api.withoutContract();
    assertThat(stub.post("/metrics/establishments/GAB/commencement", "{}").status()).isEqualTo(200);
    services.stop();
    try {
      assertThat(api.post("/metrics/establishments/GAC/commencement", "{}").status())
          .isEqualTo(503);
    } finally {
      services.restart();
    }

    await().until(() -> of("/metrics/establishments/GAC/commencement").size() == 1);
    assertThat(of("/annexes/QZV")).isEmpty();
    assertThat(of("/metrics/establishments/GAB/commencement")).isEmpty();
    assertThat(of("/metrics/establishments/GAC/commencement").getFirst().status()).isEqualTo(503);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> stub.get("/metrics/establishments/GAB/section").status() == 200);
  }

  @Test
  void the_blocks_of_an_instance_make_one_chain_and_pages_lead_from_one_to_the_next() {
    for (int i = 0; i < 20; i++) {
      assertThat(api.anonymous().get("/annexes/GAD").status()).isEqualTo(401);
      int soFar = i + 1;
      if (i % 7 == 0) {
        await().until(() -> of("/annexes/GAD").size() == soFar);
      }
    }
    await().until(() -> of("/annexes/GAD").size() == 20);

    var one = chainOf("/annexes/GAD");
    var chain = blocks().stream().filter(b -> b.chain().equals(one)).map(ChainedBlock::block);

    var blocks = chain.toList();
    assertThat(blocks.size()).isGreaterThan(1);
    assertThat(blocks).allMatch(AuditBlock::hashFits);
    assertThat(blocks.getFirst().previous()).isEqualTo(AuditBlock.NONE);
    for (int i = 1; i < blocks.size(); i++) {
      assertThat(blocks.get(i - 1).isFollowedBy(blocks.get(i))).isTrue();
    }
  }

  @Test
  void what_is_no_block_is_told_by_its_place() {
    RunningGateway.publish(Topic.GATEWAY_AUDIT, "forged", "no block");

    await().until(() -> pages().stream().mapToLong(page -> page.unreadable().size()).sum() == 1);
    assertThat(api.get("/audit?size=201").code()).isEqualTo("parameter-invalid");
    assertThat(api.get("/audit?from=x").code()).isEqualTo("parameter-invalid");
  }

  @Test
  void a_client_that_asks_too_often_is_recorded() {
    try (var gateway = RunningGateway.startAnother("--annex.access.requests-per-second=5")) {
      var token = TestIssuer.shared().token(claims -> claims.claim("client_id", "eager"));
      var eager = RunningGateway.api(gateway).bearing(() -> token);

      await().pollInterval(Duration.ofMillis(1)).until(() -> eager.get("/access").status() == 429);

      await()
          .until(() ->
              of("/access").stream()
                  .anyMatch(entry -> entry.status() == 429 && "eager".equals(entry.client())));
    }
  }

  @Test
  void whoever_is_refused_while_the_broker_is_away_is_answered() {
    try (var gateway =
        GatewayApplication.start(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--annex.access.issuer=" + TestIssuer.shared().url(),
            "--annex.kafka.bootstrap-servers=127.0.0.1:" + FreePort.any())) {
      var lonely = RunningGateway.api(gateway);

      for (int i = 0; i < 1_000; i++) {
        assertThat(lonely.anonymous().get("/access").status()).isEqualTo(401);
      }
      assertThat(lonely.get("/access").status()).isEqualTo(200);
      assertThat(lonely.get("/audit").code()).isEqualTo("service-unavailable");
    }
  }

  private List<AuditEntry> of(String path) {
    return blocks().stream()
        .flatMap(block -> block.entries().stream())
        .filter(entry -> entry.path().equals(path))
        .toList();
  }

  private String chainOf(String path) {
    return blocks().stream()
        .filter(block -> block.entries().stream().anyMatch(entry -> entry.path().equals(path)))
        .findFirst()
        .orElseThrow()
        .chain();
  }

  private List<ChainedBlock> blocks() {
    return pages().stream().flatMap(page -> page.items().stream()).toList();
  }

  private List<ChainedBlocks> pages() {
    var pages = new ArrayList<ChainedBlocks>();
    long next = 0;
    while (true) {
      var answer = api.get("/audit?from=%d&size=7".formatted(next));
      assertThat(answer.status()).isEqualTo(200);
      var page = JSON.readValue(answer.body(), ChainedBlocks.class);
      if (page.items().isEmpty() && page.unreadable().isEmpty()) {
        return pages;
      }
      pages.add(page);
      next = page.next();
    }
  }

  private static HttpRequest.BodyPublisher none() {
    return HttpRequest.BodyPublishers.noBody();
  }
}
