package annex.commissioning.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.Topic;
import annex.test.Api;
import annex.test.AsyncApi;
import annex.test.TestIssuer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;

/** What the API of Notices of Change promises in every area, tried on the running service. */
public abstract class NoticeApiContract extends SectionContract {

  private final String patch;
  private final String place;
  private final Api provider;
  private final Api commissioner;

  /**
   * Tries an area.
   *
   * @param patch that the real section takes, with one change
   * @param place that it changes, as a JSON pointer
   */
  protected NoticeApiContract(
      Area area, ConfigurableApplicationContext service, String patch, String place) {
    super(area, service);
    this.patch = patch;
    this.place = place;
    this.provider = api.bearing(() -> party("provider"));
    this.commissioner = api.bearing(() -> party("commissioner"));
  }

  private static String party(String party) {
    return TestIssuer.shared()
        .token(claims -> claims.claim("party", party).claim("client_id", "the-" + party));
  }

  private String commenced() {
    var establishment = freshEstablishment();
    assertThat(commence(establishment, sample()).status()).isEqualTo(201);
    return establishment;
  }

  private static String request(int base, String effectiveFrom, String reason, String patch) {
    return """
    {"baseVersion":%d,"effectiveFrom":"%s","reason":"%s","certificationReference":"CC/7","patch":%s}
    """
        .formatted(base, effectiveFrom, reason, patch);
  }

  private String notices(String establishment) {
    return path(establishment) + "/notices-of-change";
  }

  private Api.Answer propose(String establishment) {
    return provider.post(
        notices(establishment), request(1, "2199-01-01", "A better figure", patch));
  }

  @Test
  void a_change_is_proposed_by_one_party_agreed_by_the_other_and_holds_from_its_date() {
    var establishment = commenced();

    var proposed = propose(establishment);
    var agreed = commissioner.post(notices(establishment) + "/1/agreement", "{}");

    assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
    assertThat(proposed.header("location")).contains(notices(establishment) + "/1");
    assertThat(proposed.at("/status").asString()).isEqualTo("proposed");
    assertThat(proposed.at("/diff/0/pointer").asString()).isEqualTo(place);
    assertThat(proposed.at("/diff")).hasSize(1);
    assertThat(agreed.status()).as(agreed.body()).isEqualTo(200);
    assertThat(agreed.at("/status").asString()).isEqualTo("agreed");
    assertThat(agreed.at("/decided/version").asInt()).isEqualTo(2);
    assertThat(agreed.at("/agreements/1/party").asString()).isEqualTo("commissioner");
    var section = path(establishment) + "/section";
    assertThat(api.get(section + "?asOf=2198-12-31").at("/version").asInt()).isOne();
    var changed = api.get(section + "?asOf=2199-01-01");
    assertThat(changed.at("/version").asInt()).isEqualTo(2);
    assertThat(changed.at("/noticeOfChange").asInt()).isOne();
    assertThat(changed.at("/body" + place)).isEqualTo(proposed.at("/diff/0/after"));
    assertThat(api.get(notices(establishment) + "/1").body()).isEqualTo(agreed.body());
  }

  @Test
  void every_step_is_an_event_as_the_published_contracts_say() {
    var establishment = commenced();
    assertThat(propose(establishment).status()).isEqualTo(201);
    assertThat(commissioner.post(notices(establishment) + "/1/rejection", "{}").status())
        .isEqualTo(200);
    assertThat(propose(establishment).status()).isEqualTo(201);
    assertThat(provider.post(notices(establishment) + "/2/withdrawal", "{}").status())
        .isEqualTo(200);
    assertThat(propose(establishment).status()).isEqualTo(201);
    assertThat(commissioner.post(notices(establishment) + "/3/agreement", "{}").status())
        .isEqualTo(200);

    var topic = Topic.eventsOf(area).name();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    Published.about(establishment, topic).stream()
                        .map(record -> record.key() + " " + record.value().getType()))
                .contains(step(establishment, 1, "proposed"), step(establishment, 1, "rejected"))
                .contains(step(establishment, 2, "proposed"), step(establishment, 2, "withdrawn"))
                .contains(step(establishment, 3, "proposed"), step(establishment, 3, "agreed")));
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            Published.about(establishment, Topic.SECTIONS.name()).stream()
                .anyMatch(record -> record.key().equals(establishment + "/" + area + "/2")));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(
                    Published.about(establishment, Topic.NOTICES.name()).stream()
                        .map(ConsumerRecord::key))
                .contains(recorded(establishment, 1, 1), recorded(establishment, 1, 2))
                .contains(recorded(establishment, 2, 1), recorded(establishment, 2, 2))
                .contains(recorded(establishment, 3, 1), recorded(establishment, 3, 3)));
    for (var name : List.of(topic, Topic.SECTIONS.name(), Topic.NOTICES.name())) {
      for (var record : Published.about(establishment, name)) {
        var payload = Objects.requireNonNull(record.value().getData()).toBytes();
        assertThat(AsyncApi.published().faults(name, record.key(), record.headers(), payload))
            .isEmpty();
      }
    }
  }

  private String recorded(String establishment, int number, int revision) {
    return "%s/%s/%d/%d".formatted(establishment, area, number, revision);
  }

  private String step(String establishment, int number, String happened) {
    return "%s/notice-of-change/%d %s"
        .formatted(establishment, number, EventType.noticeOfChange(area, happened).code());
  }

  @Test
  void nobody_takes_a_step_that_is_not_its_own_or_takes_it_twice() {
    var establishment = commenced();
    assertThat(propose(establishment).status()).isEqualTo(201);
    var one = notices(establishment) + "/1";

    assertThat(provider.post(one + "/agreement", "{}").code())
        .isEqualTo("step-for-the-other-party");
    assertThat(provider.post(one + "/rejection", "{}").code())
        .isEqualTo("step-for-the-other-party");
    assertThat(commissioner.post(one + "/withdrawal", "{}").code())
        .isEqualTo("step-for-the-other-party");
    assertThat(commissioner.post(one + "/agreement", "{}").status()).isEqualTo(200);
    assertThat(commissioner.post(one + "/agreement", "{}").code())
        .isEqualTo("notice-of-change-not-open");
    assertThat(provider.post(one + "/withdrawal", "{}").code())
        .isEqualTo("notice-of-change-not-open");
    assertThat(api.get(path(establishment) + "/section/versions").at("/page/totalElements").asInt())
        .isEqualTo(2);
  }

  @Test
  void what_was_withdrawn_is_agreed_by_nobody() {
    var establishment = commenced();
    assertThat(propose(establishment).status()).isEqualTo(201);
    var one = notices(establishment) + "/1";
    assertThat(provider.post(one + "/withdrawal", "{}").status()).isEqualTo(200);

    var refused = commissioner.post(one + "/agreement", "{}");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("notice-of-change-not-open");
    assertThat(api.get(one).at("/status").asString()).isEqualTo("withdrawn");
    assertThat(api.get(path(establishment) + "/section/versions").at("/page/totalElements").asInt())
        .isOne();
  }

  @Test
  void whoever_speaks_for_no_party_reads_and_takes_no_step() {
    var establishment = commenced();
    assertThat(propose(establishment).status()).isEqualTo(201);
    var agency =
        api.bearing(() -> TestIssuer.shared().token(claims -> claims.claim("party", null)));

    assertThat(agency.get(notices(establishment) + "/1").status()).isEqualTo(200);
    for (var step : List.of("", "/1/agreement", "/1/rejection", "/1/withdrawal")) {
      var refused = agency.post(notices(establishment) + step, "{}");
      assertThat(refused.status()).isEqualTo(403);
      assertThat(refused.code()).isEqualTo("party-lacking");
    }
  }

  @Test
  void a_notice_of_another_establishment_is_not_there() {
    var establishment = commenced();
    assertThat(propose(establishment).status()).isEqualTo(201);

    var elsewhere = notices(freshEstablishment());

    assertThat(commissioner.post(elsewhere + "/1/agreement", "{}").code())
        .isEqualTo("notice-of-change-unknown");
    assertThat(provider.post(elsewhere, request(1, "2199-01-01", "Why not", patch)).code())
        .isEqualTo("section-not-commenced");
    assertThat(api.get(notices(establishment) + "/2").code()).isEqualTo("notice-of-change-unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1 | 9999-12-31 | Why | PATCH                | change-refused
          1 | 0001-01-01 | Why | PATCH                | change-refused
          1 | 2014-03-31 | Why | PATCH                | change-refused
          1 | 2014-02-30 | Why | PATCH                | body-invalid
          1 | 2199-01-01 | Why | {}                   | changes-nothing
          1 | 2199-01-01 | Why | {"nonsense":1}       | body-invalid
          1 | 2199-01-01 | Why | {"nonsense":null}    | body-invalid
          1 | 2199-01-01 | Why | []                   | body-invalid
          1 | 2199-01-01 | Why | "text"               | body-invalid
          1 | 2199-01-01 | Why | null                 | body-invalid
          1 | 2199-01-01 | ` ` | PATCH                | values-refused
          2 | 2199-01-01 | Why | PATCH                | base-superseded
          0 | 2199-01-01 | Why | PATCH                | values-refused
          1 | 2199-01-01 | Why | {"a":1,"a":2}        | body-malformed
          """)
  void a_proposal_that_cannot_be_is_refused_and_nothing_is_recorded(
      int base, String date, String reason, String asked, String code) {
    var establishment = commenced();

    var refused =
        provider.post(
            notices(establishment),
            request(base, date, reason, asked.equals("PATCH") ? patch : asked));

    assertThat(refused.code()).as(refused.body()).isEqualTo(code);
    assertThat(refused.status()).isBetween(400, 422);
    assertThat(api.get(notices(establishment)).at("/page/totalElements").asInt()).isZero();
  }

  @Test
  void a_reason_of_a_megabyte_is_refused() {
    var establishment = commenced();

    var refused =
        provider.post(
            notices(establishment), request(1, "2199-01-01", "x".repeat(1024 * 1024), patch));

    assertThat(refused.code()).isEqualTo("body-too-large");
    assertThat(
            provider
                .post(notices(establishment), request(1, "2199-01-01", "x".repeat(9_000), patch))
                .code())
        .isEqualTo("values-refused");
  }

  @Test
  void notices_are_listed_newest_first_by_status_and_page_by_page() {
    var establishment = commenced();
    for (int i = 0; i < 3; i++) {
      assertThat(propose(establishment).status()).isEqualTo(201);
    }
    assertThat(commissioner.post(notices(establishment) + "/2/rejection", "{}").status())
        .isEqualTo(200);

    var proposed = api.get(notices(establishment) + "?status=proposed&size=1");

    assertThat(proposed.at("/items/0/number").asInt()).isEqualTo(3);
    assertThat(proposed.at("/page/totalElements").asInt()).isEqualTo(2);
    assertThat(api.get(notices(establishment) + "?status=rejected").at("/items/0/number").asInt())
        .isEqualTo(2);
    assertThat(api.get(notices(establishment) + "?status=forgotten").code())
        .isEqualTo("parameter-invalid");
  }

  @Test
  void of_fifty_parties_at_once_one_changes_the_section() throws Exception {
    var establishment = commenced();
    List<Callable<Integer>> parties =
        IntStream.range(0, 50)
            .<Callable<Integer>>mapToObj(_ ->
                () -> {
                  var proposed = propose(establishment);
                  return proposed.status() == 201
                      ? commissioner
                          .post(proposed.header("location").orElseThrow() + "/agreement", "{}")
                          .status()
                      : proposed.status();
                })
            .toList();

    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var status : threads.invokeAll(parties)) {
        statuses.add(status.get());
      }
    }

    assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
    var versions = api.get(path(establishment) + "/section/versions");
    assertThat(versions.at("/page/totalElements").asInt()).isEqualTo(2);
    assertThat(api.get(notices(establishment) + "?status=agreed").at("/items")).hasSize(1);
    assertThat(versions.at("/items/0/noticeOfChange"))
        .isEqualTo(api.get(notices(establishment) + "?status=agreed").at("/items/0/number"));
  }
}
