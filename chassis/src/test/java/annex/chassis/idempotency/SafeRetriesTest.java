package annex.chassis.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import annex.chassis.audit.AuditFilter;
import annex.chassis.idempotency.SafeRetries.Ruling;
import annex.chassis.idempotency.mongo.MongoReceipts;
import annex.chassis.problem.Refusal;
import annex.test.MovedClock;
import annex.test.TestStore;
import com.mongodb.client.model.Updates;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletResponse;

/** Two instances over one store: whatever is repeated or broken off has its effect once. */
class SafeRetriesTest {

  private static final String KEY = "5ba52c20-one";

  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-27T10:00:00Z"));
  private final MongoTemplate mongo =
      new MongoTemplate(new SimpleMongoClientDatabaseFactory(TestStore.freshDatabase()));
  private final Things one = new Things(mongo, clock);
  private final Things other = new Things(mongo, clock);

  private static String code(MockHttpServletResponse answer) {
    return String.valueOf(answer.getHeader("code"));
  }

  /** All that a client sees of an answer, but for whether it was given before. */
  private static Map<String, String> seen(MockHttpServletResponse answer) {
    var seen = new HashMap<String, String>();
    answer.getHeaderNames().stream()
        .filter(name -> !name.equals(IdempotencyFilter.REPLAYED))
        .forEach(name -> seen.put(name, String.valueOf(answer.getHeader(name))));
    seen.put("status", String.valueOf(answer.getStatus()));
    try {
      seen.put("body", answer.getContentAsString(StandardCharsets.UTF_8));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
    return seen;
  }

  private static boolean isReplayed(MockHttpServletResponse answer) {
    return "true".equals(answer.getHeader(IdempotencyFilter.REPLAYED));
  }

  @Test
  void what_is_repeated_has_one_effect_and_the_same_answer_from_every_instance() {
    var first = one.post(KEY, "a thing");

    var here = one.post(KEY, "a thing");
    var there = other.post(KEY, "a thing");

    assertThat(first.getStatus()).isEqualTo(201);
    assertThat(first.getHeader("Location")).startsWith("/things/");
    assertThat(first.getHeader("ETag")).isEqualTo("\"1-a\"");
    assertThat(seen(first).get("body")).contains("\"text\":\"a thing\"");
    assertThat(List.of(seen(here), seen(there))).containsOnly(seen(first));
    assertThat(isReplayed(first)).isFalse();
    assertThat(List.of(isReplayed(here), isReplayed(there))).containsOnly(true);
    assertThat(one.count()).isOne();
  }

  @Test
  void the_key_of_another_body_is_refused() {
    assertThat(one.post(KEY, "a thing").getStatus()).isEqualTo(201);

    var refused = other.post(KEY, "a thing ");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(code(refused)).isEqualTo("idempotency-key-reused");
    assertThat(one.count()).isOne();
  }

  @Test
  void a_key_belongs_to_one_client_and_one_path() {
    assertThat(one.post(KEY, "a thing").getStatus()).isEqualTo(201);

    var another =
        one.post(
            "a thing",
            request -> {
              request.addHeader(IdempotencyKey.HEADER, KEY);
              request.setAttribute(AuditFilter.CALLER, Things.client("two"));
            });
    var elsewhere =
        one.post(
            "a thing",
            request -> {
              request.addHeader(IdempotencyKey.HEADER, KEY);
              request.setRequestURI("/other-things");
            });

    assertThat(List.of(isReplayed(another), isReplayed(elsewhere))).containsOnly(false);
    assertThat(one.count()).isEqualTo(3);
  }

  @Test
  void without_a_key_every_request_has_its_effect_and_nothing_is_kept() {
    for (int i = 0; i < 2; i++) {
      assertThat(one.post("a thing", _ -> {}).getStatus()).isEqualTo(201);
    }

    assertThat(one.count()).isEqualTo(2);
    assertThat(mongo.getCollection("idempotencyClaims").countDocuments()).isZero();
    assertThat(
            mongo
                .getCollection("things")
                .find(new Document("receipt", new Document("$exists", true))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "two words", "tab\t", "naïve", "\u007f"})
  void a_key_that_cannot_be_is_refused(String key) {
    assertThat(code(one.post(key, "a thing"))).isEqualTo("idempotency-key-invalid");
    assertThat(one.count()).isZero();
  }

  @Test
  void a_key_has_up_to_255_characters_and_is_given_once() {
    assertThat(one.post("k".repeat(255), "a thing").getStatus()).isEqualTo(201);
    assertThat(code(one.post("k".repeat(256), "a thing"))).isEqualTo("idempotency-key-invalid");
    var twice =
        one.post(
            "a thing",
            request -> {
              request.addHeader(IdempotencyKey.HEADER, "a");
              request.addHeader(IdempotencyKey.HEADER, "a");
            });
    assertThat(code(twice)).isEqualTo("idempotency-key-invalid");
  }

  @Test
  void a_repetition_beside_the_first_waits_its_turn() {
    var beside = new AtomicReference<MockHttpServletResponse>();
    one.beforeWriting = () -> beside.set(other.post(KEY, "a thing"));

    var first = one.post(KEY, "a thing");

    assertThat(beside.get().getStatus()).isEqualTo(409);
    assertThat(code(beside.get())).isEqualTo("request-in-progress");
    assertThat(seen(other.post(KEY, "a thing"))).isEqualTo(seen(first));
    assertThat(one.count()).isOne();
  }

  @Test
  void an_instance_that_ends_before_the_write_gives_the_key_free_after_a_while() {
    assertThat(one.retries.rule(scoped(), hash("a thing"))).isInstanceOf(Ruling.Run.class);

    assertThat(code(other.post(KEY, "a thing"))).isEqualTo("request-in-progress");
    clock.move(Things.LEASE.plusMillis(1));

    assertThat(other.post(KEY, "a thing").getStatus()).isEqualTo(201);
    assertThat(one.count()).isOne();
  }

  @Test
  void an_instance_that_ends_between_write_and_answer_is_answered_for_at_once() {
    var run = (Ruling.Run) one.retries.rule(scoped(), hash("a thing"));
    var attempt =
        new Attempt(
            scoped(), hash("a thing"), run.until(), false, body -> "{\"is\":\"" + body + "\"}");
    assertThat(attempt.during(() -> one.record(new Things.Thing("7", "a thing")))).isTrue();

    var answer = other.post(KEY, "a thing");

    assertThat(answer.getStatus()).isEqualTo(201);
    assertThat(isReplayed(answer)).isTrue();
    assertThat(answer.getHeader("Location")).isEqualTo("/things/7");
    assertThat(one.count()).isOne();
  }

  @Test
  void a_write_that_broke_after_it_was_made_is_answered_as_made() {
    one.afterWriting =
        () -> {
          throw new IllegalStateException("the store is away, after it has written");
        };

    var first = one.post(KEY, "a thing");

    assertThat(first.getStatus()).isEqualTo(201);
    assertThat(first.getHeader("Location")).startsWith("/things/");
    assertThat(one.count()).isOne();
  }

  @Test
  void who_stalls_until_its_claim_is_gone_commits_nothing_beside_the_other() {
    var inTime = new AtomicReference<MockHttpServletResponse>();
    one.beforeWriting =
        () -> {
          clock.move(Things.LEASE.plusSeconds(1));
          inTime.set(other.post(KEY, "a thing"));
        };

    var late = one.post(KEY, "a thing");

    assertThat(inTime.get().getStatus()).isEqualTo(201);
    assertThat(late.getStatus()).isEqualTo(201);
    assertThat(late.getHeader("Location")).isEqualTo(inTime.get().getHeader("Location"));
    assertThat(late.getContentAsByteArray()).isEqualTo(inTime.get().getContentAsByteArray());
    assertThat(one.count()).isOne();
  }

  @Test
  void who_stalls_and_loses_the_key_to_another_body_is_not_given_its_answer() {
    one.beforeWriting =
        () -> {
          clock.move(Things.LEASE.plusSeconds(1));
          assertThat(other.post(KEY, "another thing").getStatus()).isEqualTo(201);
        };

    assertThat(code(one.post(KEY, "a thing"))).isEqualTo("idempotency-key-reused");
    assertThat(one.count()).isOne();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 409, 422, 500, 503})
  void a_refusal_is_not_remembered(int status) {
    assertThat(one.post(KEY, "status " + status).getStatus()).isEqualTo(status);

    assertThat(other.post(KEY, "a thing").getStatus()).isEqualTo(201);
    assertThat(mongo.getCollection("idempotencyClaims").countDocuments()).isZero();
  }

  @Test
  void what_was_done_before_without_the_key_is_remembered_with_it() {
    var first = one.post(KEY, "status 200");

    var again = other.post(KEY, "status 200");

    assertThat(seen(again)).isEqualTo(seen(first)).containsEntry("status", "200");
    assertThat(isReplayed(again)).isTrue();
    assertThat(code(other.post(KEY, "a thing"))).isEqualTo("idempotency-key-reused");
  }

  @Test
  void a_body_that_is_too_large_goes_on_to_be_refused() {
    var large = "x".repeat(Things.LARGEST + 1);

    assertThat(one.post(KEY, large).getStatus()).isEqualTo(201);

    assertThat(mongo.getCollection("idempotencyClaims").countDocuments()).isZero();
  }

  @Test
  void answers_are_kept_for_a_day_and_the_things_for_good() {
    assertThat(one.post(KEY, "a thing").getStatus()).isEqualTo(201);
    assertThat(one.post("early", "status 200").getStatus()).isEqualTo(200);
    assertThat(one.post("another", "a thing").getStatus()).isEqualTo(201);
    assertThat(one.post("a thing", _ -> {}).getStatus()).isEqualTo(201);
    clock.move(Things.KEPT);
    one.retries.forget();
    assertThat(isReplayed(one.post(KEY, "a thing"))).isTrue();
    assertThat(isReplayed(one.post("early", "status 200"))).isTrue();

    clock.move(Duration.ofMillis(1));
    one.retries.forget();

    assertThat(one.count()).isEqualTo(3);
    assertThat(mongo.getCollection("idempotencyClaims").countDocuments()).isZero();
    assertThat(isReplayed(one.post(KEY, "a thing"))).isFalse();
    assertThat(one.count()).isEqualTo(4);
  }

  @Test
  void of_two_receipts_of_one_document_the_old_one_goes_alone() {
    var _ = mongo.getCollection("things").insertOne(new Document("_id", "7"));
    change("early", "first");
    clock.move(Duration.ofHours(1));
    change("late", "second");
    clock.move(Things.KEPT.minusMinutes(30));

    one.retries.forget();

    assertThat(one.receipts.find("early")).isEmpty();
    assertThat(one.receipts.find("late")).isPresent();
    clock.move(Duration.ofHours(1));
    one.retries.forget();
    assertThat(one.receipts.find("late")).isEmpty();
    assertThat(mongo.getCollection("things").find().first()).isEqualTo(new Document("_id", "7"));
  }

  @Test
  void a_document_takes_more_steps_with_long_answers_than_it_has_room_for() {
    var _ = mongo.getCollection("things").insertOne(new Document("_id", "7"));
    var said = "a".repeat(1_000_000);

    for (int step = 0; step < 20; step++) {
      change("step " + step, said + step);
    }

    for (int step = 0; step < 20; step++) {
      var answer = other.receipts.find("step " + step).orElseThrow().answer();
      assertThat(answer).isNotNull();
      assertThat(answer.body()).isEqualTo(said + step);
    }
    clock.move(Things.KEPT.plusHours(1));
    one.retries.forget();
    assertThat(mongo.getCollectionNames())
        .allSatisfy(name ->
            assertThat(mongo.getCollection(name).find())
                .allMatch(document -> document.toString().length() < 1_000));
  }

  @Test
  void an_update_whose_key_had_its_effect_finds_nothing_whatever_was_read_before() {
    var _ = mongo.getCollection("things").insertOne(new Document("_id", "7"));
    change("key", "first");
    var things = mongo.getCollection("things");

    long again =
        attempt("key")
            .<Long, RuntimeException>during(
                () -> things.countDocuments(MongoReceipts.unlessDone(new Document("_id", "7"))));
    long other =
        attempt("other")
            .<Long, RuntimeException>during(
                () -> things.countDocuments(MongoReceipts.unlessDone(new Document("_id", "7"))));

    assertThat(again).isZero();
    assertThat(other).isEqualTo(1);
  }

  @Test
  void what_was_begun_is_told_from_what_was_done() {
    var _ = mongo.getCollection("things").insertOne(new Document("_id", "7"));
    attempt("begun").<Object, RuntimeException>during(() -> update(MongoReceipts.begun()));

    assertThat(one.receipts.find("begun").orElseThrow().answer()).isNull();
    assertThat(one.retries.rule("begun", "hash"))
        .isInstanceOfSatisfying(Ruling.Run.class, run -> assertThat(run.resumed()).isTrue());
    assertThatThrownBy(() -> one.retries.rule("begun", "another")).isInstanceOf(Refusal.class);

    update(MongoReceipts.givenBack());
    assertThat(one.receipts.find("begun")).isEmpty();
  }

  private Attempt attempt(String key) {
    return new Attempt(key, "hash", clock.instant().plus(Things.KEPT), false, String::valueOf);
  }

  private void change(String key, String text) {
    attempt(key)
        .<Object, RuntimeException>during(() -> {
          Attempt.answers(String.class, said -> ResponseEntity.ok(said));
          return update(one.receipts.kept(text));
        });
  }

  private Object update(List<Bson> changes) {
    return mongo
        .getCollection("things")
        .updateOne(new Document("_id", "7"), Updates.combine(changes));
  }

  @Test
  void of_five_repetitions_of_each_of_forty_requests_over_two_instances_one_has_its_effect()
      throws Exception {
    var answers = new ConcurrentHashMap<String, List<Map<String, String>>>();
    var tasks = new ArrayList<Callable<Boolean>>();
    for (int key = 0; key < 40; key++) {
      for (int repetition = 0; repetition < 5; repetition++) {
        var name = "key-" + key;
        var instance = repetition % 2 == 0 ? one : other;
        tasks.add(() -> {
          var answer = untilAnswered(() -> instance.post(name, "thing " + name));
          return answers
              .computeIfAbsent(name, _ -> Collections.synchronizedList(new ArrayList<>()))
              .add(seen(answer));
        });
      }
    }
    Collections.shuffle(tasks, new Random(7));

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var task : threads.invokeAll(tasks)) {
        assertThat(task.get()).isTrue();
      }
    }

    assertThat(one.count()).isEqualTo(40);
    assertThat(answers).hasSize(40);
    assertThat(answers.values())
        .allSatisfy(same -> {
          assertThat(same).hasSize(5).containsOnly(same.getFirst());
          assertThat(same.getFirst()).containsEntry("status", "201");
        });
    assertThat(mongo.getCollection("idempotencyClaims").countDocuments()).isZero();
  }

  private static MockHttpServletResponse untilAnswered(Supplier<MockHttpServletResponse> request) {
    var answer = request.get();
    while (answer.getStatus() == 409) {
      Thread.onSpinWait();
      answer = request.get();
    }
    return answer;
  }

  private static String scoped() {
    return new IdempotencyKey(KEY).scoped(Things.client("one"), "POST", "/things");
  }

  private static String hash(String body) {
    return IdempotencyKey.hash(body.getBytes(StandardCharsets.UTF_8));
  }
}
