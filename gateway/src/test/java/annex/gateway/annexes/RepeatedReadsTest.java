package annex.gateway.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.Area;
import annex.gateway.RunningGateway;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whoever sends the same bytes again gets the same answer, whichever way it is given. */
class RepeatedReadsTest {

  private static final String REST =
      " HTTP/1.1\r\nHost: annex\r\nAuthorization: Bearer @token@\r\n\r\n";
  private static final String PLAIN = "GET /annexes/REP" + REST;
  private static final String DATED = "GET /annexes/REP?asOf=2014-04-01" + REST;
  private static final int OFTEN = 40;

  private final int port = RunningGateway.api().port();

  @BeforeAll
  static void publish() {
    RunningGateway.publish("REP", Area.CAPACITY);
    Awaitility.await().until(() -> RunningGateway.api().get("/annexes/REP").status() == 200);
  }

  private static String with(String header) {
    return PLAIN.replace("\r\n\r\n", "\r\n" + header + "\r\n\r\n");
  }

  private static void answersAlike(Line line, String request, Line.Answer first)
      throws IOException {
    for (int time = 0; time < OFTEN; time++) {
      assertThat(line.ask(request)).isEqualTo(first);
    }
  }

  @Test
  void the_same_request_gets_the_same_answer_however_often_it_is_sent() throws IOException {
    try (var line = Line.to(port)) {
      var first = line.ask(PLAIN);
      assertThat(first.body()).as("large enough for a file").hasSizeGreaterThan(8192);
      answersAlike(line, PLAIN, first);

      var gzip = line.ask(with("Accept-Encoding: gzip"));
      assertThat(gzip.head()).contains("content-encoding: gzip");
      answersAlike(line, with("Accept-Encoding: gzip"), gzip);

      var tag = first.head().lines().filter(one -> one.startsWith("etag")).findFirst();
      var again = with("If-None-Match: " + tag.orElseThrow().substring(6));
      var unchanged = line.ask(again);
      assertThat(unchanged.status()).isEqualTo(304);
      answersAlike(line, again, unchanged);
    }
  }

  @Test
  void the_head_of_a_page_is_sent_without_it_however_often() throws IOException {
    try (var line = Line.to(port)) {
      for (int time = 0; time < 3; time++) {
        line.write(PLAIN.replace("GET", "HEAD"));
        assertThat(line.readHead()).startsWith("HTTP/1.1 200 OK");
      }
      assertThat(line.ask(PLAIN).status()).isEqualTo(200);
    }
  }

  @Test
  void what_comes_between_repetitions_is_answered_for_itself() throws IOException {
    try (var line = Line.to(port)) {
      for (int round = 0; round < 3; round++) {
        assertThat(line.ask(PLAIN).body()).doesNotContain("\"asOf\":\"2014-04-01\"");
        assertThat(line.ask(PLAIN).body()).doesNotContain("\"asOf\":\"2014-04-01\"");
        assertThat(line.ask(DATED).body()).contains("\"asOf\":\"2014-04-01\"");
        assertThat(line.ask(PLAIN.replace("REP", "QQQ")).status()).isEqualTo(404);
      }
    }
  }

  @Test
  void two_at_once_or_one_in_pieces_are_answered_in_order() throws IOException {
    try (var line = Line.to(port)) {
      line.ask(PLAIN);
      line.ask(PLAIN);
      line.write(DATED + PLAIN + DATED);
      assertThat(line.read(3))
          .extracting(answer -> answer.body().contains("\"asOf\":\"2014-04-01\""))
          .containsExactly(true, false, true);
      for (var piece : Line.withToken(PLAIN).split("(?<=\\G.{97})", -1)) {
        line.write(piece);
      }
      assertThat(line.read().status()).isEqualTo(200);
      assertThat(line.ask(PLAIN).status()).isEqualTo(200);
    }
  }

  @Test
  void a_repetition_waits_for_the_answer_to_what_was_sent_before() throws IOException {
    var section = "GET /capacity/establishments/REP/section" + REST;
    try (var line = Line.to(port)) {
      line.ask(PLAIN);
      for (int round = 0; round < 20; round++) {
        assertThat(line.ask(PLAIN).head()).contains("vary: Accept-Encoding");
        line.write(section);
        line.write(PLAIN);

        assertThat(line.read().head()).doesNotContain("vary: Accept-Encoding");
        assertThat(line.read().head()).contains("vary: Accept-Encoding");
      }
    }
  }

  @Test
  void what_looks_like_a_repetition_inside_of_a_body_is_none() throws IOException {
    var inside = Line.withToken(PLAIN);
    var post =
        "POST /capacity/establishments/REP/notices-of-change HTTP/1.1\r\nHost: annex\r\n"
            + "Authorization: Bearer @token@\r\nContent-Type: application/json\r\n"
            + "Expect: 100-continue\r\nContent-Length: %d\r\n\r\n".formatted(inside.length());
    try (var line = Line.to(port)) {
      line.ask(PLAIN);
      line.ask(PLAIN);
      line.write(post);
      assertThat(line.readHead()).startsWith("HTTP/1.1 100 ");
      line.write(inside);

      assertThat(line.read().head()).as("of the post").doesNotContain("vary: Accept-Encoding");
      assertThat(line.ask(DATED).body()).contains("\"asOf\":\"2014-04-01\"");
      assertThat(line.ask(PLAIN).head()).contains("vary: Accept-Encoding");
    }
  }

  @Test
  void above_their_limit_they_are_refused() throws IOException {
    try (var gateway = RunningGateway.startAnother("--annex.access.plain-reads-per-second=20")) {
      int other = RunningGateway.api(gateway).port();
      try (var line = Line.to(other)) {
        Awaitility.await().until(() -> line.ask(PLAIN).status() == 200);
        var statuses = new ArrayList<Integer>();
        for (int time = 0; time < 100; time++) {
          statuses.add(line.ask(PLAIN).status());
        }

        assertThat(statuses).contains(200, 429).containsOnly(200, 429);
      }
    }
  }

  @Test
  void a_connection_in_use_is_not_taken_for_idle() throws IOException {
    try (var gateway = RunningGateway.startAnother("--server.netty.idle-timeout=1200ms")) {
      int other = RunningGateway.api(gateway).port();
      try (var line = Line.to(other)) {
        Awaitility.await().until(() -> line.ask(PLAIN).status() == 200);
        var end = System.nanoTime() + Duration.ofMillis(3_600).toNanos();
        while (System.nanoTime() < end) {
          assertThat(line.ask(PLAIN).status()).isEqualTo(200);
        }

        assertThat(line.hasEnded()).as("once it is idle").isTrue();
      }
    }
  }

  @Test
  void whoever_takes_no_answers_is_read_no_further_until_he_does() throws IOException {
    var one = Line.withToken(PLAIN).getBytes(StandardCharsets.US_ASCII);
    int most = 20_000;
    try (var channel = SocketChannel.open()) {
      channel.setOption(StandardSocketOptions.SO_RCVBUF, 8_192);
      channel.setOption(StandardSocketOptions.SO_SNDBUF, 8_192);
      channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      channel.configureBlocking(false);

      long sent = sendUntilItStops(channel, one, (long) most * one.length);
      assertThat(sent).isPositive().isLessThan((long) most * one.length / 2);

      channel.configureBlocking(true);
      var in = Channels.newInputStream(channel);
      var first = new byte[12];
      for (long answer = 0; answer < sent / one.length; answer++) {
        assertThat(in.readNBytes(first, 0, 12)).isEqualTo(12);
        assertThat(new String(first, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 ");
        int length = Line.length(restOfHead(in));
        in.skipNBytes(length);
      }
    }
  }

  private static String restOfHead(InputStream in) throws IOException {
    var head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      head.append((char) in.read());
    }
    return head.toString();
  }

  /** Sends the same again and again, until the connection takes no more for a second. */
  private static long sendUntilItStops(SocketChannel channel, byte[] one, long most)
      throws IOException {
    long sent = 0;
    var lastTaken = System.nanoTime();
    while (sent < most && System.nanoTime() - lastTaken < Duration.ofSeconds(1).toNanos()) {
      int at = (int) (sent % one.length);
      int taken = channel.write(ByteBuffer.wrap(one, at, one.length - at));
      if (taken > 0) {
        sent += taken;
        lastTaken = System.nanoTime();
      }
    }
    return sent;
  }
}
