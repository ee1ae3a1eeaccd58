package annex.familyvisits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.commissioning.testing.Retries;
import annex.commissioning.testing.Started;
import annex.contracts.UkTime;
import annex.test.Api;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The work with families over HTTP: each kind of record from its first step on. */
class FamiliesTest {

  private final Api api =
      Started.api(Started.service(FamilyVisitsApplication.class, FamilyVisitsApplication::start));
  private final VisitsPrison prison = VisitsPrison.commenced(api);
  private final FamilyCalls calls = new FamilyCalls(api, prison);
  private final LocalDate today = UkTime.today(Clock.systemUTC());

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
    var day = calls.post("/family-days", familyDay(today, 1));
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
    calls.step(day + "/invitations", invite("A0001AA"));
    var second = calls.step(day + "/invitations", invite("A0002AA"));
    assertThat(second.at("/invitations/1/answer").asString()).isEqualTo("pending");
    var stale =
        Retries.post(api, day + "/invitations", invite("A0003AA"), "stale", "If-Match", seen);
    assertThat(stale.code()).isEqualTo("precondition-failed");

    calls.step(day + "/invitations/1/answer", "{\"answer\":\"accepted\"}");
    var full = api.post(day + "/invitations/2/answer", "{\"answer\":\"accepted\"}");
    assertThat(full.status()).isEqualTo(409);
    assertThat(full.code()).isEqualTo("family-day-full");
    assertThat(full.at("/rule").asString()).isEqualTo("VIS-20");
    calls.step(day + "/invitations/1/attendance", "{\"adults\":1,\"children\":2}");
    calls.step(day + "/feedback", "{\"scores\":[{\"score\":5,\"count\":2}],\"comments\":1}");

    var progress = api.get(prison.path + "/family-days/progress");
    assertThat(progress.at("/agreed").asInt()).isEqualTo(12);
    assertThat(progress.at("/toCome").asInt()).isEqualTo(1);
    assertThat(progress.at("/difference").asInt()).isEqualTo(-11);
    assertThat(progress.at("/children").asInt()).isEqualTo(2);
  }

  @Test
  void a_family_day_that_is_recorded_late_has_families_that_came_within_its_places() {
    var family = "{\"adults\":1,\"children\":2}";
    var old = calls.post("/family-days", familyDay(today.minusDays(32), 1));
    var tooLate = api.post(old + "/invitations", invite("A0001AA"));
    var day = calls.post("/family-days", familyDay(today.minusDays(31), 1));
    calls.step(day + "/invitations", invite("A0001AA"));
    calls.step(day + "/invitations", invite("A0002AA"));
    calls.step(day + "/invitations", invite("A0003AA"));
    var answered = api.post(day + "/invitations/1/answer", "{\"answer\":\"accepted\"}");
    calls.step(day + "/invitations/3/answer", "{\"answer\":\"withdrawn\"}");
    var came = calls.step(day + "/invitations/1/attendance", family);
    var full = api.post(day + "/invitations/2/attendance", family);
    calls.step(day + "/invitations/1/attendance", "{\"adults\":0,\"children\":0}");
    calls.step(day + "/invitations/2/attendance", family);
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
    var day = calls.post("/family-days", familyDay(today, 1));
    calls.step(day + "/invitations", invite("A0001AA"));
    calls.step(day + "/invitations/1/answer", "{\"answer\":\"declined\"}");

    var came = calls.step(day + "/invitations/1/attendance", "{\"adults\":1,\"children\":0}");

    assertThat(came.at("/invitations/0/answer").asString()).isEqualTo("accepted");
    assertThat(came.at("/accepted").asInt()).isEqualTo(1);
  }

  @Test
  void a_cancelled_family_day_is_told_and_keeps_its_invitations() {
    var day = calls.post("/family-days", familyDay(today.plusDays(20), 5));
    calls.step(day + "/invitations", invite("A0001AA"));

    var cancelled = calls.step(day + "/cancellation", "{\"reason\":\"A flood\"}");

    assertThat(cancelled.at("/invitations")).hasSize(1);
    assertThat(api.post(day + "/invitations", invite("A0002AA")).code())
        .isEqualTo("family-day-cancelled");
    var list = api.get(prison.path + "/family-days?status=cancelled&from=" + today);
    assertThat(list.at("/page/totalElements").asInt()).isEqualTo(1);
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> calls.told().contains("annex.family-visits.family-day.cancelled.v1"));
    calls.assertThatAllIsToldAsDescribed();
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
    var first = calls.post("/forums", "{\"date\":\"2025-01-31\",\"chair\":\"GOVERNOR\"}");
    var second = calls.post("/forums", "{\"date\":\"2025-05-02\"}");
    calls.step(first + "/holding", "{\"on\":\"2025-01-31\",\"families\":12}");
    calls.step(second + "/holding", "{\"on\":\"2025-05-02\",\"families\":9}");
    calls.step(
        second + "/actions",
        "{\"what\":\"Heating of the hall\",\"ownerRole\":\"ESTATES\",\"due\":\"2025-06-01\"}");
    var done = calls.step(second + "/actions/1/completion", "{\"on\":\"2025-05-20\"}");
    var early =
        api.post(
            second + "/actions",
            "{\"what\":\"x\",\"ownerRole\":\"ESTATES\",\"due\":\"2025-05-01\"}");

    var completion = second + "/actions/1/completion";
    var unseen = api.post(completion, "{\"done\":false}");
    var both = calls.send(completion, "{\"done\":false,\"on\":\"2025-05-21\"}", "*");
    var undone = calls.stepSeen(completion, "{\"done\":false}", "*");
    var again = calls.stepSeen(completion, "{\"on\":\"2025-05-21\"}", "*");

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
            calls.told().contains("annex.family-visits.forum.action-done.v1")
                && calls.told().stream().filter(type -> type.contains("forum-gap")).count() == 2);
    calls.assertThatAllIsToldAsDescribed();
  }

  @Test
  void a_forum_on_a_mistyped_day_is_corrected_and_the_gap_before_it_is_withdrawn() {
    var first = calls.post("/forums", "{\"date\":\"2025-01-31\"}");
    var second = calls.post("/forums", "{\"date\":\"2025-05-02\"}");
    calls.step(first + "/holding", "{\"on\":\"2025-01-31\",\"families\":12}");
    calls.step(second + "/holding", "{\"on\":\"2025-05-02\",\"families\":9}");
    var right = "{\"on\":\"2025-04-30\",\"families\":9}";

    var unseen = api.post(second + "/holding", right);
    var seen = api.get(second).header("etag").orElseThrow();
    var corrected = calls.stepSeen(second + "/holding", right, seen);

    assertThat(unseen.code()).isEqualTo("forum-stands-otherwise");
    assertThat(corrected.at("/heldOn").asString()).isEqualTo("2025-04-30");
    var gaps = api.get(prison.path + "/forums").at("/pace/gaps");
    assertThat(gaps).hasSize(1);
    assertThat(gaps.at("/0/after").asString()).isEqualTo("2025-04-30");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() ->
            calls.told().contains("annex.family-visits.forum.corrected.v1")
                && count("forum-gap.withdrawn") == 2
                && count("forum-gap.raised") == 3);
    calls.assertThatAllIsToldAsDescribed();
  }

  private long count(String type) {
    return calls.told().stream().filter(one -> one.contains(type)).count();
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
    var survey = calls.post("/surveys", sheet);
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
  void steps_that_are_taken_seldom_are_told_as_well() {
    var on = "\"on\":\"%s\"}".formatted(today);
    var forum = calls.post("/forums", "{\"date\":\"%s\"}".formatted(today));
    var changed =
        prison.put(
            forum.substring(prison.path.length()),
            "{\"date\":\"%s\"}".formatted(today.plusDays(1)),
            "If-Match",
            api.get(forum).header("etag").orElseThrow());
    assertThat(changed.status()).isEqualTo(200);
    calls.step(forum + "/cancellation", "{\"reason\":\"Snow\"}");
    for (var steps : List.of(List.of("declined"), List.of("accepted", "began", "ended"))) {
      var offer =
          calls.post(
              "/support-offers",
              "{\"prisoner\":\"A0001AA\",\"service\":\"befriending\",\"offeredBy\":\"POPS\"," + on);
      steps.forEach(next -> calls.step(offer + "/steps", "{\"step\":\"%s\",".formatted(next) + on));
    }
    var care = calls.post("/care-records", "{\"prisoner\":\"A0001AA\",\"disclosed\":false," + on);
    calls.step(care + "/disclosure", "{\"disclosed\":true}");
    var plan =
        calls.post(
            "/resettlements", "{\"prisoner\":\"A0001AA\",\"releaseDate\":\"%s\"}".formatted(today));
    calls.step(plan + "/meetings/12/outcome", "{\"outcome\":\"missed\"," + on);
    var undo = "{\"outcome\":\"planned\"}";
    assertThat(api.post(plan + "/meetings/12/outcome", undo).code())
        .isEqualTo("precondition-required");
    var undone =
        calls.stepSeen(
            plan + "/meetings/12/outcome", undo, api.get(plan).header("etag").orElseThrow());
    assertThat(undone.at("/meetings/0/state").asString()).isEqualTo("planned");
    assertThat(api.post(plan + "/meetings/8/outcome", "{\"outcome\":\"planned\"," + on).code())
        .isEqualTo("values-refused");
    var asked =
        calls.post(
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
            calls
                .told()
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
    calls.assertThatAllIsToldAsDescribed();
  }
}
