package annex.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.commissioning.testing.Published;
import annex.commissioning.testing.Sample;
import annex.commissioning.testing.Started;
import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.Topic;
import annex.contracts.UkTime;
import annex.test.Api;
import annex.test.AsyncApi;
import annex.test.TestIssuer;
import io.cloudevents.CloudEvent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Certificates, counts and the material differences that come of them, on the running service. */
class PromptsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final String EVENTS = Topic.eventsOf(Area.CAPACITY).name();

  private final Api api =
      Started.api(Started.service(CapacityApplication.class, CapacityApplication::start));
  private final String today = UkTime.today(Clock.systemUTC()).toString();

  @Test
  void a_certificate_below_the_agreed_capacity_is_a_difference_that_is_listed_at_once() {
    var prison = Prison.commenced(api);

    var recorded = prison.certify("CC-1", today, 1090);

    assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
    assertThat(recorded.header("location")).contains(prison.certificates() + "/CC-1");
    assertThat(recorded.at("/operationalCapacity").asInt()).isEqualTo(1090);
    assertThat(recorded.at("/signatoryRole").isNull()).isTrue();
    var listed = api.get(prison.differences() + "?status=open");
    assertThat(listed.at("/page/totalElements").asInt()).isOne();
    var found = listed.at("/items/0");
    assertThat(found.at("/number").asInt()).isOne();
    assertThat(found.at("/subject").asString()).isEqualTo("operational-capacity");
    assertThat(found.at("/rule").asString()).isEqualTo("CAP-3");
    assertThat(found.at("/agreed/people").asInt()).isEqualTo(1111);
    assertThat(found.at("/agreed/version").asInt()).isOne();
    assertThat(found.at("/actual/people").asInt()).isEqualTo(1090);
    assertThat(found.at("/actual/source/reference").asString()).isEqualTo("CC-1");
    assertThat(found.at("/difference").asInt()).isEqualTo(-21);
    assertThat(found.at("/ended").isNull()).isTrue();
    assertThat(api.get(prison.differences() + "/1").json()).isEqualTo(found);
  }

  @Test
  void a_certificate_of_the_agreed_capacity_is_no_difference() {
    var prison = Prison.commenced(api);

    assertThat(prison.certify("CC-1", today, 1111).status()).isEqualTo(201);

    assertThat(api.get(prison.differences()).at("/page/totalElements").asInt()).isZero();
  }

  @Test
  void a_certificate_is_recorded_once_and_never_changes() {
    var prison = Prison.commenced(api);
    var first = prison.certify("CC-1", today, 1090);

    var again = prison.certify("CC-1", today, 1090);
    var other = prison.certify("CC-1", today, 1091);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("certified-otherwise");
    var one = api.get(prison.certificates() + "/CC-1");
    assertThat(one.body()).isEqualTo(first.body());
    assertThat(
            api.get(
                    prison.certificates() + "/CC-1",
                    "If-None-Match",
                    one.header("etag").orElseThrow())
                .status())
        .isEqualTo(304);
    assertThat(api.get(prison.certificates() + "/CC-2").code())
        .isEqualTo("cell-certificate-unknown");
  }

  @Test
  void of_parallel_recordings_of_one_certificate_one_wins_and_finds_one_difference()
      throws Exception {
    var prison = Prison.commenced(api);
    List<Callable<Integer>> callers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      callers.add(() -> prison.certify("CC-1", today, 1090).status());
    }

    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var status : threads.invokeAll(callers)) {
        statuses.add(status.get());
      }
    }

    assertThat(statuses).containsOnly(200, 201).containsOnlyOnce(201);
    assertThat(api.get(prison.differences()).at("/page/totalElements").asInt()).isOne();
  }

  @Test
  void a_certificate_that_holds_later_is_recorded_now_and_differs_later() {
    var prison = Prison.commenced(api);

    assertThat(prison.certify("CC-1", "2199-01-01", 1090).status()).isEqualTo(201);

    assertThat(api.get(prison.differences()).at("/page/totalElements").asInt()).isZero();
    assertThat(api.get(prison.certificates()).at("/items/0/reference").asString())
        .isEqualTo("CC-1");
  }

  @Test
  void a_notice_of_change_resolves_it() {
    var prison = Prison.commenced(api);
    assertThat(prison.certify("CC-1", today, 1090).status()).isEqualTo(201);

    prison.agree(today, 1090, 1);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(api.get(prison.differences() + "/1").at("/status").asString())
                .isEqualTo("resolved"));
    var resolved = api.get(prison.differences() + "/1");
    assertThat(resolved.at("/ended/noticeOfChange").asInt()).isOne();
    assertThat(resolved.at("/ended/version").asInt()).isEqualTo(2);
    assertThat(api.get(prison.differences() + "?status=open").at("/items").isEmpty()).isTrue();
  }

  @Test
  void a_notice_of_change_to_come_is_shown_beside_it() {
    var prison = Prison.commenced(api);
    assertThat(prison.certify("CC-1", today, 1090).status()).isEqualTo(201);

    prison.agree("2199-01-01", 1100, 1);
    assertThat(api.get(prison.differences() + "/1").at("/toCome").isNull()).isTrue();
    prison.agree("2199-02-01", 1090, 2);

    var open = api.get(prison.differences() + "/1");
    assertThat(open.at("/status").asString()).isEqualTo("open");
    assertThat(open.at("/toCome/noticeOfChange").asInt()).isEqualTo(2);
    assertThat(open.at("/toCome/version").asInt()).isEqualTo(3);
    assertThat(open.at("/toCome/effectiveFrom").asString()).isEqualTo("2199-02-01");
  }

  @Test
  void a_certificate_that_came_before_the_section_is_looked_at_when_the_section_commences() {
    var prison = Prison.unknown(api);
    assertThat(prison.certify("CC-1", today, 1090).status()).isEqualTo(201);
    assertThat(api.get(prison.differences()).at("/items").isEmpty()).isTrue();

    var request = Sample.compact(Sample.commencement("capacity"));
    assertThat(prison.provider.post(prison.path + "/commencement", request).status())
        .isEqualTo(201);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(api.get(prison.differences() + "?status=open").at("/items")).hasSize(1));
  }

  @Test
  void people_are_counted_by_row_and_a_correction_names_what_it_corrects() {
    var prison = Prison.commenced(api);

    var first = prison.count("2015-11-01", 109, 1123);
    var again = prison.count("2015-11-01", 109, 1123);
    var other = prison.count("2015-11-01", 108, 1122);

    assertThat(first.status()).as(first.body()).isEqualTo(201);
    assertThat(first.header("location")).contains(prison.counts() + "/2015-11-01");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.code()).isEqualTo("counted-otherwise");
    assertThat(subjects(prison, "open"))
        .containsExactlyInAnyOrder("population/total", "population/rows/RECALLEES");

    var corrected =
        prison.provider.post(
            prison.counts(),
            """
            {"asAt":"2015-11-01","rows":[{"segment":"RECALLEES","people":108}],"total":1122,"corrects":1}
            """);
    assertThat(corrected.status()).as(corrected.body()).isEqualTo(201);
    assertThat(corrected.at("/number").asInt()).isEqualTo(2);
    assertThat(api.get(prison.counts() + "/2015-11-01").body()).isEqualTo(corrected.body());
    assertThat(api.get(prison.counts()).at("/page/totalElements").asInt()).isEqualTo(2);
    assertThat(subjects(prison, "open")).isEmpty();
    assertThat(subjects(prison, "superseded")).hasSize(2);
    assertThat(
            api.get(prison.differences() + "?status=superseded")
                .at("/items/0/ended/supersededBy/reference")
                .asString())
        .isEqualTo("2015-11-01/2");
  }

  @Test
  void counts_and_differences_are_listed_newest_first_and_page_by_page() {
    var prison = Prison.commenced(api);
    for (int day = 1; day <= 3; day++) {
      assertThat(prison.count("2015-01-0" + day, 110 + day, 1111).status()).isEqualTo(201);
    }

    var counts = api.get(prison.counts() + "?size=2&page=0");
    var differences = api.get(prison.differences() + "?size=1&page=1");

    assertThat(counts.at("/items").findValuesAsString("asAt"))
        .containsExactly("2015-01-03", "2015-01-02");
    assertThat(counts.at("/page/totalPages").asInt()).isEqualTo(2);
    assertThat(differences.at("/items/0/number").asInt()).isEqualTo(2);
    assertThat(differences.at("/page/totalElements").asInt()).isEqualTo(3);
    assertThat(subjects(prison, "open")).hasSize(1);
  }

  @Test
  void a_party_dismisses_a_difference_and_it_is_not_found_again() {
    var prison = Prison.commenced(api);
    assertThat(prison.certify("CC-1", "2015-01-01", 1090).status()).isEqualTo(201);
    var dismissal = prison.differences() + "/1/dismissal";

    var dismissed = prison.commissioner.post(dismissal, "{\"reason\":\"Repairs, a week only\"}");
    var twice = prison.provider.post(dismissal, "{\"reason\":\"Repairs, a week only\"}");

    assertThat(dismissed.status()).as(dismissed.body()).isEqualTo(200);
    assertThat(dismissed.at("/status").asString()).isEqualTo("dismissed");
    assertThat(dismissed.at("/ended/party").asString()).isEqualTo("commissioner");
    assertThat(dismissed.at("/ended/client").asString()).isEqualTo("the-commissioner");
    assertThat(dismissed.at("/ended/reason").asString()).isEqualTo("Repairs, a week only");
    assertThat(twice.status()).isEqualTo(409);
    assertThat(twice.code()).isEqualTo("material-difference-not-open");
    assertThat(prison.certify("CC-2", "2015-01-02", 1090).status()).isEqualTo(201);
    assertThat(subjects(prison, "open")).isEmpty();
    assertThat(prison.certify("CC-3", "2015-01-03", 1089).status()).isEqualTo(201);
    assertThat(subjects(prison, "open")).containsExactly("operational-capacity");
  }

  @Test
  void whoever_speaks_for_no_party_reads_and_dismisses_nothing() {
    var prison = Prison.commenced(api);
    assertThat(prison.certify("CC-1", today, 1090).status()).isEqualTo(201);
    var agency =
        api.bearing(() -> TestIssuer.shared().token(claims -> claims.claim("party", null)));

    var refused = agency.post(prison.differences() + "/1/dismissal", "{\"reason\":\"No\"}");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.code()).isEqualTo("party-lacking");
    assertThat(agency.get(prison.differences() + "/1").at("/status").asString()).isEqualTo("open");
  }

  @Test
  void everything_that_happens_is_an_event_as_the_published_contracts_say() {
    var prison = Prison.commenced(api);
    assertThat(prison.certify("CC-1", "2015-01-01", 1090).status()).isEqualTo(201);
    assertThat(prison.certify("CC-2", "2015-01-02", 1080).status()).isEqualTo(201);
    assertThat(prison.count("2015-11-01", 109, 1111).status()).isEqualTo(201);
    assertThat(
            prison
                .provider
                .post(prison.differences() + "/3/dismissal", "{\"reason\":\"Known\"}")
                .status())
        .isEqualTo(200);
    prison.agree(today, 1080, 1);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(
                    events(prison, EVENTS).stream()
                        .map(record -> record.key() + " " + happened(record)))
                .contains(
                    prison.code + "/cell-certificate/CC-1 cell-certificate.recorded",
                    prison.code + "/cell-certificate/CC-2 cell-certificate.recorded",
                    prison.code + "/population-count/2015-11-01 population-count.recorded",
                    prison.code + "/material-difference/1 material-difference.found",
                    prison.code + "/material-difference/1 material-difference.superseded",
                    prison.code + "/material-difference/2 material-difference.found",
                    prison.code + "/material-difference/2 material-difference.resolved",
                    prison.code + "/material-difference/3 material-difference.found",
                    prison.code + "/material-difference/3 material-difference.dismissed"));
    await()
        .atMost(PATIENCE)
        .untilAsserted(() ->
            assertThat(lastSummary(prison).at("/operationalCapacity/agreed").asInt())
                .isEqualTo(1080));
    var summary = lastSummary(prison);
    assertThat(summary.at("/operationalCapacity/delivered").asInt()).isEqualTo(1080);
    assertThat(summary.at("/cellCertificate/reference").asString()).isEqualTo("CC-2");
    assertThat(summary.at("/population/asAt").asString()).isEqualTo("2015-11-01");
    assertThat(summary.at("/openDifferences").asInt()).isZero();
    for (var topic : List.of(EVENTS, Topic.DELIVERY.name())) {
      assertThat(events(prison, topic)).isNotEmpty();
      for (var record : events(prison, topic)) {
        var payload = Objects.requireNonNull(record.value().getData()).toBytes();
        assertThat(AsyncApi.published().faults(topic, record.key(), record.headers(), payload))
            .isEmpty();
      }
    }
  }

  private static List<ConsumerRecord<String, CloudEvent>> events(Prison prison, String topic) {
    return Published.about(prison.code, topic);
  }

  private static String happened(ConsumerRecord<String, CloudEvent> record) {
    return record.value().getType().replace("annex.capacity.", "").replace(".v1", "");
  }

  private static JsonNode lastSummary(Prison prison) {
    var last = events(prison, Topic.DELIVERY.name()).getLast();
    assertThat(last.key()).isEqualTo(prison.code + "/capacity");
    assertThat(last.value().getType())
        .isEqualTo(EventType.deliverySummarised(Area.CAPACITY).code());
    var data = Objects.requireNonNull(last.value().getData()).toBytes();
    return new JsonMapper().readTree(new String(data, StandardCharsets.UTF_8)).at("/summary");
  }

  private List<String> subjects(Prison prison, String status) {
    return api.get(prison.differences() + "?status=" + status)
        .at("/items")
        .valueStream()
        .map(item -> item.at("/subject").asString())
        .toList();
  }
}
