package annex.commissioning.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.test.Api;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;

/** Requests with a key, as a client repeats them. */
public final class Retries {

  private Retries() {}

  /** All that a client sees of an answer and relies on. */
  public record Seen(int status, String location, String etag, String body) {

    public static Seen of(Api.Answer answer) {
      return new Seen(
          answer.status(),
          answer.header("location").orElse(""),
          answer.header("etag").orElse(""),
          answer.body());
    }
  }

  /** Posts with a key; further headers in pairs. */
  public static Api.Answer post(Api api, String path, String body, String key, String... headers) {
    var all = new ArrayList<>(List.of("Content-Type", "application/json", "Idempotency-Key", key));
    all.addAll(List.of(headers));
    return api.send("POST", path, BodyPublishers.ofString(body), all.toArray(String[]::new));
  }

  /** Whether an answer was given before. */
  public static boolean isReplayed(Api.Answer answer) {
    return answer.header("idempotency-replayed").equals(Optional.of("true"));
  }

  /** Repeats a request until it is not being answered elsewhere. */
  public static Api.Answer untilAnswered(Callable<Api.Answer> request) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .pollInterval(Duration.ofMillis(20))
        .until(request, answer -> !answer.code().equals("request-in-progress"));
  }

  /**
   * A request to the first instance ends with it; the second answers it once, and ever the same.
   */
  public static Api.Answer assertThatItSurvives(
      FailingStore.Failure failure,
      FailingStore store,
      Api ending,
      Api living,
      BiFunction<Api, String, Api.Answer> request) {
    var key = "survives-" + failure;
    store.endAt(failure);
    var lost = request.apply(ending, key.replace(' ', '-'));
    assertThat(store.restart()).as("it ended").isTrue();
    assertThat(lost.status()).as(lost.body()).isEqualTo(503);

    var answer = untilAnswered(() -> request.apply(living, key.replace(' ', '-')));

    assertThat(answer.status()).as(answer.body()).isBetween(200, 201);
    for (var instance : List.of(living, ending)) {
      var again = request.apply(instance, key.replace(' ', '-'));
      assertThat(Seen.of(again)).isEqualTo(Seen.of(answer));
      assertThat(isReplayed(again)).isTrue();
    }
    return answer;
  }

  /** Sends every request five times over two instances at once; gives the answers by its key. */
  public static ConcurrentHashMap<String, List<Seen>> fiveTimesEach(
      List<String> keys, Api one, Api other, BiFunction<Api, String, Api.Answer> request)
      throws Exception {
    var answers = new ConcurrentHashMap<String, List<Seen>>();
    var tasks = new ArrayList<Callable<Boolean>>();
    for (var key : keys) {
      answers.put(key, Collections.synchronizedList(new ArrayList<>()));
      for (int repetition = 0; repetition < 5; repetition++) {
        var instance = repetition % 2 == 0 ? one : other;
        tasks.add(
            () -> answers.get(key).add(Seen.of(untilAnswered(() -> request.apply(instance, key)))));
      }
    }
    Collections.shuffle(tasks, new Random(5));
    try (var threads = Executors.newFixedThreadPool(20)) {
      for (var task : threads.invokeAll(tasks)) {
        assertThat(task.get()).isTrue();
      }
    }
    return answers;
  }
}
