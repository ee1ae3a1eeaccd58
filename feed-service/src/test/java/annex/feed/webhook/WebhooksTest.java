package annex.feed.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.contracts.IsoText;
import annex.feed.FeedService;
import annex.test.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks over HTTP, with a partner's end that takes what it is sent. */
class WebhooksTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final AtomicInteger CLIENTS = new AtomicInteger();

  private final String client = "partner-" + CLIENTS.incrementAndGet();
  private final Api api = FeedService.api(claims -> claims.claim("client_id", client));
  private final String establishment = FeedService.establishment();
  private final Receiver receiver = new Receiver();
  private final List<String> made = new ArrayList<>();

  @AfterEach
  void end() {
    receiver.close();
    made.forEach(webhook -> api.send("DELETE", webhook, BodyPublishers.noBody()));
  }

  private String terms(String url) {
    return "{\"url\":\"%s\",\"establishments\":[\"%s\"]}".formatted(url, establishment);
  }

  private Api.Answer registered() {
    var answer = api.post("/feed/webhooks", terms(receiver.url()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    made.add(answer.header("location").orElseThrow());
    return answer;
  }

  /** The path of a webhook whose target has proven itself. */
  private String active() {
    var path = registered().header("location").orElseThrow();
    var verified = api.post(path + "/verification", "");
    assertThat(verified.at("/status").asString()).as(verified.body()).isEqualTo("active");
    return path;
  }

  private void untilSent(String... events) {
    await().atMost(SOON).untilAsserted(() -> assertThat(receiver.events()).containsExactly(events));
  }

  @Test
  void a_verified_target_is_sent_what_happens_signed_and_in_order() throws Exception {
    var registered = registered();
    var path = registered.header("location").orElseThrow();
    var secret = registered.at("/keys/0/secret").asString();
    var before = FeedService.publish(establishment);
    assertThat(api.post(path + "/verification", "").at("/status").asString()).isEqualTo("active");
    var after = FeedService.publish(establishment);

    untilSent(before, after);

    for (var taken : receiver.sent()) {
      assertThat(taken.signature()).isEqualTo(taken.signedWith(secret));
      assertThat(taken.contentType()).startsWith("application/cloudevents+json");
      assertThat(Instant.ofEpochSecond(Long.parseLong(taken.timestamp())))
          .isAfter(Instant.now().minusSeconds(60));
    }
    assertThat(receiver.sent().getLast().json().at("/subject").asString()).isEqualTo(establishment);
    assertThat(api.get(path).body()).doesNotContain("whsec_");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    api.get(path + "/deliveries?outcome=delivered")
                        .at("/page/totalElements")
                        .asInt())
                .isEqualTo(2));
  }

  @Test
  void a_target_that_does_not_answer_the_challenge_is_sent_nothing() {
    receiver.dumb();
    var path = registered().header("location").orElseThrow();
    FeedService.publish(establishment);

    var refused = api.post(path + "/verification", "");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("webhook-unproven");
    assertThat(api.get(path).at("/status").asString()).isEqualTo("unverified");
    assertThat(receiver.events()).isEmpty();
  }

  @Test
  void what_is_not_taken_is_sent_again_before_anything_else() {
    var path = active();
    var failures = new AtomicInteger(3);
    receiver.answering(_ -> failures.getAndDecrement() > 0 ? 503 : 204);

    var first = FeedService.publish(establishment);
    var second = FeedService.publish(establishment);

    untilSent(first, first, first, first, second);
    var log = api.get(path + "/deliveries");
    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(api.get(path + "/deliveries").at("/page/totalElements").asInt())
                .isEqualTo(5));
    assertThat(api.get(path + "/deliveries?outcome=failed&size=1").at("/items/0/attempt").asInt())
        .isEqualTo(3);
    assertThat(api.get(path + "/deliveries?outcome=failed").at("/items/0/status").asInt())
        .isEqualTo(503);
    assertThat(log.status()).isEqualTo(200);
    await().atMost(SOON).until(() -> api.get(path).at("/failures").asInt() == 0);
  }

  @Test
  void a_target_that_is_away_is_tried_until_it_is_back() {
    var away = new Receiver();
    var url = away.url();
    var path = registered().header("location").orElseThrow();
    api.post(path + "/verification", "");
    var tag = api.get(path).header("etag").orElseThrow();
    var changed =
        api.send(
            "PUT",
            path,
            BodyPublishers.ofString(terms(url)),
            "Content-Type",
            "application/json",
            "If-Match",
            tag);
    assertThat(changed.at("/status").asString()).isEqualTo("unverified");
    assertThat(api.post(path + "/verification", "").at("/status").asString()).isEqualTo("active");
    away.close();

    FeedService.publish(establishment);

    await().atMost(SOON).until(() -> api.get(path).at("/failures").asInt() >= 2);
    assertThat(api.get(path).at("/switchesOffAt").isNull()).isFalse();
    assertThat(api.get(path + "/deliveries").at("/items/0/error").asString())
        .isEqualTo("no connection");
  }

  @Test
  void a_redirect_is_not_followed_and_counts_as_not_taken() {
    var path = active();
    receiver.answering(_ -> 302);

    var event = FeedService.publish(establishment);

    await().atMost(SOON).until(() -> api.get(path).at("/failures").asInt() >= 1);
    assertThat(receiver.events()).containsOnly(event);
    assertThat(api.get(path + "/deliveries").at("/items/0/status").asInt()).isEqualTo(302);
  }

  @Test
  void targets_that_hang_break_off_or_redirect_hold_up_their_own_deliveries_alone() {
    try (var hanging = new Receiver();
        var breaking = new Receiver();
        var redirecting = new Receiver()) {
      active();
      for (var other : List.of(hanging, breaking, redirecting)) {
        var path = api.post("/feed/webhooks", terms(other.url())).header("location").orElseThrow();
        made.add(path);
        assertThat(api.post(path + "/verification", "").status()).isEqualTo(200);
      }
      hanging.hanging();
      breaking.breaking();
      redirecting.answering(_ -> 302);
      var events = new ArrayList<String>();
      for (int i = 0; i < 10; i++) {
        events.add(FeedService.publish(establishment));
      }

      await().atMost(SOON).untilAsserted(() -> assertThat(receiver.events()).isEqualTo(events));
      await().atMost(SOON).until(() -> redirecting.events().size() > 1);
      for (var other : List.of(hanging, breaking, redirecting)) {
        assertThat(other.events()).isSubsetOf(events.getFirst());
      }
    }
  }

  @Test
  void a_target_that_is_gone_is_switched_off_and_can_be_resumed() {
    var path = active();
    receiver.answering(_ -> 410);
    var event = FeedService.publish(establishment);

    await().atMost(SOON).until(() -> api.get(path).at("/status").asString().equals("switched-off"));
    assertThat(api.get(path).at("/reason").asString()).contains("410");
    receiver.answering(_ -> 200);
    var resumed = api.post(path + "/resumption", "");

    assertThat(resumed.at("/status").asString()).isEqualTo("active");
    untilSent(event, event);
  }

  @Test
  void a_paused_webhook_waits_and_then_goes_on_where_it_stopped() {
    var path = active();
    var first = FeedService.publish(establishment);
    untilSent(first);
    assertThat(api.post(path + "/pause", "").at("/status").asString()).isEqualTo("paused");
    var second = FeedService.publish(establishment);
    assertThat(api.get(path).at("/status").asString()).isEqualTo("paused");

    api.post(path + "/resumption", "");

    untilSent(first, second);
  }

  @Test
  void what_was_sent_is_sent_again_from_any_point() {
    var from = IsoText.of(Instant.now());
    var path = active();
    var event = FeedService.publish(establishment);
    untilSent(event);

    var replayed = api.post(path + "/replay", "{\"from\":\"%s\"}".formatted(from));

    assertThat(replayed.status()).isEqualTo(200);
    untilSent(event, event);
  }

  @Test
  void two_keys_sign_while_a_receiver_changes_over() throws Exception {
    var registered = registered();
    var path = registered.header("location").orElseThrow();
    var old = registered.at("/keys/0/secret").asString();
    api.post(path + "/verification", "");

    var rotated = api.post(path + "/keys", "");

    assertThat(rotated.status()).isEqualTo(201);
    var fresh = rotated.at("/keys/0/secret").asString();
    assertThat(fresh).startsWith("whsec_").isNotEqualTo(old);
    assertThat(rotated.at("/keys/1").has("secret")).isFalse();
    assertThat(rotated.at("/keys/1/until").isNull()).isFalse();
    var event = FeedService.publish(establishment);
    untilSent(event);
    var taken = receiver.sent().getLast();
    assertThat(taken.signature()).isEqualTo(taken.signedWith(fresh) + " " + taken.signedWith(old));
  }

  @Test
  void a_message_for_trying_out_is_sent_at_once() {
    var path = registered().header("location").orElseThrow();

    assertThat(api.post(path + "/ping", "").at("/taken").asBoolean()).isTrue();
    receiver.answering(_ -> 500);
    var refused = api.post(path + "/ping", "");

    assertThat(refused.at("/taken").asBoolean()).isFalse();
    assertThat(refused.at("/status").asInt()).isEqualTo(500);
    assertThat(receiver.sent())
        .extracting(Receiver.Taken::type)
        .containsOnly("annex.webhook.ping.v1");
  }

  @Test
  void two_instances_send_each_event_once() {
    active();
    try (var another = FeedService.another()) {
      var events = new ArrayList<String>();
      for (int i = 0; i < 20; i++) {
        events.add(FeedService.publish(establishment));
      }

      await().atMost(SOON).untilAsserted(() -> assertThat(receiver.events()).isEqualTo(events));
      assertThat(another.isRunning()).isTrue();
    }
  }

  @Test
  void nobody_knows_of_the_webhooks_of_others() {
    var path = active();
    var other = FeedService.api(claims -> claims.claim("client_id", "somebody-else"));

    assertThat(other.get("/feed/webhooks").at("/page/totalElements").asInt()).isZero();
    assertThat(other.get(path).status()).isEqualTo(404);
    assertThat(other.post(path + "/ping", "").status()).isEqualTo(404);
    assertThat(other.post(path + "/keys", "").status()).isEqualTo(404);
    assertThat(other.get(path + "/deliveries").status()).isEqualTo(404);
    assertThat(other.send("DELETE", path, BodyPublishers.noBody()).status()).isEqualTo(404);
    assertThat(api.get("/feed/webhooks").at("/page/totalElements").asInt()).isEqualTo(1);
  }

  @Test
  void the_clients_of_an_agency_share_their_webhooks() {
    var one = FeedService.api(claims -> claims.claim("client_id", "one").claim("agency", "pops"));
    var other = FeedService.api(claims -> claims.claim("client_id", "two").claim("agency", "pops"));
    var path = one.post("/feed/webhooks", terms(receiver.url())).header("location").orElseThrow();

    assertThat(other.get(path).status()).isEqualTo(200);
    assertThat(other.send("DELETE", path, BodyPublishers.noBody()).status()).isEqualTo(204);
    assertThat(one.get(path).status()).isEqualTo(404);
  }

  @Test
  void a_webhook_is_sent_no_more_than_its_token_may_read() {
    var narrow =
        FeedService.api(claims -> claims.claim("client_id", client).claim("scope", "metrics.read"));
    var path =
        narrow.post("/feed/webhooks", terms(receiver.url())).header("location").orElseThrow();
    made.add(path);
    narrow.post(path + "/verification", "");
    FeedService.publish(establishment);

    var wide = active();
    var second = FeedService.publish(establishment);

    await().atMost(SOON).untilAsserted(() -> assertThat(receiver.events()).containsExactly(second));
    assertThat(wide).isNotEqualTo(path);
  }

  @Test
  void a_repeated_registration_has_the_first_answer() {
    var again = new String[2];
    for (int i = 0; i < 2; i++) {
      var answer =
          api.send(
              "POST",
              "/feed/webhooks",
              BodyPublishers.ofString(terms(receiver.url())),
              "Content-Type",
              "application/json",
              "Idempotency-Key",
              "the-same");
      assertThat(answer.status()).isEqualTo(201);
      again[i] = answer.body();
    }

    assertThat(again[1]).isEqualTo(again[0]);
    assertThat(api.get("/feed/webhooks").at("/page/totalElements").asInt()).isEqualTo(1);
  }

  @Test
  void a_change_asks_for_the_state_that_was_seen() {
    var path = active();
    var body = BodyPublishers.ofString(terms(receiver.url()));

    var blind = api.send("PUT", path, body, "Content-Type", "application/json");
    var stale =
        api.send("PUT", path, body, "Content-Type", "application/json", "If-Match", "\"99\"");

    assertThat(blind.status()).isEqualTo(428);
    assertThat(stale.status()).isEqualTo(412);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://10.0.0.1/hook",
        "http://169.254.169.254/latest/meta-data",
        "https://internal.example/hook",
        "http://[::1]:8080/hook",
        "file:///etc/passwd"
      })
  void events_are_not_sent_to_internal_or_unreviewed_targets(String url) {
    var refused = api.post("/feed/webhooks", terms(url));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("target-refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"url\":null}",
        "{\"url\":\"\"}",
        "{\"url\":\"http://a b\"}",
        "{\"url\":\"https://x.example/\",\"types\":[\"*\"]}",
        "{\"url\":\"https://x.example/\",\"types\":[null]}",
        "{\"url\":\"https://x.example/\",\"establishments\":[\"wymott\"]}",
        "{\"url\":\"https://x.example/\",\"from\":\"yesterday\"}",
        "{\"url\":\"https://x.example/\",\"secret\":\"mine\"}"
      })
  void a_registration_that_cannot_be_is_refused(String body) {
    var refused = api.post("/feed/webhooks", body);

    assertThat(refused.status()).isIn(400, 422);
    assertThat(refused.code()).isNotEmpty();
    assertThat(api.get("/feed/webhooks").at("/page/totalElements").asInt()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"after\":\"x\"}",
        "{\"from\":\"2026-01-01T00:00:00Z\",\"after\":\"s.1\"}",
        "[]",
        ""
      })
  void a_replay_that_cannot_be_is_refused(String body) {
    var path = registered().header("location").orElseThrow();

    var refused = api.post(path + "/replay", body);

    assertThat(refused.status()).isIn(400, 422);
  }

  @Test
  void an_owner_has_a_limited_number_of_webhooks() {
    for (int i = 0; i < KeepsWebhooks.MOST; i++) {
      registered();
    }

    var refused = api.post("/feed/webhooks", terms(receiver.url()));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("webhooks-too-many");
  }
}
