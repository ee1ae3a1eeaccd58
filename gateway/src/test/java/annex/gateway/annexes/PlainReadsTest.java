package annex.gateway.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.gateway.RunningGateway;
import annex.test.Api;
import annex.test.TestIssuer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
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

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(answers)
        .extracting(answer -> answer.body().contains("\"asOf\":\"2014-04-01\""))
        .containsExactly(false, true, false, false, true, true, false);
  }

  @Test
  void a_connection_is_read_on_after_every_kind_of_answer() throws IOException {
    try (var socket = connect()) {
      for (var request : List.of(PLAIN, PLAIN, DATED, PLAIN, DATED, DATED, PLAIN)) {
        write(socket, request);
        assertThat(read(socket).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void a_request_may_come_in_pieces() throws IOException {
    try (var socket = connect()) {
      for (var piece : withToken(PLAIN).split("(?<=\\G.{7})", -1)) {
        write(socket, piece);
      }

      assertThat(read(socket).status()).isEqualTo(200);
    }
  }

  @Test
  void whoever_asks_for_the_last_time_is_answered_and_hung_up_on() throws IOException {
    try (var socket = connect()) {
      write(socket, PLAIN.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));

      var answer = read(socket);

      assertThat(answer.head()).containsIgnoringCase("connection: close");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void the_head_of_a_page_says_how_long_the_page_is() throws IOException {
    try (var socket = connect()) {
      write(socket, PLAIN.replace("GET", "HEAD") + PLAIN);

      var head = readHead(in(socket));
      var page = read(socket);

      assertThat(length(head)).isEqualTo(page.body().length());
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

    assertThat(answers).extracting(Answer::status).containsExactly(200, 200, 200);
  }

  @Test
  void whoever_takes_gzip_gets_it_and_its_tag_is_known_again() throws IOException {
    var gzip = ask(PLAIN.replace("\r\n\r\n", "\r\nAccept-Encoding: gzip\r\n\r\n"), 1).getFirst();
    var tag = gzip.head().lines().filter(line -> line.startsWith("etag")).findFirst().orElseThrow();
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
    try (var socket = connect()) {
      for (int round = 0; round < 2; round++) {
        write(socket, PLAIN + PLAIN);
        assertThat(List.of(read(socket).status(), read(socket).status())).containsOnly(200);
        write(socket, elsewhere + elsewhere);
        assertThat(List.of(read(socket).status(), read(socket).status())).containsOnly(404);
        write(socket, nothing);
        assertThat(read(socket).status()).isEqualTo(401);
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
      try (var socket = connect(port)) {
        Awaitility.await()
            .untilAsserted(() -> {
              write(socket, PLAIN);
              assertThat(read(socket).status()).isEqualTo(200);
            });
        write(socket, PLAIN.repeat(100));
        var answers = new ArrayList<Answer>();
        for (int count = 0; count < 100; count++) {
          answers.add(read(socket));
        }

        assertThat(answers).extracting(Answer::status).contains(200, 429).containsOnly(200, 429);
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

  private record Answer(String head, int status, String body) {}

  private List<Answer> ask(String requests, int expected) throws IOException {
    try (var socket = connect()) {
      write(socket, requests);
      var answers = new ArrayList<Answer>();
      for (int count = 0; count < expected; count++) {
        answers.add(read(socket));
      }
      return answers;
    }
  }

  private Socket connect() throws IOException {
    return connect(api.port());
  }

  private static Socket connect(int port) throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(10_000);
    socket.setTcpNoDelay(true);
    return socket;
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(withToken(text).getBytes(StandardCharsets.US_ASCII));
  }

  private static String withToken(String text) {
    return text.replace("@token@", TestIssuer.shared().everything());
  }

  private static InputStream in(Socket socket) throws IOException {
    return socket.getInputStream();
  }

  private static Answer read(Socket socket) throws IOException {
    var in = in(socket);
    var head = readHead(in);
    int status = Integer.parseInt(head.substring(9, 12));
    var body = status == 304 ? new byte[0] : in.readNBytes(length(head));
    return new Answer(head, status, text(body, head));
  }

  private static String text(byte[] body, String head) throws IOException {
    if (!head.contains("content-encoding: gzip")) {
      return new String(body, StandardCharsets.UTF_8);
    }
    try (var unzipped = new GZIPInputStream(new java.io.ByteArrayInputStream(body))) {
      return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String readHead(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("The connection ended after: " + head);
      }
      head.append((char) next);
    }
    return head.toString();
  }

  private static int length(String head) {
    return head.lines()
        .filter(line -> line.regionMatches(true, 0, "content-length:", 0, 15))
        .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
        .findFirst()
        .orElseThrow();
  }
}
