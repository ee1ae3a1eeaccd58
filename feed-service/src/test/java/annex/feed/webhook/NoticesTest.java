package annex.feed.webhook;

import static annex.feed.webhook.Notice.Kind.FAILING;
import static annex.feed.webhook.Notice.Kind.SWITCHED_OFF;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.feed.FeedService;
import annex.test.Api;
import annex.test.TestStore;
import annex.test.openapi.Contract;
import com.mongodb.client.model.Updates;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What owners are told of their webhooks over HTTP, by instances that have little patience. */
class NoticesTest {

  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String STORE = TestStore.freshDatabase();
  private static final String PATIENCE = "--annex.feed.webhooks.patience=6s";
  private static final AtomicInteger CLIENTS = new AtomicInteger();

  private static ConfigurableApplicationContext instance = FeedService.running();

  private final Api api = FeedService.api(instance, "owner-" + CLIENTS.incrementAndGet());
  private final String establishment = FeedService.establishment();
  private final Receiver receiver = new Receiver();
  private final Receiver owner = new Receiver();
  private final List<String> made = new ArrayList<>();

  @BeforeAll
  static void start() {
    instance = FeedService.beside(STORE, PATIENCE);
  }

  @AfterAll
  static void stop() {
    instance.close();
  }

  @AfterEach
  void end() {
    receiver.close();
    owner.close();
    made.forEach(webhook -> api.send("DELETE", webhook, BodyPublishers.noBody()));
  }

  private String terms(String noticeUrl) {
    return "{\"url\":\"%s\",\"noticeUrl\":\"%s\",\"establishments\":[\"%s\"]}"
        .formatted(receiver.url(), noticeUrl, establishment);
  }

  private String withoutNotices() {
    return terms("").replace("\"noticeUrl\":\"\",", "");
  }

  private Api.Answer registered() {
    var answer = api.post("/feed/webhooks", terms(owner.url()));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    made.add(answer.header("location").orElseThrow());
    return answer;
  }

  private String active() {
    var path = registered().header("location").orElseThrow();
    assertThat(verified(path).at("/status").asString()).isEqualTo("active");
    return path;
  }

  private Api.Answer verified(String path) {
    return api.post(path + "/verification", "");
  }

  private Api.Answer changed(String path, String terms) {
    var tag = api.get(path).header("etag").orElseThrow();
    return api.send(
        "PUT",
        path,
        BodyPublishers.ofString(terms),
        "Content-Type",
        "application/json",
        "If-Match",
        tag);
  }

  private void untilStatus(String path, String status) {
    await().atMost(SOON).until(() -> api.get(path).at("/status").asString().equals(status));
  }

  private void untilTold(Notice.Kind kind) {
    await().atMost(SOON).until(() -> !owner.notices(kind).isEmpty());
  }

  private static void assertThatItIsAsDescribed(Receiver.Taken notice, String schema) {
    var described = Contract.published("feed").document().at("/components/schemas/" + schema);
    assertThat(notice.json().at("/data").propertyNames())
        .containsExactlyElementsOf(described.path("properties").propertyNames());
    assertThat(notice.contentType()).startsWith("application/cloudevents+json");
  }

  @Test
  void however_many_instances_run_an_owner_is_told_each_once_signed() throws Exception {
    var registered = registered();
    var path = registered.header("location").orElseThrow();
    var secret = registered.at("/keys/0/secret").asString();
    assertThat(verified(path).status()).isEqualTo(200);
    receiver.answering(_ -> 503);

    try (var another = FeedService.beside(STORE, PATIENCE)) {
      FeedService.publish(establishment);
      untilTold(SWITCHED_OFF);
      assertThat(another.isRunning()).isTrue();
    }

    var failing = owner.notices(FAILING);
    var off = owner.notices(SWITCHED_OFF);
    assertThat(failing).hasSize(1);
    assertThat(off).hasSize(1);
    var webhook = api.get(path);
    assertThat(webhook.at("/status").asString()).isEqualTo("switched-off");
    assertThat(failing.getFirst().json().at("/data/switchesOffAt"))
        .isEqualTo(webhook.at("/switchesOffAt"));
    assertThat(off.getFirst().json().at("/data/reason")).isEqualTo(webhook.at("/reason"));
    for (var told : List.of(failing.getFirst(), off.getFirst())) {
      assertThat(told.signature()).isEqualTo(told.signedWith(secret));
      assertThat(told.json().at("/data/webhook")).isEqualTo(webhook.at("/webhook"));
      assertThat(told.json().at("/data/url").asString()).isEqualTo(receiver.url());
      assertThat(told.json().at("/data/failingSince")).isEqualTo(webhook.at("/failingSince"));
      assertThat(told.json().at("/data/lastStatus").asInt()).isEqualTo(503);
    }
    assertThatItIsAsDescribed(failing.getFirst(), "FailingNotice");
    assertThatItIsAsDescribed(off.getFirst(), "SwitchedOffNotice");
  }

  @Test
  void a_notice_that_is_not_taken_is_sent_again_and_stands_in_the_log() {
    var path = active();
    receiver.answering(_ -> 410);
    var failures = new AtomicInteger(2);
    owner.answering(_ -> failures.getAndDecrement() > 0 ? 500 : 200);

    FeedService.publish(establishment);

    await()
        .atMost(SOON)
        .untilAsserted(() ->
            assertThat(
                    api.get(path + "/deliveries")
                        .at("/items")
                        .valueStream()
                        .filter(one -> one.at("/type").asString().equals(SWITCHED_OFF.type()))
                        .map(one -> one.at("/outcome").asString()))
                .containsExactly("delivered", "failed", "failed"));
    assertThat(owner.notices(SWITCHED_OFF)).hasSize(3);
    assertThat(owner.notices(SWITCHED_OFF))
        .extracting(Receiver.Taken::id)
        .containsOnly(owner.notices(SWITCHED_OFF).getFirst().id());
    assertThat(owner.notices(SWITCHED_OFF))
        .extracting(Receiver.Taken::body)
        .containsOnly(owner.notices(SWITCHED_OFF).getFirst().body());
    assertThat(owner.notices(SWITCHED_OFF).getFirst().json().at("/data/reason").asString())
        .contains("410");
    assertThat(owner.notices(FAILING)).isEmpty();
  }

  @Test
  void an_owner_is_not_told_of_what_is_over() {
    var path = active();
    receiver.answering(_ -> 503);
    owner.answering(_ -> 500);
    FeedService.publish(establishment);
    untilTold(FAILING);

    receiver.answering(_ -> 200);
    await().atMost(SOON).until(() -> api.get(path).at("/failures").asInt() == 0);
    owner.answering(_ -> 200);
    receiver.answering(_ -> 410);
    FeedService.publish(establishment);
    untilTold(SWITCHED_OFF);

    assertThat(
            api.get(path + "/deliveries?outcome=delivered")
                .at("/items")
                .valueStream()
                .map(one -> one.at("/type").asString()))
        .doesNotContain(FAILING.type());
  }

  @Test
  void a_target_for_notices_that_hangs_holds_up_no_deliveries() {
    var path = active();
    receiver.answering(_ -> 410);
    owner.hanging();
    var event = FeedService.publish(establishment);
    untilStatus(path, "switched-off");
    untilTold(SWITCHED_OFF);

    receiver.answering(_ -> 200);
    assertThat(api.post(path + "/resumption", "").status()).isEqualTo(200);

    await()
        .atMost(SOON)
        .untilAsserted(() -> assertThat(receiver.events()).containsExactly(event, event));
    assertThat(owner.notices(SWITCHED_OFF)).isNotEmpty();
  }

  @Test
  void deliveries_begin_when_both_targets_have_answered_a_challenge() {
    owner.dumb();
    var path = registered().header("location").orElseThrow();

    var refused = verified(path);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("webhook-unproven");
    assertThat(refused.at("/detail").asString()).contains("noticeUrl");
    assertThat(api.get(path).at("/status").asString()).isEqualTo("unverified");

    owner.eloquent();
    receiver.dumb();
    assertThat(verified(path).code()).isEqualTo("webhook-unproven");
    receiver.eloquent();
    assertThat(verified(path).at("/status").asString()).isEqualTo("active");
    assertThat(receiver.sent().getLast().id()).isNotEqualTo(owner.sent().getLast().id());
  }

  @Test
  void another_target_for_notices_is_verified_anew() {
    var path = active();
    assertThat(api.get(path).at("/noticeUrl").asString()).isEqualTo(owner.url());

    try (var other = new Receiver()) {
      var changed = changed(path, terms(other.url()));
      assertThat(changed.at("/status").asString()).isEqualTo("unverified");
      assertThat(changed.at("/noticeUrl").asString()).isEqualTo(other.url());
      assertThat(verified(path).at("/status").asString()).isEqualTo("active");
      assertThat(other.sent()).hasSize(1);
    }

    var none = changed(path, withoutNotices());
    assertThat(none.at("/status").asString()).isEqualTo("active");
    assertThat(none.at("/noticeUrl").isNull()).isTrue();
  }

  @Test
  void a_webhook_that_is_verified_after_it_was_switched_off_is_given_all_patience() {
    var path = active();
    receiver.answering(_ -> 410);
    FeedService.publish(establishment);
    untilTold(SWITCHED_OFF);
    var before = api.get(path).at("/failingSince").asString();
    receiver.answering(_ -> 503);

    try (var other = new Receiver()) {
      assertThat(changed(path, terms(other.url())).status()).isEqualTo(200);
      var verified = verified(path);
      assertThat(verified.at("/status").asString()).isEqualTo("active");
      assertThat(verified.at("/failingSince").isNull()).isTrue();
      untilFailing(path);
      assertThat(api.get(path).at("/failingSince").asString()).isGreaterThan(before);
      await().atMost(SOON).until(() -> !other.notices(FAILING).isEmpty());
      assertThat(other.notices(SWITCHED_OFF)).isEmpty();
    }
  }

  private void untilFailing(String path) {
    await().atMost(SOON).until(() -> api.get(path).at("/failures").asInt() > 0);
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
  void notices_are_not_sent_to_internal_or_unreviewed_targets(String noticeUrl) {
    var refused = api.post("/feed/webhooks", terms(noticeUrl));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("target-refused");
    var path = registered().header("location").orElseThrow();
    assertThat(changed(path, terms(noticeUrl)).code()).isEqualTo("target-refused");
  }

  @Test
  void a_target_for_notices_that_cannot_be_is_refused() {
    for (var noticeUrl : List.of(receiver.url(), "http://a b", " ")) {
      var refused = api.post("/feed/webhooks", terms(noticeUrl));

      assertThat(refused.status()).as(refused.body()).isEqualTo(422);
      assertThat(refused.code()).isEqualTo("values-refused");
      assertThat(refused.body()).contains("/noticeUrl");
    }
  }

  @Test
  void a_webhook_from_before_there_were_notices_goes_on() {
    var path = active();
    var id = path.substring(path.lastIndexOf('/') + 1);
    var _ =
        instance
            .getBean(MongoTemplate.class)
            .getCollection("webhooks")
            .updateOne(
                eq("_id", id),
                Updates.combine(Updates.unset("noticeUrl"), Updates.unset("progress.warnedAt")));
    receiver.answering(_ -> 410);

    FeedService.publish(establishment);

    untilStatus(path, "switched-off");
    assertThat(api.get(path).at("/noticeUrl").isNull()).isTrue();
    assertThat(api.post(path + "/resumption", "").at("/status").asString()).isEqualTo("active");
    assertThat(owner.notices(SWITCHED_OFF)).isEmpty();
  }
}
