package annex.familyvisits;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.Started;
import annex.test.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad requests about visits: a clear problem each time, and nothing booked. */
class VisitsBadInputTest {

  private static final Api API =
      Started.api(Started.service(FamilyVisitsApplication.class, FamilyVisitsApplication::start));
  private static final VisitsPrison PRISON = VisitsPrison.planned(API);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "A0001AA"    | "a0001aa"           | 422 | values-refused  | /prisoner
          "A0001AA"    | "Smith"             | 422 | values-refused  | /prisoner
          "A0001AA"    | null                | 400 | body-invalid    | /prisoner
          "adults":1   | "adults":-1         | 422 | values-refused  | /visitors/adults
          "adults":1   | "adults":21         | 422 | values-refused  | /visitors/adults
          "adults":1   | "adults":"1"        | 400 | body-invalid    | /visitors/adults
          "children":1 | "names":["X"]       | 400 | body-invalid    | /visitors/names
          "social"     | "family"            | 422 | values-refused  | /kind
          "online"     | "letter"            | 422 | values-refused  | /channel
          "hold":false | "hold":"no"         | 400 | body-invalid    | /hold
          "hold":false | "colour":"red"      | 400 | body-invalid    | /colour
          "hold":false | "needs":{"hearingLoop":true,"stepFree":false,"interpreter":"polish","quietArea":false} | 422 | values-refused | /needs/interpreter
          "hold":false | "video":{"appDownloaded":true,"accountCreated":true,"visitorsRegistered":true,"prisonerOnContactList":true} | 422 | values-refused | /video
          """)
  void a_booking_that_cannot_be_is_refused(
      String good, String bad, int status, String code, String pointer) {
    var request = PRISON.booking(PRISON.session("LARGE"), "social", "A0001AA", false);

    var refused = API.post(PRISON.path + "/bookings", request.replace(good, bad));

    assertThat(refused.status()).as(refused.body()).isEqualTo(status);
    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.at("/errors"))
        .anySatisfy(error -> assertThat(error.at("/pointer").asString()).isEqualTo(pointer));
    assertNothingBooked();
  }

  private static void assertNothingBooked() {
    assertThat(API.get(PRISON.path + "/bookings").at("/page/totalElements").asInt()).isZero();
    assertThat(API.get(PRISON.path + "/prisoners/A0001AA/entitlements").at("/entries")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "LARGE-2020-01-07-1400, 409, session-has-begun",
    "LARGE-2199-01-01-1400, 422, session-too-far-ahead",
    "LARGE-2026-02-30-1400, 404, session-unknown",
    "CHAPEL,                404, session-unknown",
    "'../1',                404, session-unknown",
  })
  void a_session_that_is_not_there_is_not_booked(String session, int status, String code) {
    var refused = PRISON.book(session, "social", "A0001AA");

    assertThat(refused.status()).isEqualTo(status);
    assertThat(refused.code()).isEqualTo(code);
    assertNothingBooked();
  }

  @Test
  void a_session_at_another_time_is_none() {
    var session = PRISON.session("LARGE").replace("-1400", "-1500");

    assertThat(PRISON.book(session, "social", "A0001AA").code()).isEqualTo("session-unknown");
    assertThat(API.get(PRISON.path + "/sessions/" + session).code()).isEqualTo("session-unknown");
  }

  @Test
  void a_video_visit_without_its_steps_is_refused_by_rule() {
    var request =
        PRISON
            .booking(PRISON.session("LARGE"), "video", "A0001AA", false)
            .replace("\"accountCreated\":true", "\"accountCreated\":false");

    var refused = API.post(PRISON.path + "/bookings", request);

    assertThat(refused.code()).isEqualTo("booking-refused");
    assertThat(refused.at("/rule").asString()).isEqualTo("VIS-9");
    assertThat(refused.at("/detail").asString()).contains("an account created");
    assertNothingBooked();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/bookings?prisoner=Smith",
        "/bookings?status=lost",
        "/bookings?from=2026-02-30",
        "/bookings?overCapacity=perhaps",
        "/bookings?size=201",
        "/sessions?kind=family",
        "/sessions?to=soon",
        "/sessions?page=-1",
        "/prisoners/Smith/entitlements",
        "/prisoners/A0001AA/entitlements?month=2026-13",
        "/prisoners/A0001AA/entitlements?month=26-12",
        "/session-templates/first"
      })
  void parameters_that_cannot_be_are_refused(String resource) {
    var answer = API.get(PRISON.path + resource);

    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("parameter-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirmation", "cancellation", "reschedule", "outcome"})
  void a_booking_that_is_not_there_takes_no_step(String step) {
    var body =
        "{\"reason\":\"x\"}"
            .replace(
                "reason",
                step.equals("reschedule")
                    ? "session"
                    : step.equals("outcome") ? "outcome" : "reason")
            .replace("x", step.equals("outcome") ? "attended" : "x");
    for (var booking : new String[] {"1", PRISON.session("LARGE"), "LARGE-2026-12-01-zzz"}) {
      var answer = API.post(PRISON.path + "/bookings/" + booking + "/" + step, body);

      assertThat(answer.status()).as(answer.body()).isEqualTo(404);
      assertThat(answer.code()).isEqualTo("booking-unknown");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "PT2H"            | "PT0S"              | 422 | /length
          "PT2H"            | "two hours"         | 400 | /length
          "09:00"           | "25:00"             | 400 | /start
          "TUESDAY"         | "SOMEDAY"           | 400 | /weekday
          "social"          | "family"            | 422 | /kinds/0
          "2023-04-01"      | "2023-02-30"        | 400 | /validFrom
          "validTo":null    | "validTo":"2023-03-31" | 422 | /validFrom
          "LARGE"           | "the hall"          | 422 | /hall
          """)
  void a_template_that_cannot_be_is_refused(String good, String bad, int status, String pointer) {
    var request = PRISON.template("LARGE", "TUESDAY", "09:00").replace(good, bad);

    var refused = API.post(PRISON.path + "/session-templates", request);

    assertThat(refused.status()).as(refused.body()).isEqualTo(status);
    assertThat(refused.at("/errors"))
        .anySatisfy(error -> assertThat(error.at("/pointer").asString()).isEqualTo(pointer));
    assertThat(API.get(PRISON.path + "/session-templates").at("/page/totalElements").asInt())
        .isEqualTo(4);
  }

  @Test
  void a_hall_that_does_not_exist_is_not_closed() {
    var refused =
        API.post(
            PRISON.path + "/closed-dates",
            "{\"date\":\"2030-12-25\",\"hall\":\"LAGRE\",\"reason\":\"a holiday\"}");

    assertThat(refused.code()).isEqualTo("values-refused");
    assertThat(refused.at("/errors/0/pointer").asString()).isEqualTo("/hall");
    assertThat(refused.at("/errors/0/rule").asString()).isEqualTo("VIS-7");
  }

  @Test
  void what_is_past_is_not_closed() {
    var refused =
        API.post(
            PRISON.path + "/closed-dates",
            "{\"date\":\"2020-01-01\",\"hall\":null,\"reason\":\"too late\"}");

    assertThat(refused.code()).isEqualTo("values-refused");
  }
}
