package annex.familyvisits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.commissioning.testing.Published;
import annex.commissioning.testing.Started;
import annex.contracts.Area;
import annex.contracts.Topic;
import annex.contracts.UkTime;
import annex.test.Api;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Work with the families of single prisoners, over HTTP. */
class FamiliesOfPrisonersTest {

  private static final String FAMILY_RECORD_CHANGED =
      "annex.family-visits.family-record.changed.v1";

  private final Api api =
      Started.api(Started.service(FamilyVisitsApplication.class, FamilyVisitsApplication::start));
  private final VisitsPrison prison = VisitsPrison.commenced(api);
  private final FamilyCalls calls = new FamilyCalls(api, prison);
  private final LocalDate today = UkTime.today(Clock.systemUTC());

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
    var made = calls.post("/support-offers", offer);
    var again = api.post(prison.path + "/support-offers", offer);
    calls.step(made + "/steps", "{\"step\":\"accepted\",\"on\":\"%s\"}".formatted(today));
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
    var made = calls.post("/support-offers", offer);
    calls.step(made + "/steps", "{\"step\":\"declined\",\"on\":\"%s\"}".formatted(today));
    var corrected = calls.step(made + "/steps", correction.formatted("accepted"));
    calls.step(made + "/steps", correction.formatted("declined"));
    calls.post("/support-offers", offer);
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
    var first = calls.post("/pin-requests", ask.formatted(1, today.minusDays(30)));
    var second = calls.post("/pin-requests", ask.formatted(2, today.minusDays(10)));
    calls.post("/pin-requests", ask.formatted(3, today.minusDays(2)));
    calls.step(first + "/decision", "{\"decision\":\"approved\",\"on\":\"%s\"}".formatted(today));
    var leaking =
        api.post(
            second + "/decision",
            "{\"decision\":\"refused\",\"on\":\"%s\",\"reason\":\"07700 900123 is barred\"}"
                .formatted(today));
    var silent =
        api.post(second + "/decision", "{\"decision\":\"refused\",\"on\":\"%s\"}".formatted(today));
    calls.step(
        second + "/decision",
        "{\"decision\":\"refused\",\"on\":\"%s\",\"reason\":\"A victim\"}".formatted(today));

    var waiting = "{\"decision\":\"waiting\"}";
    var unseen = api.post(first + "/decision", waiting);
    var undone = calls.stepSeen(first + "/decision", waiting, "*");
    calls.stepSeen(
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
        calls.post(
            "/care-records",
            "{\"prisoner\":\"A0001AA\",\"disclosed\":true,\"on\":\"%s\"}".formatted(today));
    var twice =
        api.post(
            prison.path + "/care-records",
            "{\"prisoner\":\"A0001AA\",\"disclosed\":false,\"on\":\"%s\"}".formatted(today));
    var next = "{\"step\":\"%s\",\"on\":\"" + today + "\"}";
    var early = api.post(begun + "/steps", next.formatted("omu-notified"));
    calls.step(begun + "/steps", next.formatted("leaflet"));
    var unqualified = api.post(begun + "/steps", next.formatted("omu-notified"));
    var assessed =
        calls.step(
            begun + "/assessment",
            "{\"facts\":{\"age\":24,\"weeksLookedAfter\":13,\"atSchoolLeavingAgeOrAfter\":true},\"on\":\"%s\"}"
                .formatted(today));
    calls.step(begun + "/steps", next.formatted("omu-notified"));

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
        .until(() -> Collections.frequency(calls.told(), FAMILY_RECORD_CHANGED) == 4);
    assertThat(calls.told()).noneMatch(type -> type.contains("care"));
    assertThat(Published.about(prison.code, Topic.eventsOf(Area.FAMILY_VISITS).name()))
        .filteredOn(event -> event.value().getType().equals(FAMILY_RECORD_CHANGED))
        .extracting(event -> event.key())
        .doesNotHaveDuplicates();
    calls.assertThatAllIsToldAsDescribed();
  }

  @Test
  void no_family_is_contacted_before_the_prisoner_has_consented() {
    var opened =
        calls.post(
            "/family-involvements",
            "{\"prisoner\":\"A0001AA\",\"process\":\"acct\",\"on\":\"%s\"}".formatted(today));
    var contact =
        "{\"role\":\"MOTHER\",\"by\":\"SAFER_LIVING_TEAM\",\"on\":\"%s\"}".formatted(today);
    var before = api.post(opened + "/contacts", contact);
    calls.step(opened + "/consents", "{\"consent\":\"given\",\"on\":\"%s\"}".formatted(today));
    calls.step(opened + "/support", "{\"what\":\"an extra visit\",\"on\":\"%s\"}".formatted(today));
    var made = calls.step(opened + "/contacts", contact);
    calls.step(opened + "/consents", "{\"consent\":\"withdrawn\",\"on\":\"%s\"}".formatted(today));
    var after = api.post(opened + "/contacts", contact);
    var second =
        api.post(
            prison.path + "/family-involvements",
            "{\"prisoner\":\"A0001AA\",\"process\":\"acct\",\"on\":\"%s\"}".formatted(today));
    calls.step(opened + "/closing", "{\"on\":\"%s\"}".formatted(today));

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
    var first = calls.post("/family-involvements", open);
    calls.step(first + "/closing", "{" + on);
    var closed = api.post(first + "/consents", "{\"consent\":\"given\"," + on);
    var unseen = api.post(first + "/reopening", "");
    var reopened =
        calls.stepSeen(first + "/reopening", "", api.get(first).header("etag").orElseThrow());
    calls.step(first + "/consents", "{\"consent\":\"given\"," + on);
    calls.step(first + "/closing", "{" + on);
    var second = calls.post("/family-involvements", open);
    var beside = calls.send(first + "/reopening", "", "*");

    assertThat(closed.code()).isEqualTo("involvement-closed");
    assertThat(unseen.code()).isEqualTo("precondition-required");
    assertThat(reopened.at("/status").asString()).isEqualTo("open");
    assertThat(reopened.at("/closedOn").isNull()).isTrue();
    assertThat(beside.code()).isEqualTo("involvement-open-already");
    assertThat(beside.at("/rule").asString()).isEqualTo("VIS-22");
    assertThat(api.get(first).at("/status").asString()).isEqualTo("closed");
    assertThat(calls.stepSeen(second + "/reopening", "", "*").at("/revision").asInt()).isEqualTo(1);
  }

  @Test
  void a_plan_that_was_closed_too_early_is_reopened_while_no_other_is_open() {
    var release =
        "{\"prisoner\":\"A0001AA\",\"releaseDate\":\"%s\"}".formatted(today.plusWeeks(12));
    var held = "{\"outcome\":\"held\",\"on\":\"%s\"}".formatted(today);
    var first = calls.post("/resettlements", release);
    calls.step(first + "/closing", "");
    var closed = api.post(first + "/meetings/12/outcome", held);
    var unseen = api.post(first + "/reopening", "");
    var reopened =
        calls.stepSeen(first + "/reopening", "", api.get(first).header("etag").orElseThrow());
    calls.step(first + "/meetings/12/outcome", held);
    calls.step(first + "/closing", "");
    calls.post("/resettlements", release);
    var beside = calls.send(first + "/reopening", "", "*");

    assertThat(closed.code()).isEqualTo("resettlement-closed");
    assertThat(unseen.code()).isEqualTo("precondition-required");
    assertThat(reopened.at("/status").asString()).isEqualTo("open");
    assertThat(beside.code()).isEqualTo("resettlement-open-already");
    assertThat(beside.at("/rule").asString()).isEqualTo("INT-11");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> calls.told().contains("annex.family-visits.resettlement.reopened.v1"));
    calls.assertThatAllIsToldAsDescribed();
  }

  @Test
  void a_family_is_invited_to_the_review_of_a_programme() {
    var invited =
        calls.post(
            "/programme-invitations",
            "{\"prisoner\":\"A0001AA\",\"programme\":\"TSP\",\"occasion\":\"review\",\"date\":\"%s\",\"invited\":2}"
                .formatted(today));
    var early = api.post(invited + "/attendance", "{\"attended\":1}");
    calls.step(invited + "/answer", "{\"answer\":\"accepted\"}");
    var attended = calls.step(invited + "/attendance", "{\"attended\":1}");

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
    var made = calls.post("/programme-invitations", on);
    var resource = made.substring(prison.path.length());
    var change = "{\"date\":\"%s\",\"invited\":3}".formatted(today.plusDays(1));
    calls.step(made + "/answer", "{\"answer\":\"accepted\"}");
    calls.step(made + "/attendance", "{\"attended\":0}");
    var unseen = prison.put(resource, change);
    var moved = prison.put(resource, change, "If-Match", "*");
    var cancelled = calls.step(made + "/cancellation", "{\"reason\":\"Snow\"}");
    var after = api.post(made + "/answer", "{\"answer\":\"declined\"}");
    var came = calls.post("/programme-invitations", on);
    calls.step(came + "/answer", "{\"answer\":\"accepted\"}");
    calls.step(came + "/attendance", "{\"attended\":1}");
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
            calls.told().contains("annex.family-visits.programme-invitation.cancelled.v1")
                && calls.told().contains("annex.family-visits.programme-invitation.changed.v1"));
    calls.assertThatAllIsToldAsDescribed();
  }

  @Test
  void meetings_follow_the_release_date_and_those_that_are_due_are_listed() {
    var release = today.plusWeeks(12);
    var plan =
        calls.post(
            "/resettlements",
            "{\"prisoner\":\"A0001AA\",\"releaseDate\":\"%s\"}".formatted(release));
    calls.step(
        plan + "/meetings/12/outcome", "{\"outcome\":\"held\",\"on\":\"%s\"}".formatted(today));
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
    var closed = calls.step(plan + "/closing", "");

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
        .until(() -> calls.told().contains("annex.family-visits.resettlement.closed.v1"));
    calls.assertThatAllIsToldAsDescribed();
  }
}
