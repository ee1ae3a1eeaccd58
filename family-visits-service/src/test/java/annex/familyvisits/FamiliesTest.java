package annex.familyvisits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.commissioning.testing.Published;
import annex.commissioning.testing.Retries;
import annex.commissioning.testing.Started;
import annex.contracts.Area;
import annex.contracts.Topic;
import annex.contracts.UkTime;
import annex.test.Api;
import annex.test.AsyncApi;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The work with families over HTTP: each kind of record from its first step on. */
class FamiliesTest {

  private static final String FAMILY_RECORD_CHANGED =
      "annex.family-visits.family-record.changed.v1";

  private final Api api =
      Started.api(Started.service(FamilyVisitsApplication.class, FamilyVisitsApplication::start));
  private final VisitsPrison prison = VisitsPrison.commenced(api);
  private final LocalDate today = UkTime.today(Clock.systemUTC());

  private String post(String path, String body) {
    var answer = api.post(path.startsWith("/family-visits") ? path : prison.path + path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.header("location").orElseThrow();
  }

  private Api.Answer send(String path, String body, String seen) {
    return api.send(
        "POST",
        path,
        BodyPublishers.ofString(body),
        "If-Match",
        seen,
        "Content-Type",
        "application/json");
  }

  private Api.Answer stepSeen(String path, String body, String seen) {
    var answer = send(path, body, seen);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private Api.Answer step(String path, String body) {
    var answer = api.post(path, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer;
  }

  private String familyDay(LocalDate date, int places) {
    return """
    {"date":"%s","start":"10:00","length":"PT5H","hall":"LARGE","places":%d,"theme":"Celebration","audience":null}
    """
        .formatted(date, places);
  }

  private static String invite(String prisoner) {
    return "{\"prisoner\":\"%s\",\"offeredBy\":\"POPS\"}".formatted(prisoner);
  }

  @Test
  void a_family_day_is_scheduled_filled_held_and_counted() {
    var day = post("/family-days", familyDay(today, 1));
    var read = api.get(day);
    var changed =
        prison.put(
            day.substring(prison.path.length()),
            familyDay(today, 1).replace("Celebration", "Christmas"),
            "If-Match",
            read.header("etag").orElseThrow());
    var seen = changed.header("etag").orElseThrow();

    assertThat(read.at("/status").asString()).isEqualTo("scheduled");
    assertThat(changed.at("/theme").asString()).isEqualTo("Christmas");
    var unguarded = prison.put(day.substring(prison.path.length()), familyDay(today, 1));
    assertThat(unguarded.code()).isEqualTo("precondition-required");
    step(day + "/invitations", invite("A0001AA"));
    var second = step(day + "/invitations", invite("A0002AA"));
    assertThat(second.at("/invitations/1/answer").asString()).isEqualTo("pending");
    var stale =
        Retries.post(api, day + "/invitations", invite("A0003AA"), "stale", "If-Match", seen);
    assertThat(stale.code()).isEqualTo("precondition-failed");

    step(day + "/invitations/1/answer", "{\"answer\":\"accepted\"}");
    var full = api.post(day + "/invitations/2/answer", "{\"answer\":\"accepted\"}");
    assertThat(full.status()).isEqualTo(409);
    assertThat(full.code()).isEqualTo("family-day-full");
    assertThat(full.at("/rule").asString()).isEqualTo("VIS-20");
    step(day + "/invitations/1/attendance", "{\"adults\":1,\"children\":2}");
    step(day + "/feedback", "{\"scores\":[{\"score\":5,\"count\":2}],\"comments\":1}");

    var progress = api.get(prison.path + "/family-days/progress");
    assertThat(progress.at("/agreed").asInt()).isEqualTo(12);
    assertThat(progress.at("/toCome").asInt()).isEqualTo(1);
    assertThat(progress.at("/difference").asInt()).isEqualTo(-11);
    assertThat(progress.at("/children").asInt()).isEqualTo(2);
  }

  @Test
  void a_family_day_that_is_recorded_late_has_families_that_came_within_its_places() {
    var family = "{\"adults\":1,\"children\":2}";
    var old = post("/family-days", familyDay(today.minusDays(32), 1));
    var tooLate = api.post(old + "/invitations", invite("A0001AA"));
    var day = post("/family-days", familyDay(today.minusDays(31), 1));
    step(day + "/invitations", invite("A0001AA"));
    step(day + "/invitations", invite("A0002AA"));
    step(day + "/invitations", invite("A0003AA"));
    var answered = api.post(day + "/invitations/1/answer", "{\"answer\":\"accepted\"}");
    step(day + "/invitations/3/answer", "{\"answer\":\"withdrawn\"}");
    var came = step(day + "/invitations/1/attendance", family);
    var full = api.post(day + "/invitations/2/attendance", family);
    step(day + "/invitations/1/attendance", "{\"adults\":0,\"children\":0}");
    step(day + "/invitations/2/attendance", family);
    var afterAll = api.post(day + "/invitations/1/attendance", family);
    var withdrawn = api.post(day + "/invitations/3/attendance", family);

    assertThat(tooLate.code()).isEqualTo("family-day-passed");
    assertThat(answered.code()).isEqualTo("family-day-passed");
    assertThat(came.at("/invitations/0/answer").asString()).isEqualTo("accepted");
    assertThat(full.code()).isEqualTo("family-day-full");
    assertThat(afterAll.code()).isEqualTo("family-day-full");
    assertThat(afterAll.at("/rule").asString()).isEqualTo("VIS-20");
    assertThat(withdrawn.code()).isEqualTo("invitation-answered");
  }

  @Test
  void who_declined_a_family_day_and_came_is_recorded() {
    var day = post("/family-days", familyDay(today, 1));
    step(day + "/invitations", invite("A0001AA"));
    step(day + "/invitations/1/answer", "{\"answer\":\"declined\"}");

    var came = step(day + "/invitations/1/attendance", "{\"adults\":1,\"children\":0}");

    assertThat(came.at("/invitations/0/answer").asString()).isEqualTo("accepted");
    assertThat(came.at("/accepted").asInt()).isEqualTo(1);
  }

  @Test
  void a_cancelled_family_day_is_told_and_keeps_its_invitations() {
    var day = post("/family-days", familyDay(today.plusDays(20), 5));
    step(day + "/invitations", invite("A0001AA"));

    var cancelled = step(day + "/cancellation", "{\"reason\":\"A flood\"}");

    assertThat(cancelled.at("/invitations")).hasSize(1);
    assertThat(api.post(day + "/invitations", invite("A0002AA")).code())
        .isEqualTo("family-day-cancelled");
    var list = api.get(prison.path + "/family-days?status=cancelled&from=" + today);
    assertThat(list.at("/page/totalElements").asInt()).isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> told().contains("annex.family-visits.family-day.cancelled.v1"));
    assertThatAllIsToldAsDescribed();
  }

  @Test
  void a_repeated_request_has_one_effect_and_one_answer() {
    var path = prison.path + "/family-days";

    var first = Retries.post(api, path, familyDay(today, 3), "a-day");
    var again = Retries.post(api, path, familyDay(today, 3), "a-day");
    var day = first.header("location").orElseThrow();
    var invited = Retries.post(api, day + "/invitations", invite("A0001AA"), "invited");
    var invitedAgain = Retries.post(api, day + "/invitations", invite("A0001AA"), "invited");

    assertThat(first.status()).isEqualTo(201);
    assertThat(Retries.Seen.of(again)).isEqualTo(Retries.Seen.of(first));
    assertThat(Retries.isReplayed(again)).isTrue();
    assertThat(Retries.Seen.of(invitedAgain)).isEqualTo(Retries.Seen.of(invited));
    assertThat(api.get(path).at("/page/totalElements").asInt()).isEqualTo(1);
  }

  @Test
  void a_forum_is_held_its_actions_are_done_and_what_came_too_late_is_raised_once() {
    var first = post("/forums", "{\"date\":\"2025-01-31\",\"chair\":\"GOVERNOR\"}");
    var second = post("/forums", "{\"date\":\"2025-05-02\"}");
    step(first + "/holding", "{\"on\":\"2025-01-31\",\"families\":12}");
    step(second + "/holding", "{\"on\":\"2025-05-02\",\"families\":9}");
    step(
        second + "/actions",
        "{\"what\":\"Heating of the hall\",\"ownerRole\":\"ESTATES\",\"due\":\"2025-06-01\"}");
    var done = step(second + "/actions/1/completion", "{\"on\":\"2025-05-20\"}");
    var early =
        api.post(
            second + "/actions",
            "{\"what\":\"x\",\"ownerRole\":\"ESTATES\",\"due\":\"2025-05-01\"}");

    var completion = second + "/actions/1/completion";
    var unseen = api.post(completion, "{\"done\":false}");
    var both = send(completion, "{\"done\":false,\"on\":\"2025-05-21\"}", "*");
    var undone = stepSeen(completion, "{\"done\":false}", "*");
    var again = stepSeen(completion, "{\"on\":\"2025-05-21\"}", "*");

    assertThat(unseen.code()).isEqualTo("precondition-required");
    assertThat(both.code()).isEqualTo("values-refused");
    assertThat(undone.at("/actions/0/doneOn").isNull()).isTrue();
    assertThat(again.at("/actions/0/doneOn").asString()).isEqualTo("2025-05-21");
    assertThat(done.at("/actions/0/doneOn").asString()).isEqualTo("2025-05-20");
    assertThat(early.code()).isEqualTo("forum-date-refused");
    assertThat(early.at("/rule").asString()).isEqualTo("VIS-21");
    var list = api.get(prison.path + "/forums?status=held");
    assertThat(list.at("/page/totalElements").asInt()).isEqualTo(2);
    assertThat(list.at("/pace/tooLong").asBoolean()).isTrue();
    assertThat(list.at("/pace/monthsAtMost").asInt()).isEqualTo(3);
    assertThat(list.at("/pace/gaps")).hasSize(2);
    assertThat(list.at("/pace/gaps/0/next").asString()).isEqualTo("2025-05-02");
    assertThat(list.at("/pace/gaps/1/next").isNull()).isTrue();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            told().contains("annex.family-visits.forum.action-done.v1")
                && told().stream().filter(type -> type.contains("forum-gap")).count() == 2);
    assertThatAllIsToldAsDescribed();
  }

  @Test
  void a_forum_on_a_mistyped_day_is_corrected_and_the_gap_before_it_is_withdrawn() {
    var first = post("/forums", "{\"date\":\"2025-01-31\"}");
    var second = post("/forums", "{\"date\":\"2025-05-02\"}");
    step(first + "/holding", "{\"on\":\"2025-01-31\",\"families\":12}");
    step(second + "/holding", "{\"on\":\"2025-05-02\",\"families\":9}");
    var right = "{\"on\":\"2025-04-30\",\"families\":9}";

    var unseen = api.post(second + "/holding", right);
    var seen = api.get(second).header("etag").orElseThrow();
    var corrected = stepSeen(second + "/holding", right, seen);

    assertThat(unseen.code()).isEqualTo("forum-stands-otherwise");
    assertThat(corrected.at("/heldOn").asString()).isEqualTo("2025-04-30");
    var gaps = api.get(prison.path + "/forums").at("/pace/gaps");
    assertThat(gaps).hasSize(1);
    assertThat(gaps.at("/0/after").asString()).isEqualTo("2025-04-30");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            told().contains("annex.family-visits.forum.corrected.v1")
                && count("forum-gap.withdrawn") == 2
                && count("forum-gap.raised") == 3);
    assertThatAllIsToldAsDescribed();
  }

  private long count(String type) {
    return told().stream().filter(one -> one.contains(type)).count();
  }

  @Test
  void the_figures_of_october_2023_go_on_with_those_of_surveys() {
    var question = "visitors able to book a social visit at a time that suited";
    var sheet =
        """
        {"name":"visitors survey","askedOn":"2026-10-01","audience":"visitors","respondents":30,
         "questions":[{"question":"%s","answers":[{"answer":"yes","count":15},{"answer":"no","count":10}]}]}
        """
            .formatted(question);
    var survey = post("/surveys", sheet);
    var seen = api.get(survey).header("etag").orElseThrow();
    var corrected =
        prison.put(
            survey.substring(prison.path.length()),
            sheet.replace(":15}", ":18}"),
            "If-Match",
            seen);
    var impossible = api.post(prison.path + "/surveys", sheet.replace(":15}", ":31}"));

    assertThat(corrected.at("/revision").asInt()).isEqualTo(2);
    assertThat(impossible.code()).isEqualTo("values-refused");
    var ahead = sheet.replace("2026-10-01", today.plusDays(1).toString());
    assertThat(api.post(prison.path + "/surveys", ahead).code()).isEqualTo("survey-date-refused");
    var all = api.get(prison.path + "/survey-results?size=3");
    assertThat(all.at("/page/totalElements").asInt()).isEqualTo(8);
    var series =
        api.get(
            prison.path
                + "/survey-results?question="
                + URLEncoder.encode(question, StandardCharsets.UTF_8));
    assertThat(series.at("/items/0/points/0/month").asString()).isEqualTo("2023-10");
    assertThat(series.at("/items/0/points/0/percent").asInt()).isEqualTo(36);
    assertThat(series.at("/items/0/points/1/percent").asInt()).isEqualTo(60);
    assertThat(series.at("/items/0/points/1/survey").asInt()).isEqualTo(1);
  }

  @Test
  void who_has_no_visits_is_found_and_offered_support() {
    for (var prisoner : List.of("A0001AA", "A0002AA", "A0003AA")) {
      var circumstances =
          """
          {"incentiveLevel":null,"familyAbroad":false,"replacement":"none","familyInUk":[],
           "receivesNoVisits":%s,"familyDoesNotTravel":false,"childrenSupervised":false,"closedVisitsOnly":false}
          """
              .formatted(!prisoner.equals("A0003AA"));
      assertThat(
              prison
                  .put(
                      "/prisoners/" + prisoner + "/circumstances",
                      circumstances,
                      "If-Match",
                      "\"0\"")
                  .status())
          .isEqualTo(200);
    }
    var without = prison.path + "/prisoners-without-visits";
    assertThat(api.get(without).at("/items/0/prisoner").asString()).isEqualTo("A0001AA");
    assertThat(api.get(without).at("/page/totalElements").asInt()).isEqualTo(2);

    var offer =
        "{\"prisoner\":\"A0001AA\",\"service\":\"pat-dog\",\"offeredBy\":\"POPS\",\"on\":\"%s\"}"
            .formatted(today);
    var made = post("/support-offers", offer);
    var again = api.post(prison.path + "/support-offers", offer);
    step(made + "/steps", "{\"step\":\"accepted\",\"on\":\"%s\"}".formatted(today));
    var wrong = api.post(made + "/steps", "{\"step\":\"declined\",\"on\":\"%s\"}".formatted(today));

    assertThat(again.code()).isEqualTo("support-offered-already");
    assertThat(wrong.code()).isEqualTo("support-stands-otherwise");
    assertThat(wrong.at("/rule").asString()).isEqualTo("VIS-14");
    assertThat(api.get(made).at("/provider").asString()).isEqualTo("Pets as Therapy");
    assertThat(api.get(without).at("/items/0/prisoner").asString()).isEqualTo("A0002AA");
    assertThat(api.get(without + "?neverOffered=false").at("/items/0/offers").asInt()).isEqualTo(1);
    assertThat(api.get(without + "?basis=lapsed&neverOffered=false").at("/items")).isEmpty();
    assertThat(api.get(without + "?basis=recorded").at("/items/0/basis").asString())
        .isEqualTo("recorded");
    var accepted = api.get(prison.path + "/support-offers?status=accepted&prisoner=A0001AA");
    assertThat(accepted.at("/page/totalElements").asInt()).isEqualTo(1);
  }

  @Test
  void a_step_with_an_offer_that_was_taken_by_mistake_is_corrected_unless_it_was_offered_anew() {
    var offer =
        "{\"prisoner\":\"A0001AA\",\"service\":\"buddy-visits\",\"offeredBy\":\"POPS\",\"on\":\"%s\"}"
            .formatted(today);
    var correction = "{\"step\":\"%s\",\"on\":\"" + today + "\",\"corrects\":true}";
    var made = post("/support-offers", offer);
    step(made + "/steps", "{\"step\":\"declined\",\"on\":\"%s\"}".formatted(today));
    var corrected = step(made + "/steps", correction.formatted("accepted"));
    step(made + "/steps", correction.formatted("declined"));
    post("/support-offers", offer);
    var second = api.post(made + "/steps", correction.formatted("accepted"));

    assertThat(corrected.at("/status").asString()).isEqualTo("accepted");
    assertThat(corrected.at("/steps")).hasSize(2);
    assertThat(second.code()).isEqualTo("support-offered-already");
    assertThat(second.at("/rule").asString()).isEqualTo("VIS-14");
    assertThat(api.get(made).at("/status").asString()).isEqualTo("declined");
  }

  @Test
  void who_has_a_visit_booked_is_not_without_visits() {
    var planned = VisitsPrison.planned(api);
    assertThat(planned.book(planned.session("LARGE"), "social", "A0001AA").status()).isEqualTo(201);
    var none =
        """
        {"incentiveLevel":null,"familyAbroad":false,"replacement":"none","familyInUk":[],
         "receivesNoVisits":true,"familyDoesNotTravel":false,"childrenSupervised":false,"closedVisitsOnly":false}
        """;
    assertThat(planned.put("/prisoners/A0001AA/circumstances", none, "If-Match", "\"0\"").status())
        .isEqualTo(200);

    var found = api.get(planned.path + "/prisoners-without-visits");

    assertThat(found.at("/items")).isEmpty();
  }

  @Test
  void requests_for_telephone_numbers_are_counted_and_their_waiting_is_measured() {
    var ask = "{\"prisoner\":\"A000%dAA\",\"numbers\":3,\"requestedOn\":\"%s\"}";
    var first = post("/pin-requests", ask.formatted(1, today.minusDays(30)));
    var second = post("/pin-requests", ask.formatted(2, today.minusDays(10)));
    post("/pin-requests", ask.formatted(3, today.minusDays(2)));
    step(first + "/decision", "{\"decision\":\"approved\",\"on\":\"%s\"}".formatted(today));
    var leaking =
        api.post(
            second + "/decision",
            "{\"decision\":\"refused\",\"on\":\"%s\",\"reason\":\"07700 900123 is barred\"}"
                .formatted(today));
    var silent =
        api.post(second + "/decision", "{\"decision\":\"refused\",\"on\":\"%s\"}".formatted(today));
    step(
        second + "/decision",
        "{\"decision\":\"refused\",\"on\":\"%s\",\"reason\":\"A victim\"}".formatted(today));

    var waiting = "{\"decision\":\"waiting\"}";
    var unseen = api.post(first + "/decision", waiting);
    var undone = stepSeen(first + "/decision", waiting, "*");
    stepSeen(
        first + "/decision", "{\"decision\":\"approved\",\"on\":\"%s\"}".formatted(today), "*");

    assertThat(unseen.code()).isEqualTo("precondition-required");
    assertThat(undone.at("/status").asString()).isEqualTo("waiting");
    assertThat(undone.at("/decidedOn").isNull()).isTrue();
    assertThat(leaking.at("/errors/0/pointer").asString()).isEqualTo("/reason");
    assertThat(silent.code()).isEqualTo("values-refused");
    var list = api.get(prison.path + "/pin-requests?size=1");
    assertThat(list.at("/items")).hasSize(1);
    assertThat(list.at("/page/totalElements").asInt()).isEqualTo(3);
    assertThat(list.at("/waiting/medianDays").asInt()).isEqualTo(20);
    assertThat(list.at("/waiting/longestDays").asInt()).isEqualTo(30);
    assertThat(list.at("/waiting/longestWaitingDays").asInt()).isEqualTo(2);
    assertThat(list.at("/waiting/numbers").asInt()).isEqualTo(9);
  }

  @Test
  void care_experience_has_two_states_and_one_order() {
    var begun =
        post(
            "/care-records",
            "{\"prisoner\":\"A0001AA\",\"disclosed\":true,\"on\":\"%s\"}".formatted(today));
    var twice =
        api.post(
            prison.path + "/care-records",
            "{\"prisoner\":\"A0001AA\",\"disclosed\":false,\"on\":\"%s\"}".formatted(today));
    var next = "{\"step\":\"%s\",\"on\":\"" + today + "\"}";
    var early = api.post(begun + "/steps", next.formatted("omu-notified"));
    step(begun + "/steps", next.formatted("leaflet"));
    var unqualified = api.post(begun + "/steps", next.formatted("omu-notified"));
    var assessed =
        step(
            begun + "/assessment",
            "{\"facts\":{\"age\":24,\"weeksLookedAfter\":13,\"atSchoolLeavingAgeOrAfter\":true},\"on\":\"%s\"}"
                .formatted(today));
    step(begun + "/steps", next.formatted("omu-notified"));

    assertThat(twice.code()).isEqualTo("care-recorded-already");
    assertThat(early.code()).isEqualTo("care-step-out-of-order");
    assertThat(early.at("/rule").asString()).isEqualTo("VIS-32");
    assertThat(unqualified.code()).isEqualTo("care-not-qualifying");
    assertThat(assessed.at("/qualifying").asString()).isEqualTo("yes");
    var list = api.get(prison.path + "/care-records?qualifying=yes&disclosed=yes");
    assertThat(list.at("/counts/disclosed").asInt()).isEqualTo(1);
    assertThat(list.at("/counts/qualifying").asInt()).isEqualTo(1);
    assertThat(list.at("/counts/printed/registeredAtInduction").asInt()).isEqualTo(100);
    assertThat(list.at("/counts/printed/meetingCriteria").asInt()).isEqualTo(9);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> Collections.frequency(told(), FAMILY_RECORD_CHANGED) == 4);
    assertThat(told()).noneMatch(type -> type.contains("care"));
    assertThat(Published.about(prison.code, Topic.eventsOf(Area.FAMILY_VISITS).name()))
        .filteredOn(event -> event.value().getType().equals(FAMILY_RECORD_CHANGED))
        .extracting(event -> event.key())
        .doesNotHaveDuplicates();
    assertThatAllIsToldAsDescribed();
  }

  @Test
  void no_family_is_contacted_before_the_prisoner_has_consented() {
    var opened =
        post(
            "/family-involvements",
            "{\"prisoner\":\"A0001AA\",\"process\":\"acct\",\"on\":\"%s\"}".formatted(today));
    var contact =
        "{\"role\":\"MOTHER\",\"by\":\"SAFER_LIVING_TEAM\",\"on\":\"%s\"}".formatted(today);
    var before = api.post(opened + "/contacts", contact);
    step(opened + "/consents", "{\"consent\":\"given\",\"on\":\"%s\"}".formatted(today));
    step(opened + "/support", "{\"what\":\"an extra visit\",\"on\":\"%s\"}".formatted(today));
    var made = step(opened + "/contacts", contact);
    step(opened + "/consents", "{\"consent\":\"withdrawn\",\"on\":\"%s\"}".formatted(today));
    var after = api.post(opened + "/contacts", contact);
    var second =
        api.post(
            prison.path + "/family-involvements",
            "{\"prisoner\":\"A0001AA\",\"process\":\"acct\",\"on\":\"%s\"}".formatted(today));
    step(opened + "/closing", "{\"on\":\"%s\"}".formatted(today));

    assertThat(before.status()).isEqualTo(409);
    assertThat(before.code()).isEqualTo("consent-lacking");
    assertThat(before.at("/rule").asString()).isEqualTo("VIS-22");
    assertThat(made.at("/contacts")).hasSize(1);
    assertThat(after.code()).isEqualTo("consent-lacking");
    assertThat(second.code()).isEqualTo("involvement-open-already");
    var list = api.get(prison.path + "/family-involvements?status=closed&process=acct");
    assertThat(list.at("/items/0/consents/1/consent").asString()).isEqualTo("withdrawn");
  }

  @Test
  void an_involvement_that_was_closed_too_early_is_reopened_while_no_other_is_open() {
    var on = "\"on\":\"%s\"}".formatted(today);
    var open = "{\"prisoner\":\"A0001AA\",\"process\":\"csip\"," + on;
    var first = post("/family-involvements", open);
    step(first + "/closing", "{" + on);
    var closed = api.post(first + "/consents", "{\"consent\":\"given\"," + on);
    var unseen = api.post(first + "/reopening", "");
    var reopened = stepSeen(first + "/reopening", "", api.get(first).header("etag").orElseThrow());
    step(first + "/consents", "{\"consent\":\"given\"," + on);
    step(first + "/closing", "{" + on);
    var second = post("/family-involvements", open);
    var beside = send(first + "/reopening", "", "*");

    assertThat(closed.code()).isEqualTo("involvement-closed");
    assertThat(unseen.code()).isEqualTo("precondition-required");
    assertThat(reopened.at("/status").asString()).isEqualTo("open");
    assertThat(reopened.at("/closedOn").isNull()).isTrue();
    assertThat(beside.code()).isEqualTo("involvement-open-already");
    assertThat(beside.at("/rule").asString()).isEqualTo("VIS-22");
    assertThat(api.get(first).at("/status").asString()).isEqualTo("closed");
    assertThat(stepSeen(second + "/reopening", "", "*").at("/revision").asInt()).isEqualTo(1);
  }

  @Test
  void a_plan_that_was_closed_too_early_is_reopened_while_no_other_is_open() {
    var release =
        "{\"prisoner\":\"A0001AA\",\"releaseDate\":\"%s\"}".formatted(today.plusWeeks(12));
    var held = "{\"outcome\":\"held\",\"on\":\"%s\"}".formatted(today);
    var first = post("/resettlements", release);
    step(first + "/closing", "");
    var closed = api.post(first + "/meetings/12/outcome", held);
    var unseen = api.post(first + "/reopening", "");
    var reopened = stepSeen(first + "/reopening", "", api.get(first).header("etag").orElseThrow());
    step(first + "/meetings/12/outcome", held);
    step(first + "/closing", "");
    post("/resettlements", release);
    var beside = send(first + "/reopening", "", "*");

    assertThat(closed.code()).isEqualTo("resettlement-closed");
    assertThat(unseen.code()).isEqualTo("precondition-required");
    assertThat(reopened.at("/status").asString()).isEqualTo("open");
    assertThat(beside.code()).isEqualTo("resettlement-open-already");
    assertThat(beside.at("/rule").asString()).isEqualTo("INT-11");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> told().contains("annex.family-visits.resettlement.reopened.v1"));
    assertThatAllIsToldAsDescribed();
  }

  @Test
  void a_family_is_invited_to_the_review_of_a_programme() {
    var invited =
        post(
            "/programme-invitations",
            "{\"prisoner\":\"A0001AA\",\"programme\":\"TSP\",\"occasion\":\"review\",\"date\":\"%s\",\"invited\":2}"
                .formatted(today));
    var early = api.post(invited + "/attendance", "{\"attended\":1}");
    step(invited + "/answer", "{\"answer\":\"accepted\"}");
    var attended = step(invited + "/attendance", "{\"attended\":1}");

    assertThat(early.code()).isEqualTo("programme-invitation-answered");
    assertThat(attended.at("/status").asString()).isEqualTo("attended");
    var list = api.get(prison.path + "/programme-invitations?occasion=review&status=attended");
    assertThat(list.at("/page/totalElements").asInt()).isEqualTo(1);
  }

  @Test
  void an_invitation_to_a_programme_is_moved_and_cancelled_until_somebody_came() {
    var on =
        "{\"prisoner\":\"A0001AA\",\"programme\":\"TSP\",\"occasion\":\"review\",\"date\":\"%s\",\"invited\":2}"
            .formatted(today);
    var made = post("/programme-invitations", on);
    var resource = made.substring(prison.path.length());
    var change = "{\"date\":\"%s\",\"invited\":3}".formatted(today.plusDays(1));
    step(made + "/answer", "{\"answer\":\"accepted\"}");
    step(made + "/attendance", "{\"attended\":0}");
    var unseen = prison.put(resource, change);
    var moved = prison.put(resource, change, "If-Match", "*");
    var cancelled = step(made + "/cancellation", "{\"reason\":\"Snow\"}");
    var after = api.post(made + "/answer", "{\"answer\":\"declined\"}");
    var came = post("/programme-invitations", on);
    step(came + "/answer", "{\"answer\":\"accepted\"}");
    step(came + "/attendance", "{\"attended\":1}");
    var late = api.post(came + "/cancellation", "{\"reason\":\"Snow\"}");

    assertThat(unseen.code()).isEqualTo("precondition-required");
    assertThat(moved.at("/status").asString()).isEqualTo("accepted");
    assertThat(moved.at("/attended").isNull()).isTrue();
    assertThat(moved.at("/invited").asInt()).isEqualTo(3);
    assertThat(cancelled.at("/status").asString()).isEqualTo("cancelled");
    assertThat(cancelled.at("/cancelled").asString()).isEqualTo("Snow");
    assertThat(after.code()).isEqualTo("programme-invitation-answered");
    assertThat(after.at("/detail").asString()).isEqualTo("It is cancelled.");
    assertThat(late.code()).isEqualTo("programme-invitation-answered");
    assertThat(late.at("/rule").asString()).isEqualTo("VIS-26");
    var list = api.get(prison.path + "/programme-invitations?status=cancelled");
    assertThat(list.at("/page/totalElements").asInt()).isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            told().contains("annex.family-visits.programme-invitation.cancelled.v1")
                && told().contains("annex.family-visits.programme-invitation.changed.v1"));
    assertThatAllIsToldAsDescribed();
  }

  @Test
  void meetings_follow_the_release_date_and_those_that_are_due_are_listed() {
    var release = today.plusWeeks(12);
    var plan =
        post(
            "/resettlements",
            "{\"prisoner\":\"A0001AA\",\"releaseDate\":\"%s\"}".formatted(release));
    step(plan + "/meetings/12/outcome", "{\"outcome\":\"held\",\"on\":\"%s\"}".formatted(today));
    var moved =
        prison.put(
            plan.substring(prison.path.length()),
            "{\"releaseDate\":\"%s\"}".formatted(release.minusWeeks(3)),
            "If-Match",
            api.get(plan).header("etag").orElseThrow());
    var due = api.get(prison.path + "/resettlement-meetings");
    var unknown =
        api.post(
            plan + "/meetings/11/outcome", "{\"outcome\":\"held\",\"on\":\"%s\"}".formatted(today));
    var closed = step(plan + "/closing", "");

    assertThat(moved.at("/meetings/0/date").asString()).isEqualTo(today.toString());
    assertThat(moved.at("/meetings/1/date").asString()).isEqualTo(today.plusWeeks(1).toString());
    assertThat(due.at("/items/0/weeks").asInt()).isEqualTo(8);
    assertThat(due.at("/items/0/overdue").asBoolean()).isFalse();
    assertThat(due.at("/page/totalElements").asInt()).isEqualTo(1);
    assertThat(unknown.code()).isEqualTo("resettlement-meeting-unknown");
    assertThat(closed.at("/status").asString()).isEqualTo("closed");
    assertThat(api.get(prison.path + "/resettlement-meetings").at("/items")).isEmpty();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> told().contains("annex.family-visits.resettlement.closed.v1"));
    assertThatAllIsToldAsDescribed();
  }

  @Test
  void steps_that_are_taken_seldom_are_told_as_well() {
    var on = "\"on\":\"%s\"}".formatted(today);
    var forum = post("/forums", "{\"date\":\"%s\"}".formatted(today));
    var changed =
        prison.put(
            forum.substring(prison.path.length()),
            "{\"date\":\"%s\"}".formatted(today.plusDays(1)),
            "If-Match",
            api.get(forum).header("etag").orElseThrow());
    assertThat(changed.status()).isEqualTo(200);
    step(forum + "/cancellation", "{\"reason\":\"Snow\"}");
    for (var steps : List.of(List.of("declined"), List.of("accepted", "began", "ended"))) {
      var offer =
          post(
              "/support-offers",
              "{\"prisoner\":\"A0001AA\",\"service\":\"befriending\",\"offeredBy\":\"POPS\"," + on);
      steps.forEach(next -> step(offer + "/steps", "{\"step\":\"%s\",".formatted(next) + on));
    }
    var care = post("/care-records", "{\"prisoner\":\"A0001AA\",\"disclosed\":false," + on);
    step(care + "/disclosure", "{\"disclosed\":true}");
    var plan =
        post(
            "/resettlements", "{\"prisoner\":\"A0001AA\",\"releaseDate\":\"%s\"}".formatted(today));
    step(plan + "/meetings/12/outcome", "{\"outcome\":\"missed\"," + on);
    var undo = "{\"outcome\":\"planned\"}";
    assertThat(api.post(plan + "/meetings/12/outcome", undo).code())
        .isEqualTo("precondition-required");
    var undone =
        stepSeen(plan + "/meetings/12/outcome", undo, api.get(plan).header("etag").orElseThrow());
    assertThat(undone.at("/meetings/0/state").asString()).isEqualTo("planned");
    assertThat(api.post(plan + "/meetings/8/outcome", "{\"outcome\":\"planned\"," + on).code())
        .isEqualTo("values-refused");
    var asked =
        post(
            "/pin-requests",
            "{\"prisoner\":\"A0001AA\",\"numbers\":2,\"requestedOn\":\"2016-11-27\"}");
    var corrected =
        prison.put(
            asked.substring(prison.path.length()),
            "{\"numbers\":3,\"requestedOn\":\"%s\"}".formatted(today),
            "If-Match",
            api.get(asked).header("etag").orElseThrow());
    assertThat(corrected.at("/numbers").asInt()).isEqualTo(3);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            told()
                .containsAll(
                    Stream.of(
                            "forum.changed",
                            "forum.cancelled",
                            "support-offer.declined",
                            "support-offer.began",
                            "support-offer.ended",
                            "family-record.changed",
                            "pin-request.corrected",
                            "resettlement.meeting-missed",
                            "resettlement.meeting-corrected")
                        .map(type -> "annex.family-visits.%s.v1".formatted(type))
                        .toList()));
    assertThatAllIsToldAsDescribed();
  }

  private List<String> told() {
    return Published.about(prison.code, Topic.eventsOf(Area.FAMILY_VISITS).name()).stream()
        .map(event -> event.value().getType())
        .toList();
  }

  private void assertThatAllIsToldAsDescribed() {
    for (var event : Published.about(prison.code, Topic.eventsOf(Area.FAMILY_VISITS).name())) {
      var payload = Objects.requireNonNull(event.value().getData()).toBytes();
      assertThat(AsyncApi.published().faults(event.topic(), event.key(), event.headers(), payload))
          .as("%s", event.value().getType())
          .isEmpty();
      assertThat(new String(payload, StandardCharsets.UTF_8) + event.key())
          .doesNotContainPattern("A\\d{4}AA");
    }
  }
}
