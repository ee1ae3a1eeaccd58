package annex.system.generated;

import static org.assertj.core.api.Assertions.assertThat;

import annex.system.Platform;
import annex.test.openapi.Contract;
import annex.test.openapi.Exchange;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever is sent to whichever operation, the answer is one that its contract describes, and never
 * that something broke. {@code -Dannex.generated.requests=20000} sends so many to each contract.
 */
class GeneratedInputTest {

  private static final int USUAL = 260;
  private static final int CLIENTS = 20;
  private static final int EACH = Integer.getInteger("annex.generated.requests", USUAL) / CLIENTS;

  private static final int MOST_FAULTS = 20;
  private static final long SEED = 20_261_127;

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private static @Nullable Platform platform;

  @BeforeAll
  static void start() {
    platform = new Platform();
    platform.annexOrFail("up");
  }

  @AfterAll
  static void end() {
    if (platform != null) {
      platform.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "capacity, 8081",
    "interventions, 8082",
    "activities, 8083",
    "family-visits, 8084",
    "metrics, 8085",
    "feed, 8086",
    "gateway, 8080"
  })
  void every_answer_is_one_that_the_contract_describes(String contract, int usualPort)
      throws Exception {
    assertThat(platform).isNotNull();
    var url = "http://127.0.0.1:" + platform.port(usualPort);
    var run = new Run(contract, url, new Tokens(platform));

    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      var working =
          IntStream.range(0, CLIENTS)
              .<Callable<Integer>>mapToObj(client -> () -> run.work(client))
              .toList();
      for (var client : clients.invokeAll(working)) {
        assertThat(client.get()).isEqualTo(EACH);
      }
    }

    assertThat(run.faults).isEmpty();
    assertThat(run.statuses.keySet()).contains(200).allMatch(status -> status < 500);
    assertThat(run.statuses.keySet()).contains(400, 404);
    System.out.printf(
        "%s: %d operations, %d requests, statuses %s%n",
        contract,
        new Requests(contract, new Random(SEED)).operations(),
        CLIENTS * EACH,
        run.statuses);
  }

  /** What is sent to one contract, and what came of it. */
  private record Run(
      String contract,
      String url,
      Tokens tokens,
      Queue<String> faults,
      Map<Integer, Integer> statuses) {

    Run(String contract, String url, Tokens tokens) {
      this(contract, url, tokens, new ConcurrentLinkedQueue<>(), new ConcurrentSkipListMap<>());
    }

    /** Sends what one client has to send; each beginning with another operation. */
    int work(int client) throws IOException, InterruptedException {
      var requests = new Requests(contract, new Random(SEED + client));
      int first = client * requests.operations() / CLIENTS;
      int sent = 0;
      while (sent < EACH && faults.size() < MOST_FAULTS) {
        send(requests.next(first + sent));
        sent++;
      }
      return faults.isEmpty() ? sent : EACH;
    }

    private void send(Requests.Made made) throws IOException, InterruptedException {
      var what = "%s %.200s %.200s".formatted(made.method(), made.path(), made.headers());
      try {
        var exchange = sent(url, made, tokens.token());
        statuses.merge(exchange.status(), 1, Integer::sum);
        faultsOf(contract, exchange)
            .forEach(fault -> faults.add("%s: %d %s".formatted(what, exchange.status(), fault)));
      } catch (HttpTimeoutException e) {
        faults.add(what + ": no answer");
      }
    }
  }

  private static List<String> faultsOf(String contract, Exchange exchange) {
    var faults = new ArrayList<>(Contract.published(contract).faults(exchange));
    if (exchange.status() >= 500) {
      faults.add("something broke");
    }
    if (exchange.body().contains("Exception") || exchange.body().contains("\tat ")) {
      faults.add("the answer tells of the code");
    }
    return faults;
  }

  private static Exchange sent(String url, Requests.Made made, String token)
      throws IOException, InterruptedException {
    var bytes = made.body() == null ? null : made.body().getBytes(StandardCharsets.ISO_8859_1);
    var body = bytes == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(bytes);
    var request =
        HttpRequest.newBuilder(URI.create(url + made.path()))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token)
            .method(made.method(), body);
    made.headers().forEach(request::header);
    var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
    return new Exchange(
        made.method(),
        made.path(),
        // Services accept what the contract does not promise, such as a member that is left out.
        null,
        answer.statusCode(),
        answer.headers(),
        answer.body());
  }

  /** A token that is made anew before it ends. */
  private static final class Tokens {

    private static final Duration USED = Duration.ofMinutes(2);

    private final Platform platform;
    private String token = "";
    private long since;

    Tokens(Platform platform) {
      this.platform = platform;
    }

    synchronized String token() {
      if (token.isEmpty() || System.nanoTime() - since > USED.toNanos()) {
        token = platform.tokenOf("provider").get();
        since = System.nanoTime();
      }
      return token;
    }
  }
}
