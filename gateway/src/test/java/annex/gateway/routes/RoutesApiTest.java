package annex.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.contracts.Area;
import annex.gateway.RunningGateway;
import annex.gateway.StubService;
import annex.test.Api;
import com.sun.net.httpserver.HttpExchange;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RoutesApiTest {

  /** Behind it stand services that say what the test wants. */
  private final Api api = RunningGateway.api().withoutContract();

  @AfterEach
  void the_breaker_closes_again() {
    for (var area : Area.values()) {
      RunningGateway.service(area).behave(exchange -> StubService.text(exchange, 200, "{}"));
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> api.get("/" + area + "/well").status() == 200);
    }
  }

  @Test
  void a_request_reaches_its_service_as_it_was_sent() {
    var service = RunningGateway.service(Area.FAMILY_VISITS);
    service.behave(exchange -> {
      var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      StubService.text(
          exchange,
          201,
          "%s %s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(), body));
    });

    var answer = api.post("/family-visits/establishments/WMI/commencement?x=1", "{\"a\":1}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.body())
        .isEqualTo("POST /family-visits/establishments/WMI/commencement?x=1 {\"a\":1}");
  }

  @Test
  void what_makes_a_retry_safe_passes_both_ways() {
    var service = RunningGateway.service(Area.FAMILY_VISITS);
    service.behave(exchange -> {
      exchange.getRequestBody().readAllBytes();
      var asked = exchange.getRequestHeaders();
      var answered = exchange.getResponseHeaders();
      answered.set("Location", "/family-visits/establishments/WMI/notices-of-change/1");
      answered.set("ETag", "\"2-b\"");
      answered.set("Idempotency-Replayed", "true");
      answered.set("Retry-After", "2");
      StubService.text(
          exchange,
          201,
          asked.get("Idempotency-Key")
              + " "
              + asked.get("If-Match")
              + " "
              + asked.get("If-None-Match"));
    });

    var answer =
        api.send(
            "POST",
            "/family-visits/establishments/WMI/notices-of-change",
            BodyPublishers.ofString("{}"),
            "Idempotency-Key",
            "a~key",
            "If-Match",
            "\"1-a\", W/\"2-b\"",
            "If-None-Match",
            "*");

    assertThat(answer.body()).isEqualTo("[a~key] [\"1-a\", W/\"2-b\"] [*]");
    assertThat(answer.header("location"))
        .contains("/family-visits/establishments/WMI/notices-of-change/1");
    assertThat(answer.header("etag")).contains("\"2-b\"");
    assertThat(answer.header("idempotency-replayed")).contains("true");
    assertThat(answer.header("retry-after")).contains("2");
  }

  @Test
  void a_service_that_is_away_is_answered_for_at_once() {
    var service = RunningGateway.service(Area.METRICS);
    service.stop();
    try {
      for (int call = 0; call < 60; call++) {
        long before = System.nanoTime();
        var answer = api.get("/metrics/establishments/WMI/section");
        var took = Duration.ofNanos(System.nanoTime() - before);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("service-unavailable");
        assertThat(answer.header("retry-after")).isPresent();
        assertThat(took).isLessThan(Duration.ofSeconds(1));
      }
      assertThat(api.get("/capacity/well").status()).isEqualTo(200);
    } finally {
      service.restart();
    }
  }

  @Test
  void instances_take_turns_and_those_that_are_away_are_not_noticed() {
    var all = new ArrayList<>(RunningGateway.moreActivities());
    all.add(RunningGateway.service(Area.ACTIVITIES));
    var before = all.stream().map(StubService::calls).toList();

    for (int call = 0; call < 30; call++) {
      assertThat(api.get("/activities/x").status()).isEqualTo(200);
    }
    for (int index = 0; index < all.size(); index++) {
      assertThat(all.get(index).calls() - before.get(index)).isEqualTo(10);
    }

    var away = RunningGateway.moreActivities();
    away.forEach(StubService::stop);
    try {
      for (int call = 0; call < 20; call++) {
        assertThat(api.get("/activities/x").status()).isEqualTo(200);
        assertThat(api.post("/activities/x", "{}").status()).isEqualTo(200);
      }
    } finally {
      away.forEach(StubService::restart);
    }
  }

  @Test
  void a_read_whose_connection_breaks_is_made_again_to_an_instance_that_is_well() throws Exception {
    var broken = RunningGateway.service(Area.ACTIVITIES);
    broken.behave(HttpExchange::close);

    assertThat(statuses("/activities/x", 300, 8)).containsOnly(200);
  }

  @Test
  void a_write_whose_answer_was_lost_is_not_sent_twice_and_a_read_is() {
    var service = RunningGateway.service(Area.CAPACITY);
    service.behave(exchange -> {
      exchange.getRequestBody().readAllBytes();
      exchange.close();
    });

    int before = service.calls();
    var write = api.post("/capacity/x", "{}");
    int written = service.calls() - before;
    var read = api.get("/capacity/x");
    int wasRead = service.calls() - before - written;

    assertThat(write.status()).isEqualTo(503);
    assertThat(written).isOne();
    assertThat(read.status()).isEqualTo(503);
    assertThat(wasRead).isEqualTo(2);
  }

  @Test
  void a_service_that_does_not_answer_in_time_is_not_waited_for() {
    var enough = new CountDownLatch(1);
    var service = RunningGateway.service(Area.INTERVENTIONS);
    service.behave(exchange -> {
      try {
        var _ = enough.await(5, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      StubService.text(exchange, 200, "{}");
    });

    var answer = api.get("/interventions/x");
    enough.countDown();

    assertThat(answer.status()).isEqualTo(504);
    assertThat(answer.code()).isEqualTo("service-timed-out");
  }

  @Test
  void an_instance_that_hangs_is_waited_for_once_and_then_left_out() {
    var hanging = RunningGateway.service(Area.ACTIVITIES);
    var enough = new CountDownLatch(1);
    hanging.behave(exchange -> {
      try {
        var _ = enough.await(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      exchange.close();
    });
    try (var gateway = RunningGateway.startAnother()) {
      var asked = RunningGateway.api(gateway).withoutContract();

      var statuses =
          IntStream.range(0, 30).mapToObj(_ -> asked.get("/activities/x").status()).toList();

      assertThat(statuses).containsOnlyOnce(504);
      assertThat(statuses).filteredOn(status -> status == 200).hasSize(29);
    } finally {
      enough.countDown();
    }
  }

  @Test
  void what_a_service_says_of_itself_is_passed_on_and_counted() {
    var service = RunningGateway.service(Area.METRICS);
    service.behave(exchange -> StubService.text(exchange, 500, "{\"code\":\"internal-error\"}"));

    assertThat(api.get("/metrics/x").body()).isEqualTo("{\"code\":\"internal-error\"}");
    var codes = new ArrayList<String>();
    for (int call = 0; call < 60; call++) {
      codes.add(api.get("/metrics/x").code());
    }

    assertThat(codes).contains("service-unavailable");
  }

  @Test
  void a_healthy_service_is_never_cut_off_under_load() throws Exception {
    assertThat(statuses("/family-visits/x", 2_000, 32)).containsOnly(200);
  }

  @Test
  void a_body_that_is_too_large_is_refused_before_it_is_passed_on() {
    var service = RunningGateway.service(Area.CAPACITY);
    int before = service.calls();

    var answer = api.post("/capacity/x", "x".repeat(20 * 1024 * 1024));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("body-too-large");
    assertThat(service.calls()).isEqualTo(before);
  }

  /** The answers to as many reads, so many of them at once. */
  private List<Integer> statuses(String path, int number, int atOnce) throws Exception {
    List<Callable<Integer>> calls =
        IntStream.range(0, number)
            .<Callable<Integer>>mapToObj(_ -> () -> api.get(path).status())
            .toList();
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(atOnce)) {
      for (var status : threads.invokeAll(calls)) {
        statuses.add(status.get());
      }
    }
    return statuses;
  }
}
