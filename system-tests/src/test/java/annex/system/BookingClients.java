package annex.system;

import static org.assertj.core.api.Assertions.assertThat;

import annex.contracts.UkTime;
import annex.test.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Clients that book social visits in a few sessions, each for a prisoner of its own and under a key
 * of its own. They repeat whatever was not answered, and what was up to four times more.
 */
final class BookingClients {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int SESSIONS = 6;

  private final Api api;
  private final String path;
  private final List<String> sessions = new ArrayList<>();
  private final AtomicInteger next = new AtomicInteger();
  private final AtomicBoolean over = new AtomicBoolean();

  /** Sessions of bookings that were acknowledged, by booking. */
  final Map<String, String> acknowledged = new ConcurrentHashMap<>();

  /** How many were told that there is no place. */
  final AtomicInteger refused = new AtomicInteger();

  /** How often a request had to be repeated. */
  final AtomicInteger repeated = new AtomicInteger();

  BookingClients(Api api, String establishment) {
    this.api = api;
    this.path = "/family-visits/establishments/" + establishment;
  }

  /** Commences the section of the strategy and plans a session on every day but Friday. */
  void plan() throws IOException {
    var file = Path.of("..", "samples", "hmp-wymott", "changes", "2023-04-01-family-visits.json");
    var section = (ObjectNode) JSON.readTree(Files.readString(file));
    section.remove(List.of("establishmentId", "area", "reason"));
    assertThat(api.post(path + "/commencement", JSON.writeValueAsString(section)).status())
        .isEqualTo(201);
    for (var weekday : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "SATURDAY")) {
      var template =
          """
          {"weekday":"%s","start":"14:00","length":"PT2H","hall":"LARGE","kinds":["social"],\
          "validFrom":"2023-04-01","validTo":null}\
          """
              .formatted(weekday);
      assertThat(api.post(path + "/session-templates", template).status()).isEqualTo(201);
    }
    var tomorrow = UkTime.today(Clock.systemUTC()).plusDays(1);
    api.get(path + "/sessions?from=%s&size=%d".formatted(tomorrow, SESSIONS))
        .at("/items")
        .forEach(session -> sessions.add(session.path("session").asString()));
    assertThat(sessions).hasSize(SESSIONS);
  }

  /** Books until it is told to end. */
  void work() {
    while (!over.get()) {
      book(next.getAndIncrement());
    }
  }

  /** Ends after what is under way. */
  void end() {
    over.set(true);
  }

  /** Sends a request once to five times, until each time is answered: always alike. */
  private void book(int number) {
    var first = answered(number);
    for (int times = 0; times < number % 5; times++) {
      var again = answered(number);
      if (first.status() == 201) {
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
      }
    }
    if (first.status() == 201) {
      var session = sessions.get(number % SESSIONS);
      assertThat(acknowledged.put(first.at("/booking").asString(), session)).isNull();
    } else {
      refused.incrementAndGet();
    }
  }

  private Api.Answer answered(int number) {
    var session = sessions.get(number % SESSIONS);
    var body =
        """
        {"session":"%s","kind":"social","prisoner":"K%04dLL","visitors":{"adults":1,"children":0},\
        "channel":"online"}\
        """
            .formatted(session, number);
    while (true) {
      try {
        var answer =
            api.send(
                "POST",
                path + "/bookings",
                BodyPublishers.ofString(body),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "kill-" + number);
        if (answer.status() == 201 || answer.code().equals("no-place-left")) {
          return answer;
        }
        assertThat(answer.status()).as(answer.body()).isIn(409, 429, 500, 503, 504);
      } catch (UncheckedIOException e) {
        // the gateway broke off: asked again
      }
      repeated.incrementAndGet();
    }
  }

  /** No session has more visits than tables, and each acknowledged one stands, and no other. */
  void assertThatNothingIsOverbookedOrLost() {
    var standing = new ConcurrentHashMap<String, String>();
    for (var session : sessions) {
      var bookings =
          api.get(path + "/bookings?session=%s&size=200".formatted(session)).at("/items");
      assertThat(bookings.size()).as(session).isLessThanOrEqualTo(21);
      for (var booking : bookings) {
        assertThat(booking.path("status").asString()).isEqualTo("booked");
        standing.put(booking.path("booking").asString(), session);
        assertThat(held(booking)).as("entitlements of %s", booking.path("prisoner")).isEqualTo(1);
      }
    }
    assertThat(standing).isEqualTo(acknowledged);
  }

  private int held(JsonNode booking) {
    var month = booking.path("session").asString().replaceAll(".*-(\\d{4}-\\d{2})-\\d{2}-.*", "$1");
    return api.get(
            path
                + "/prisoners/%s/entitlements?month=%s"
                    .formatted(booking.path("prisoner").asString(), month))
        .at("/balances/social/held")
        .asInt();
  }
}
