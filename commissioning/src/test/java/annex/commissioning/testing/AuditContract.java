package annex.commissioning.testing;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.contracts.audit.AuditBlock;
import annex.contracts.audit.AuditEntry;
import annex.test.Api;
import annex.test.TestIssuer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Who did what is recorded, and whether the record was changed can be seen. */
public abstract class AuditContract extends SectionContract {

  private static final JsonMapper JSON = new JsonMapper();

  private record Blocks(List<AuditBlock> items) {}

  protected AuditContract(Area area, ConfigurableApplicationContext service) {
    super(area, service);
  }

  @Test
  void a_write_is_recorded_with_who_what_and_outcome() {
    var establishment = freshEstablishment();
    var token =
        TestIssuer.shared()
            .token(claims ->
                claims.claim("client_id", "hmps").subject("somebody").claim("party", "provider"));
    var provider = api.bearing(() -> token);

    var done =
        provider.post(path(establishment) + "/commencement", Sample.compact(sample())).status();
    var refused = provider.post(path(establishment) + "/commencement", "{}").status();

    assertThat(done).isEqualTo(201);
    assertThat(of(establishment))
        .extracting(
            AuditEntry::client,
            AuditEntry::subject,
            AuditEntry::party,
            AuditEntry::method,
            AuditEntry::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("hmps", "somebody", "provider", "POST", 201),
            org.assertj.core.groups.Tuple.tuple("hmps", "somebody", "provider", "POST", refused));
  }

  @Test
  void a_refused_read_is_recorded_and_one_that_was_answered_is_not() {
    var establishment = freshEstablishment();
    var elsewhere =
        TestIssuer.shared().token(claims -> claims.claim("establishments", List.of("QQQ")));
    var path = path(establishment) + "/section";

    var answered = api.get(path).status();
    var hidden = api.bearing(() -> elsewhere).get(path).status();
    var unknown = api.anonymous().get(path).status();

    assertThat(answered).isEqualTo(404);
    assertThat(of(establishment))
        .extracting(AuditEntry::client, AuditEntry::status)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("tester", hidden),
            org.assertj.core.groups.Tuple.tuple(null, unknown));
    assertThat(List.of(hidden, unknown)).containsExactly(404, 401);
  }

  @Test
  void many_at_once_make_one_chain() throws Exception {
    var establishments = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      establishments.add(freshEstablishment());
    }
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = new ArrayList<Callable<Api.Answer>>();
      establishments.forEach(
          establishment -> calls.add(() -> api.anonymous().get(path(establishment) + "/section")));
      for (var call : clients.invokeAll(calls)) {
        assertThat(call.get().status()).isEqualTo(401);
      }
    }

    establishments.forEach(establishment -> assertThat(of(establishment)).hasSize(1));
    var chain = chain();
    assertThat(chain).allMatch(AuditBlock::hashFits);
    for (int i = 1; i < chain.size(); i++) {
      assertThat(chain.get(i - 1).isFollowedBy(chain.get(i))).isTrue();
    }
  }

  @Test
  void nobody_but_the_operator_reads_it() {
    var others =
        TestIssuer.shared()
            .token(claims -> claims.claim("scope", area + ".read " + area + ".write annex.read"));

    assertThat(api.bearing(() -> others).get("/" + area + "/audit").status()).isEqualTo(403);
    assertThat(api.get("/" + area + "/audit?size=201").code()).isEqualTo("parameter-invalid");
  }

  private List<AuditEntry> of(String establishment) {
    return chain().stream()
        .flatMap(block -> block.entries().stream())
        .filter(entry -> entry.path().startsWith(path(establishment) + "/"))
        .toList();
  }

  private List<AuditBlock> chain() {
    var chain = new ArrayList<AuditBlock>();
    while (true) {
      var page = api.get("/%s/audit?from=%d&size=200".formatted(area, chain.size() + 1));
      var blocks = JSON.readValue(page.body(), Blocks.class).items();
      if (blocks.isEmpty()) {
        return chain;
      }
      chain.addAll(blocks);
    }
  }
}
