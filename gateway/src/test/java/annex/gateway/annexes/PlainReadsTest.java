package annex.gateway.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.gateway.RunningGateway;
import annex.test.Api;
import annex.test.TestIssuer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PlainReadsTest {

  private static final String REST =
      " HTTP/1.1\r\nHost: annex\r\nAuthorization: Bearer @token@\r\n\r\n";
  private static final String PLAIN = "GET /annexes/PLA" + REST;
  private static final String DATED = "GET /annexes/PLA?asOf=2014-04-01" + REST;

  private final Api api = RunningGateway.api();

  @BeforeAll
  static void publish() {
    RunningGateway.publish("PLA", Area.CAPACITY);
    Awaitility.await().until(() -> RunningGateway.api().get("/annexes/PLA").status() == 200);
  }

  @Test
  void answers_leave_in_the_order_of_their_requests_whoever_gives_them() throws IOException {
    var answers = ask(PLAIN + DATED + PLAIN + PLAIN + DATED + DATED + PLAIN, 7);

    assertThat(answers).extracting(Line.Answer::status).containsOnly(200);
    assertThat(answers)
        .extracting(answer -> answer.body().contains("\"asOf\":\"2014-04-01\""))
        .containsExactly(false, true, false, false, true, true, false);
  }

  @Test
  void a_connection_is_read_on_after_every_kind_of_answer() throws IOException {
    try (var line = connect()) {
      for (var request : List.of(PLAIN, PLAIN, DATED, PLAIN, DATED, DATED, PLAIN)) {
        line.write(request);
        assertThat(line.read().status()).isEqualTo(200);
      }
    }
  }

  @Test
  void a_request_may_come_in_pieces() throws IOException {
    try (var line = connect()) {
      for (var piece : Line.withToken(PLAIN).split("(?<=\\G.{7})", -1)) {
        line.write(piece);
      }

      assertThat(line.read().status()).isEqualTo(200);
    }
  }

  @Test
  void whoever_asks_for_the_last_time_is_answered_and_hung_up_on() throws IOException {
    try (var line = connect()) {
      line.write(PLAIN.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));

      var answer = line.read();

      assertThat(answer.head()).containsIgnoringCase("connection: close");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(line.hasEnded()).isTrue();
    }
  }

  @Test
  void the_head_of_a_page_says_how_long_the_page_is() throws IOException {
    try (var line = connect()) {
      line.write(PLAIN.replace("GET", "HEAD") + PLAIN);

      var head = line.readHead();
      var page = line.read();

      assertThat(Line.length(head)).isEqualTo(page.body().length());
    }
  }

  @Test
  void a_body_where_none_belongs_does_not_become_the_next_request() throws IOException {
    var answers =
        ask(
            PLAIN.replace("\r\n\r\n", "\r\nContent-Length: 3\r\n\r\nabc")
                + PLAIN.replace(
                    "\r\n\r\n", "\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n")
                + PLAIN,
            3);

    assertThat(answers).extracting(Line.Answer::status).containsExactly(200, 200, 200);
  }

  @Test
  void whoever_takes_gzip_gets_it_and_its_tag_is_known_again() throws IOException {
    var gzip = ask(PLAIN.replace("\r\n\r\n", "\r\nAccept-Encoding: gzip\r\n\r\n"), 1).getFirst();
    var tag = gzip.head().lines().filter(one -> one.startsWith("etag")).findFirst().orElseThrow();
    var again =
        ask(PLAIN.replace("\r\n\r\n", "\r\nIf-None-Match: " + tag.substring(6) + "\r\n\r\n"), 1);

    assertThat(gzip.head()).contains("content-encoding: gzip");
    assertThat(again.getFirst().status()).isEqualTo(304);
  }

  @Test
  void each_request_of_a_connection_is_judged_by_the_token_that_it_brings() throws IOException {
    var elsewhere =
        PLAIN.replace(
            "@token@",
            TestIssuer.shared().token(claims -> claims.claim("establishments", List.of("QQQ"))));
    var nothing = PLAIN.replace("Authorization: Bearer @token@\r\n", "");
    try (var line = connect()) {
      for (int round = 0; round < 2; round++) {
        line.write(PLAIN + PLAIN);
        assertThat(List.of(line.read().status(), line.read().status())).containsOnly(200);
        line.write(elsewhere + elsewhere);
        assertThat(List.of(line.read().status(), line.read().status())).containsOnly(404);
        line.write(nothing);
        assertThat(line.read().status()).isEqualTo(401);
      }
    }
  }

  @Test
  void the_reads_are_counted() throws IOException {
    double before = counted();

    var _ = ask(PLAIN + PLAIN + PLAIN, 3);

    assertThat(counted()).isGreaterThanOrEqualTo(before + 3);
  }

  @Test
  void above_their_limit_they_are_refused_on_the_way_that_all_others_go() throws IOException {
    try (var gateway = RunningGateway.startAnother("--annex.access.plain-reads-per-second=20")) {
      int port = RunningGateway.api(gateway).port();
      try (var line = Line.to(port)) {
        Awaitility.await()
            .untilAsserted(() -> {
              line.write(PLAIN);
              assertThat(line.read().status()).isEqualTo(200);
            });
        line.write(PLAIN.repeat(100));

        var answers = line.read(100);
        assertThat(answers)
            .extracting(Line.Answer::status)
            .contains(200, 429)
            .containsOnly(200, 429);
        assertThat(answers)
            .filteredOn(answer -> answer.status() == 429)
            .allSatisfy(refused ->
                assertThat(refused.head().toLowerCase(Locale.ROOT)).contains("retry-after: 1"))
            .hasSizeGreaterThanOrEqualTo(40);
      }
    }
  }

  private double counted() {
    return api.get("/actuator/prometheus")
        .body()
        .lines()
        .filter(line -> line.startsWith("annex_plain_reads_total") && line.contains("\"200\""))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private List<Line.Answer> ask(String requests, int expected) throws IOException {
    try (var line = connect()) {
      line.write(requests);
      return line.read(expected);
    }
  }

  private Line connect() throws IOException {
    return Line.to(api.port());
  }
}
