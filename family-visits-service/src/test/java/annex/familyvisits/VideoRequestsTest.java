package annex.familyvisits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.commissioning.testing.FailingStore;
import annex.commissioning.testing.FailingStore.Failure;
import annex.commissioning.testing.Published;
import annex.commissioning.testing.Retries;
import annex.commissioning.testing.Started;
import annex.contracts.Area;
import annex.contracts.Topic;
import annex.contracts.UkTime;
import annex.test.Api;
import annex.test.AsyncApi;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** Requests for video visits over HTTP: asked for, ranked, offered, accepted. */
class VideoRequestsTest {

  private final Api api =
      Started.api(Started.service(FamilyVisitsApplication.class, FamilyVisitsApplication::start));
  private final VisitsPrison prison = VisitsPrison.planned(api);
  private final String requests = prison.path + "/video-requests";

  /** Asks for the Tuesday in the large hall, of which there are three video visits. */
  private String wish(String prisoner, String reason) {
    return """
    {"prisoner":"%s","hall":"LARGE","from":"%s","to":"%s","visitors":{"adults":1,"children":1},"needs":null,"channel":"online",
     "video":{"appDownloaded":true,"accountCreated":true,"visitorsRegistered":true,"prisonerOnContactList":true},"familyDoesNotTravel":%s}
    """
        .formatted(prisoner, prison.tuesday, prison.tuesday, reason);
  }

  private String asked(String prisoner, String reason) {
    var answer = api.post(requests, wish(prisoner, reason));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.header("location").orElseThrow();
  }

  /** Takes the three video visits of the day, and tells the first. */
  private String full() {
    var bookings =
        List.of("A0091AA", "A0092AA", "A0093AA").stream()
            .map(prisoner -> prison.book(prison.session("LARGE"), "video", prisoner))
            .map(answer -> answer.header("location").orElseThrow())
            .toList();
    return bookings.getFirst();
  }

  private void cancel(String booking) {
    assertThat(api.post(booking + "/cancellation", "{\"reason\":\"illness\"}").status())
        .isEqualTo(200);
  }

  private Api.Answer untilOffered(String request) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> api.get(request), answer -> answer.at("/status").asString().equals("offered"));
  }

  @Test
  void a_request_is_ranked_offered_and_granted() {
    var taken = full();
    assertThat(
            prison
                .book(prison.session("SMALL", prison.tuesday.plusDays(1)), "social", "A0001AA")
                .status())
        .isEqualTo(201);
    var ordinary = asked("A0001AA", "null");
    var far = asked("A0001AA", "\"health\"");
    var first = asked("A0002AA", "null");

    assertThat(api.get(ordinary).at("/rank/rank").asInt()).isEqualTo(3);
    assertThat(api.get(far).at("/rank/group").asString()).isEqualTo("family-does-not-travel");
    var rank = api.get(first).at("/rank");
    assertThat(rank.at("/rank").asInt()).isEqualTo(1);
    assertThat(rank.at("/of").asInt()).isEqualTo(3);
    assertThat(rank.at("/rule").asString()).isEqualTo("VIS-4");
    assertThat(rank.at("/why").asString()).contains("without social visits go first");
    assertThat(prison.book(prison.session("LARGE"), "video", "A0005AA").code())
        .isEqualTo("no-place-left");

    cancel(taken);
    var offered = untilOffered(first);
    var booking = offered.at("/offer/booking").asString();
    assertThat(api.get(prison.path + "/bookings/" + booking).at("/status").asString())
        .isEqualTo("held");
    assertThat(offered.at("/rank").isNull()).isTrue();
    var granted = Retries.post(api, first + "/acceptance", "", "accept");
    var again = Retries.post(api, first + "/acceptance", "", "accept");

    assertThat(granted.status()).as(granted.body()).isEqualTo(200);
    assertThat(granted.at("/status").asString()).isEqualTo("granted");
    assertThat(Retries.Seen.of(again)).isEqualTo(Retries.Seen.of(granted));
    assertThat(api.get(prison.path + "/bookings/" + booking).at("/status").asString())
        .isEqualTo("booked");
    var waiting = api.get(requests + "?status=waiting&hall=LARGE&size=1&page=1");
    assertThat(waiting.at("/page/totalElements").asInt()).isEqualTo(2);
    assertThat(waiting.at("/items/0/rank/rank").asInt()).isEqualTo(1);
    assertThat(api.get(requests + "?prisoner=A0002AA").at("/page/totalElements").asInt()).isOne();
    assertThat(api.get(requests + "?hall=SMALL").at("/items")).isEmpty();
  }

  @Test
  void nobody_books_past_the_line_and_is_told_the_way() {
    var sessions = prison.path + "/sessions/" + prison.session("LARGE");
    var taken = full();
    var first = asked("A0002AA", "null");
    var second = asked("A0003AA", "null");
    cancel(taken);
    var offered = untilOffered(first);
    assertThat(api.post(first + "/decline", "").at("/status").asString()).isEqualTo("waiting");
    untilOffered(second);
    assertThat(api.get(sessions).at("/free/video").asInt()).isZero();
    var withdrawn = api.post(second + "/withdrawal", "{\"reason\":\"a transfer\"}");

    assertThat(offered.at("/offer/session").asString()).isEqualTo(prison.session("LARGE"));
    assertThat(withdrawn.at("/status").asString()).isEqualTo("withdrawn");
    assertThat(withdrawn.at("/reason").asString()).isEqualTo("a transfer");
    assertThat(api.get(first).at("/offersLetGo").asInt()).isOne();
    assertThat(api.post(second + "/acceptance", "").code())
        .isEqualTo("video-request-stands-otherwise");
    assertThat(api.post(requests + "/0/decline", "").code()).isEqualTo("video-request-unknown");
    assertThat(api.get(requests + "/0").status()).isEqualTo(404);
  }

  /** Until the place is offered, which is within moments, it is free and nobody else's to book. */
  @Test
  void a_booking_past_the_line_is_refused_by_the_rule() {
    var number = new AtomicInteger();

    var refused =
        await()
            .atMost(Duration.ofSeconds(20))
            .until(
                () -> {
                  asked("A000%dAA".formatted(number.incrementAndGet()), "null");
                  var other = "A009%dAA".formatted(number.get());
                  return prison.book(prison.session("LARGE"), "video", other);
                },
                answer -> answer.code().equals("others-wait-in-line"));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.at("/rule").asString()).isEqualTo("VIS-4");
    assertThat(refused.at("/detail").asString()).contains(requests);
  }

  @Test
  void all_that_happens_is_told_as_it_is_described_and_names_no_prisoner() {
    var taken = full();
    var declining = asked("A0002AA", "\"cost\"");
    var granted = asked("A0003AA", "null");
    cancel(taken);
    untilOffered(declining);
    assertThat(api.post(declining + "/decline", "").status()).isEqualTo(200);
    untilOffered(granted);
    assertThat(api.post(granted + "/acceptance", "").status()).isEqualTo(200);
    assertThat(api.post(declining + "/withdrawal", "{\"reason\":\"none needed\"}").status())
        .isEqualTo(200);

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(types())
                .contains(
                    "annex.family-visits.video-request.received.v1",
                    "annex.family-visits.video-request.offered.v1",
                    "annex.family-visits.video-request.declined.v1",
                    "annex.family-visits.video-request.granted.v1",
                    "annex.family-visits.video-request.withdrawn.v1"));
    for (var event : Published.about(prison.code, Topic.eventsOf(Area.FAMILY_VISITS).name())) {
      var payload = Objects.requireNonNull(event.value().getData()).toBytes();
      assertThat(AsyncApi.published().faults(event.topic(), event.key(), event.headers(), payload))
          .isEmpty();
      assertThat(new String(payload, StandardCharsets.UTF_8) + event.key()).doesNotContain("A000");
    }
  }

  private List<String> types() {
    return Published.about(prison.code, Topic.eventsOf(Area.FAMILY_VISITS).name()).stream()
        .map(event -> event.value().getType())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"true, 1", "false, 1"})
  void a_request_survives_its_instance(boolean written, int write) {
    ConfigurableApplicationContext beside =
        Started.beside(FamilyVisitsApplication.class, FamilyVisitsApplication::start);
    full();

    var answer =
        Retries.assertThatItSurvives(
            new Failure("videoRequests", write, written),
            beside.getBean(FailingStore.class),
            Started.api(beside),
            api,
            (instance, key) -> Retries.post(instance, requests, wish("A0001AA", "null"), key));

    assertThat(answer.status()).isEqualTo(201);
    assertThat(api.get(requests).at("/page/totalElements").asInt()).isOne();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void an_acceptance_survives_its_instance(boolean written) {
    ConfigurableApplicationContext beside =
        Started.beside(FamilyVisitsApplication.class, FamilyVisitsApplication::start);
    var request = asked("A0001AA", "null");
    untilOffered(request);

    var answer =
        Retries.assertThatItSurvives(
            new Failure("videoRequests", 1, written),
            beside.getBean(FailingStore.class),
            Started.api(beside),
            api,
            (instance, key) -> Retries.post(instance, request + "/acceptance", "", key));

    assertThat(answer.at("/status").asString()).isEqualTo("granted");
    assertThat(
            api.get(prison.path + "/bookings?prisoner=A0001AA").at("/page/totalElements").asInt())
        .isOne();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "A0001AA"               | "Smith"             | 422 | values-refused        | /prisoner
          "A0001AA"               | null                | 400 | body-invalid          | /prisoner
          "LARGE"                 | "CHAPEL"            | 422 | values-refused        | /hall
          "online"                | "letter"            | 422 | values-refused        | /channel
          "familyDoesNotTravel":null | "familyDoesNotTravel":"a long illness" | 422 | values-refused | /familyDoesNotTravel
          "familyDoesNotTravel":null | "name":"X"       | 400 | body-invalid          | /name
          "adults":1,"children":1 | "adults":0,"children":0 | 422 | values-refused    | /visitors/adults
          "accountCreated":true   | "accountCreated":false | 422 | video-request-refused | /video
          "from":"                | "from":"2020-01-01","x":" | 400 | body-invalid      | /x
          """)
  void a_request_that_cannot_be_is_refused_and_nothing_is_recorded(
      String good, String bad, int status, String code, String pointer) {
    var refused = api.post(requests, wish("A0001AA", "null").replace(good, bad));

    assertThat(refused.status()).as(refused.body()).isEqualTo(status);
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.at("/errors"))
        .anySatisfy(error -> assertThat(error.at("/pointer").asString()).isEqualTo(pointer));
    assertThat(api.get(requests).at("/page/totalElements").asInt()).isZero();
  }

  @Test
  void days_that_cannot_be_are_refused_on_both_sides_of_their_boundary() {
    var today = UkTime.today(Clock.systemUTC());
    var wish = wish("A0001AA", "null").replace(prison.tuesday.toString(), "%s");

    assertThat(pointer(wish.formatted(today.minusDays(1), today))).isEqualTo("/from");
    assertThat(pointer(wish.formatted(today.plusDays(1), today))).isEqualTo("/from");
    assertThat(pointer(wish.formatted(today, today.plusDays(367)))).isEqualTo("/to");
    assertThat(api.post(requests, wish.formatted(today, today.plusDays(366))).status())
        .isEqualTo(201);
    assertThat(
            api.post(
                    "/family-visits/establishments/QZX/video-requests",
                    wish.formatted(today, today))
                .code())
        .isEqualTo("nothing-in-force");
  }

  private String pointer(String wish) {
    var refused = api.post(requests, wish);
    assertThat(refused.status()).as(refused.body()).isEqualTo(422);
    return refused.at("/errors/0/pointer").asString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"?status=lost", "?status=offering", "?prisoner=Smith", "?size=201"})
  void parameters_that_cannot_be_are_refused(String query) {
    assertThat(api.get(requests + query).code()).isEqualTo("parameter-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"reason\":\"\"}", "{\"reason\":null}", "[]"})
  void a_withdrawal_says_why(String body) {
    var request = asked("A0001AA", "null");

    assertThat(api.post(request + "/withdrawal", body).status()).isIn(400, 422);
    assertThat(api.get(request).at("/status").asString()).isIn("waiting", "offered");
  }
}
