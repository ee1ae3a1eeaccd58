package annex.commissioning.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.contracts.Area;
import annex.contracts.ContractDocument;
import annex.contracts.EventType;
import annex.contracts.Topic;
import annex.test.AsyncApi;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the section API promises in every area, tried on the running service with the real annex.
 */
public abstract class SectionApiContract extends SectionContract {

  protected SectionApiContract(Area area, ConfigurableApplicationContext service) {
    super(area, service);
  }

  @Test
  void a_section_commences_once_and_says_where_it_stands() {
    var establishment = freshEstablishment();

    var answer = commence(establishment, sample());

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("location")).contains(path(establishment) + "/section/versions/1");
    assertThat(answer.header("etag")).isPresent();
    assertThat(answer.at("/version").asInt()).isOne();
    assertThat(answer.at("/noticeOfChange").isNull()).isTrue();
    assertThat(api.get(path(establishment) + "/section").body()).isEqualTo(answer.body());
    assertThat(api.get(path(establishment) + "/section/versions/1").body())
        .isEqualTo(answer.body());
  }

  @Test
  void what_is_read_is_the_annex_as_it_was_printed() {
    var establishment = freshEstablishment();

    commence(establishment, sample());

    var body = api.get(path(establishment) + "/section").at("/body");
    assertThat(Sample.compact(body)).isEqualTo(Sample.compact(sample().get("body")));
  }

  @Test
  void repeating_a_commencement_changes_nothing() {
    var establishment = freshEstablishment();
    var first = commence(establishment, sample());

    var second = commence(establishment, sample());

    assertThat(second.status()).isEqualTo(200);
    assertThat(second.body()).isEqualTo(first.body());
    assertThat(api.get(path(establishment) + "/section/versions").at("/page/totalElements").asInt())
        .isOne();
  }

  @Test
  void another_commencement_is_refused() {
    var establishment = freshEstablishment();
    var first = commence(establishment, sample());

    var other = commence(establishment, sample().put("effectiveFrom", "2014-04-02"));

    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("commenced-otherwise");
    assertThat(api.get(path(establishment) + "/section").body()).isEqualTo(first.body());
  }

  @Test
  void of_commencements_that_race_one_wins_and_the_others_repeat_it() throws Exception {
    var establishment = freshEstablishment();
    var request = sample();
    List<Callable<Integer>> callers =
        IntStream.range(0, 16)
            .<Callable<Integer>>mapToObj(_ -> () -> commence(establishment, request).status())
            .toList();

    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Integer> status : threads.invokeAll(callers)) {
        statuses.add(status.get());
      }
    }

    assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
  }

  @Test
  void it_holds_from_its_date_and_is_known_from_its_recording() {
    var establishment = freshEstablishment();
    var recordedAt = commence(establishment, sample()).at("/recordedAt").asString();
    var section = path(establishment) + "/section";

    assertThat(api.get(section + "?asOf=2014-04-01").status()).isEqualTo(200);
    assertThat(api.get(section + "?asOf=2014-03-31").code()).isEqualTo("nothing-in-force");
    assertThat(api.get(section + "?knownAt=" + recordedAt).status()).isEqualTo(200);
    assertThat(api.get(section + "?knownAt=2014-04-01T00:00:00Z").code())
        .isEqualTo("nothing-in-force");
  }

  @Test
  void who_has_the_version_already_is_told_so() {
    var establishment = freshEstablishment();
    var tag = commence(establishment, sample()).header("etag").orElseThrow();

    var again = api.get(path(establishment) + "/section", "If-None-Match", tag);

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void its_events_arrive_once_with_the_section_whole() {
    var establishment = freshEstablishment();
    var answer = commence(establishment, sample());

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(Published.about(establishment, Topic.eventsOf(area).name())).hasSize(1));

    var recorded =
        Published.about(establishment, Topic.SECTIONS.name()).stream()
            .filter(event -> event.key().contains("/" + area + "/"))
            .toList();
    assertThat(recorded).hasSize(1);
    assertThat(recorded.getFirst().key()).isEqualTo(establishment + "/" + area + "/1");
    var event = recorded.getFirst().value();
    assertThat(event.getType()).isEqualTo(EventType.sectionRecorded(area).code());
    assertThat(event.getId()).isEqualTo("%s/%s/section/1/0".formatted(area, establishment));
    assertThat(event.getExtension("sequence")).isEqualTo("1");
    assertThat(String.valueOf(event.getExtension("traceparent")))
        .matches("00-\\w{32}-\\w{16}-\\w\\w");
    var data = Objects.requireNonNull(event.getData()).toBytes();
    assertThat(new String(data, StandardCharsets.UTF_8)).isEqualTo(answer.body());
  }

  @Test
  void every_event_is_as_the_published_contracts_say() {
    var establishment = freshEstablishment();
    commence(establishment, sample());
    var topics = List.of(Topic.SECTIONS.name(), Topic.eventsOf(area).name());

    for (var topic : topics) {
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> !Published.about(establishment, topic).isEmpty());
      for (var record : Published.about(establishment, topic)) {
        var payload = Objects.requireNonNull(record.value().getData()).toBytes();
        assertThat(AsyncApi.published().faults(topic, record.key(), record.headers(), payload))
            .isEmpty();
      }
    }
  }

  @Test
  void an_establishment_that_has_not_commenced_is_not_found() {
    var path = path(freshEstablishment());

    assertThat(api.get(path + "/section").code()).isEqualTo("nothing-in-force");
    assertThat(api.get(path + "/section/versions/1").code()).isEqualTo("version-unknown");
    assertThat(api.get(path + "/section/versions").at("/items").isEmpty()).isTrue();
  }

  @Test
  void it_tells_its_health_and_its_measures() {
    assertThat(api.get("/actuator/health").status()).isEqualTo(200);
    assertThat(api.get("/actuator/health/readiness").at("/status").asString()).isEqualTo("UP");
    assertThat(api.get("/actuator/prometheus").body()).contains("annex_outbox_sent_total");
    assertThat(api.get("/actuator/env").status()).isEqualTo(404);
  }

  @Test
  void the_contract_is_served_as_it_is_published_also_without_a_token() {
    var served = api.anonymous().get("/" + area + "/openapi.yaml");

    assertThat(served.status()).isEqualTo(200);
    assertThat(served.body()).isEqualTo(ContractDocument.ofService(area.code()).text());
    assertThat(
            api.get(
                    "/" + area + "/openapi.yaml",
                    "If-None-Match",
                    served.header("etag").orElseThrow())
                .status())
        .isEqualTo(304);
  }
}
