package annex.gateway.following;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.Topic;
import annex.gateway.RunningGateway;
import annex.test.Api;
import annex.test.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamApiTest {

  private final Api api = RunningGateway.api();

  @BeforeAll
  static void publish() {
    for (var id : List.of("SAA", "SAB")) {
      RunningGateway.publish(id, Area.CAPACITY);
      await().until(() -> RunningGateway.api().get("/annexes/" + id).status() == 200);
    }
  }

  @Test
  void whoever_follows_an_annex_is_told_what_happens_to_it_and_to_no_other() {
    try (var stream = FollowedStream.of(api, "SAA", null)) {
      stream.awaitSign();
      RunningGateway.publish("SAB", Area.METRICS);
      RunningGateway.publish("SAA", Area.METRICS);
      publishNotice("SAA", 1);

      await().until(() -> stream.events().size() >= 2);

      assertThat(stream.response().headers().firstValue("content-type").orElse(""))
          .startsWith("text/event-stream");
      assertThat(stream.events())
          .extracting(FollowedStream.Event::name)
          .containsExactlyInAnyOrder("section-version", "notice-of-change");
      assertThat(stream.events())
          .allSatisfy(
              event -> assertThat(event.data().at("/establishmentId").asString()).isEqualTo("SAA"));
      var notice =
          stream.events().stream()
              .filter(event -> event.name().equals("notice-of-change"))
              .findFirst()
              .orElseThrow();
      assertThat(notice.data().at("/status").asString()).isEqualTo("agreed");
      assertThat(notice.data().at("/version").asInt()).isEqualTo(2);
    }
  }

  @Test
  void whoever_comes_back_to_any_instance_goes_on_where_it_broke_off() {
    RunningGateway.publish("SAC", Area.CAPACITY);
    RunningGateway.publish("SAC", Area.METRICS);
    await().until(() -> api.get("/annexes/SAC").at("/sections").size() == 2);
    try (var whole = FollowedStream.of(api, "SAC", "0");
        var another = RunningGateway.startAnother()) {
      await().until(() -> whole.events().size() == 2);
      var first = whole.events().getFirst();

      try (var rest = FollowedStream.of(RunningGateway.api(another), "SAC", first.id())) {
        await().until(() -> !rest.events().isEmpty());
        RunningGateway.publish("SAC", Area.ACTIVITIES);
        await().until(() -> rest.events().size() == 2);

        assertThat(rest.events().getFirst().data()).isEqualTo(whole.events().get(1).data());
        assertThat(rest.events().get(1).data().at("/area").asString()).isEqualTo("activities");
      }
    }
  }

  @Test
  void whoever_comes_back_from_topics_that_are_gone_is_told_everything() {
    try (var stream = FollowedStream.of(api, "SAB", "2026-11-25,sections-0:999999999999999999")) {
      await().until(() -> !stream.events().isEmpty());

      assertThat(stream.events().getFirst().data().at("/version").asInt()).isOne();
    }
  }

  @Test
  void areas_that_the_caller_may_not_read_are_not_spoken_of() {
    var token =
        TestIssuer.shared().token(claims -> claims.claim("scope", "annex.read activities.read"));
    RunningGateway.publish("SAD", Area.CAPACITY);
    RunningGateway.publish("SAD", Area.ACTIVITIES);
    await().until(() -> api.get("/annexes/SAD").at("/sections").size() == 2);

    try (var stream = FollowedStream.of(api.bearing(() -> token), "SAD", "0")) {
      await().until(() -> !stream.events().isEmpty());

      assertThat(stream.events())
          .extracting(event -> event.data().at("/area").asString())
          .containsExactly("activities");
    }
  }

  @Test
  void a_quiet_stream_shows_that_it_lives_and_ends_with_its_token() {
    try (var gateway = RunningGateway.startAnother("--annex.streams.heartbeat=200ms")) {
      var token =
          TestIssuer.shared()
              .token(claims -> claims.expirationTime(Date.from(Instant.now().plusSeconds(3))));
      try (var stream =
          FollowedStream.of(RunningGateway.api(gateway).bearing(() -> token), "SAA", null)) {
        await().until(() -> stream.signs() >= 3);
        await().atMost(Duration.ofSeconds(20)).until(stream::hasEnded);

        assertThat(stream.events()).isEmpty();
      }
    }
  }

  @Test
  void a_client_has_no_more_streams_than_it_may_and_gets_one_back_when_it_closes_one() {
    try (var gateway = RunningGateway.startAnother("--annex.streams.per-client=1")) {
      var client = RunningGateway.api(gateway);
      try (var stream = FollowedStream.of(client, "SAA", null)) {
        stream.awaitSign();

        var refused = client.get("/annexes/SAA/stream");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too-many-streams");
        assertThat(refused.header("retry-after")).isPresent();
        var other = TestIssuer.shared().token(claims -> claims.claim("client_id", "other"));
        try (var theirs = FollowedStream.of(client.bearing(() -> other), "SAA", null)) {
          theirs.awaitSign();
        }
      }
      await()
          .untilAsserted(() -> {
            try (var again = FollowedStream.of(client, "SAA", null)) {
              assertThat(again.response().statusCode()).isEqualTo(200);
            }
          });
    }
  }

  @Test
  void streams_end_when_their_gateway_does() {
    var gateway = RunningGateway.startAnother();
    try (var stream = FollowedStream.of(RunningGateway.api(gateway), "SAA", null)) {
      stream.awaitSign();

      gateway.close();

      await().until(stream::hasEnded);
    }
  }

  @Test
  void asking_for_the_headers_alone_opens_no_stream() {
    var head = api.head("/annexes/SAA/stream");

    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("content-type").orElse("")).startsWith("text/event-stream");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "yesterday", "2026-11-25,sections:1", "-1"})
  void an_id_that_no_event_had_is_refused(String id) {
    var refused = api.get("/annexes/SAA/stream", "Last-Event-ID", id);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.code()).isEqualTo("parameter-invalid");
  }

  @Test
  void whoever_wants_no_events_gets_none() {
    assertThat(api.get("/annexes/SAA/stream", "Accept", "application/json").status())
        .isEqualTo(406);
    assertThat(api.get("/annexes/ZZZ/stream").code()).isEqualTo("annex-unknown");
  }

  private static void publishNotice(String establishment, int number) {
    RunningGateway.publish(
        Topic.NOTICES,
        "%s/capacity/%d/3".formatted(establishment, number),
        RunningGateway.example(EventType.noticeOfChangeRecorded(Area.CAPACITY))
            .replace("\"WMI\"", '"' + establishment + '"')
            .replaceFirst("\"number\": \\d+", "\"number\": " + number));
  }
}
