package annex.feed.webhook.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import annex.access.Caller;
import annex.access.Establishments;
import annex.feed.log.Cursor;
import annex.feed.log.Wanted;
import annex.feed.webhook.Notice;
import annex.feed.webhook.Notice.Kind;
import annex.feed.webhook.Notices.Due;
import annex.feed.webhook.Owner;
import annex.feed.webhook.Progress;
import annex.feed.webhook.Rights;
import annex.feed.webhook.SigningKey;
import annex.feed.webhook.Status;
import annex.feed.webhook.Webhook;
import annex.feed.webhook.Webhook.Terms;
import annex.test.TestStore;
import com.mongodb.client.model.Updates;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** Notices in the store: what is lost by a crash, and what is told twice. Neither is. */
class MongoNoticesTest {

  private static final Instant NOW = Instant.parse("2026-11-02T00:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(30);
  private static final String ONE = "one";
  private static final String OTHER = "other";
  private static final Progress HEALTHY = Progress.from(Cursor.of("s.1.0.0").orElseThrow());
  private static final Progress FAILING =
      new Progress(HEALTHY.cursor(), 30, NOW.minus(Duration.ofDays(1)), NOW, NOW, 0);

  private final SimpleMongoClientDatabaseFactory database =
      new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase());
  private final MongoTemplate mongo = new MongoTemplate(database);
  private final MongoWebhooks webhooks = new MongoWebhooks(mongo);
  private final MongoNotices notices = new MongoNotices(mongo);

  @BeforeEach
  void begin() {
    webhooks.createIndexes();
    notices.createIndexes();
    var registered =
        Webhook.registered(
            "w",
            new Owner("client:c"),
            new Terms(
                URI.create("https://hooks.example/"),
                URI.create("https://hooks.example/notices"),
                Wanted.EVERYTHING,
                null),
            Rights.of(
                new Caller(
                    "c",
                    "c",
                    Optional.empty(),
                    Optional.empty(),
                    Establishments.all(),
                    Set.of("capacity.read"),
                    Map.of())),
            new SigningKey("k", "whsec_", NOW, null),
            NOW);
    webhooks.add(registered, HEALTHY);
    assertThat(webhooks.change(registered.with(Status.ACTIVE))).isTrue();
    assertThat(webhooks.take(ONE, NOW, LATER)).isPresent();
  }

  @AfterEach
  void end() throws Exception {
    database.destroy();
  }

  private static Notice notice(Kind kind) {
    return new Notice("w/" + kind.type(), kind, NOW, "{}", 0, NOW);
  }

  private void fail() {
    var told = Optional.of(notice(Kind.FAILING));
    assertThat(webhooks.keep("w", ONE, FAILING, told, LATER)).isPresent();
  }

  private void switchOff() {
    var webhook = webhooks.find("w").orElseThrow().webhook();
    var told = Optional.of(notice(Kind.SWITCHED_OFF));
    assertThat(webhooks.switchOff(webhook.switchedOff("why"), told)).isTrue();
  }

  private Optional<Notice> take(String holder, Instant now) {
    return notices.take(holder, now, now.plusSeconds(30)).map(Due::notice);
  }

  @Test
  void a_notice_is_there_with_what_makes_it_due_and_for_one_alone() throws Exception {
    fail();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var takers =
          Stream.generate(() -> (Callable<Optional<Notice>>) () -> take(ONE, NOW))
              .limit(8)
              .toList();
      var taken = threads.invokeAll(takers).stream().map(each -> each.resultNow()).toList();
      assertThat(taken.stream().flatMap(Optional::stream)).containsExactly(notice(Kind.FAILING));
    }
  }

  @Test
  void a_holder_that_lost_the_webhook_tells_nothing() {
    var told = Optional.of(notice(Kind.FAILING));

    assertThat(webhooks.keep("w", OTHER, FAILING, told, LATER)).isEmpty();

    assertThat(take(ONE, NOW)).isEmpty();
  }

  @Test
  void another_sends_what_was_taken_by_one_that_died() {
    fail();
    assertThat(take(ONE, NOW)).isPresent();

    assertThat(take(OTHER, NOW.plusSeconds(29))).isEmpty();
    assertThat(take(OTHER, NOW.plusSeconds(30))).contains(notice(Kind.FAILING));
  }

  @Test
  void a_notice_that_was_not_taken_waits_for_its_next_attempt() {
    fail();
    assertThat(take(ONE, NOW)).isPresent();
    var later = new Notice("w/" + Kind.FAILING.type(), Kind.FAILING, NOW, "{}", 1, LATER);

    notices.postpone("w", OTHER, later);
    assertThat(take(OTHER, NOW)).isEmpty();
    notices.postpone("w", ONE, later);

    assertThat(take(OTHER, LATER.minusMillis(1))).isEmpty();
    assertThat(take(OTHER, LATER)).contains(later);
  }

  @Test
  void a_notice_of_failing_is_gone_with_the_delivery_that_is_taken_and_with_a_replay() {
    fail();
    assertThat(webhooks.keep("w", ONE, HEALTHY, Optional.empty(), LATER)).isPresent();
    assertThat(take(ONE, NOW)).isEmpty();

    fail();
    webhooks.restart("w", HEALTHY);
    assertThat(take(ONE, NOW)).isEmpty();
    assertThat(webhooks.find("w").orElseThrow().progress().warnedAt()).isNull();
  }

  @Test
  void a_notice_stays_while_the_webhook_goes_on_failing_or_is_changed() {
    fail();
    assertThat(webhooks.keep("w", ONE, FAILING, Optional.empty(), LATER)).isPresent();
    var webhook = webhooks.find("w").orElseThrow().webhook();
    assertThat(
            webhooks.change(
                webhook.rotated(new SigningKey("l", "whsec_", NOW, null), Duration.ofDays(1))))
        .isTrue();

    assertThat(take(ONE, NOW)).contains(notice(Kind.FAILING));
  }

  @Test
  void a_notice_is_sent_only_while_it_is_true() {
    fail();
    var webhook = webhooks.find("w").orElseThrow().webhook();
    assertThat(webhooks.change(webhook.with(Status.PAUSED))).isTrue();
    assertThat(take(ONE, NOW)).isEmpty();

    switchOff();
    assertThat(take(ONE, NOW)).contains(notice(Kind.SWITCHED_OFF));
    var off = webhooks.find("w").orElseThrow().webhook();
    assertThat(webhooks.change(off.with(Status.ACTIVE))).isTrue();
    assertThat(take(OTHER, LATER)).isEmpty();
  }

  @Test
  void that_a_webhook_was_switched_off_is_told_also_after_its_cursor_was_set() {
    switchOff();

    webhooks.restart("w", HEALTHY);

    assertThat(take(ONE, NOW)).contains(notice(Kind.SWITCHED_OFF));
  }

  @Test
  void what_was_stored_before_there_were_notices_is_read_and_taken() {
    webhooks.giveBack("w", ONE);
    var _ =
        mongo
            .getCollection("webhooks")
            .updateOne(
                eq("_id", "w"),
                Updates.combine(Updates.unset("noticeUrl"), Updates.unset("progress.warnedAt")));

    var found = webhooks.take(OTHER, NOW, LATER).orElseThrow();

    assertThat(found.webhook().noticeUrl()).isNull();
    assertThat(found.progress()).isEqualTo(HEALTHY);
    assertThat(webhooks.of(new Owner("client:c"))).isEqualTo(List.of(found));
    assertThat(take(ONE, NOW)).isEmpty();
  }
}
