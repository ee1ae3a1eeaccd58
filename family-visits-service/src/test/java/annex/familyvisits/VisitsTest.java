package annex.familyvisits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.commissioning.testing.Published;
import annex.commissioning.testing.Retries;
import annex.commissioning.testing.Started;
import annex.contracts.Area;
import annex.contracts.Topic;
import annex.test.Api;
import annex.test.AsyncApi;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Visits over HTTP: planned, booked, moved, had. */
class VisitsTest {

  private final Api api =
      Started.api(Started.service(FamilyVisitsApplication.class, FamilyVisitsApplication::start));
  private final VisitsPrison prison = VisitsPrison.planned(api);

  private Api.Answer ledger(String prisoner) {
    return api.get(
        prison.path
            + "/prisoners/%s/entitlements?month=%s"
                .formatted(prisoner, YearMonth.from(prison.tuesday)));
  }

  private static String location(Api.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.header("location").orElseThrow();
  }

  @Test
  void a_visit_is_held_confirmed_moved_and_cancelled_and_the_ledger_follows() {
    var held =
        api.post(
            prison.path + "/bookings",
            prison.booking(prison.session("LARGE"), "social", "A0001AA", true));
    var booking = location(held);
    var confirmed = api.post(booking + "/confirmation", "");
    var next = prison.session("SMALL", prison.tuesday.plusDays(1));
    var moved = api.post(booking + "/reschedule", "{\"session\":\"%s\"}".formatted(next));

    assertThat(held.at("/status").asString()).isEqualTo("held");
    assertThat(held.at("/heldUntil").isNull()).isFalse();
    assertThat(confirmed.status()).isEqualTo(200);
    assertThat(confirmed.at("/status").asString()).isEqualTo("booked");
    assertThat(moved.at("/session").asString()).isEqualTo(next);
    assertThat(api.get(booking).at("/rescheduledTo").asString())
        .isEqualTo(moved.at("/booking").asString());
    var balance = ledger("A0001AA").at("/balances/social");
    assertThat(balance.at("/held").asInt()).isEqualTo(1);
    assertThat(balance.at("/remaining").asInt()).isEqualTo(1);

    var cancelled = api.post(location(moved) + "/cancellation", "{\"reason\":\"illness\"}");

    assertThat(cancelled.at("/status").asString()).isEqualTo("cancelled");
    assertThat(ledger("A0001AA").at("/balances/social/remaining").asInt()).isEqualTo(2);
    assertThat(api.post(booking + "/confirmation", "").code())
        .isEqualTo("booking-stands-otherwise");
    assertThat(api.post(location(moved) + "/outcome", "{\"outcome\":\"attended\"}").code())
        .isEqualTo("booking-stands-otherwise");
  }

  @Test
  void a_repeated_request_has_the_first_answer_and_another_under_its_key_none() {
    var request = prison.booking(prison.session("LARGE"), "social", "A0001AA", true);

    var first = prison.underKey("key-1", request);
    assertThat(api.post(location(first) + "/confirmation", "").status()).isEqualTo(200);
    var again = prison.underKey("key-1", request);
    var other = prison.underKey("key-1", request.replace("A0001AA", "A0002AA"));
    var odd = prison.underKey("k e y", request);

    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.code()).isEqualTo("idempotency-key-reused");
    assertThat(odd.code()).isEqualTo("idempotency-key-invalid");
    assertThat(ledger("A0001AA").at("/balances/social/held").asInt()).isEqualTo(1);
  }

  @Test
  void what_is_full_is_refused_by_its_rule_with_the_nearest_alternatives() {
    for (var prisoner : List.of("A0001AA", "A0002AA", "A0003AA")) {
      location(prison.book(prison.session("LARGE"), "video", prisoner));
    }

    var refused = prison.book(prison.session("LARGE"), "video", "A0004AA");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.code()).isEqualTo("no-place-left");
    assertThat(refused.at("/rule").asString()).isEqualTo("VIS-5");
    assertThat(refused.at("/alternatives")).hasSize(3);
    assertThat(refused.at("/alternatives/0/session").asString()).isEqualTo(prison.session("SMALL"));
    assertThat(ledger("A0004AA").at("/entries")).isEmpty();
    var session = api.get(prison.path + "/sessions/" + prison.session("LARGE"));
    assertThat(session.at("/free/video").asInt()).isZero();
    assertThat(session.at("/free/social").asInt()).isEqualTo(21);
  }

  @Test
  void what_is_spent_is_refused_by_its_rule_with_what_is_left() {
    location(prison.book(prison.session("LARGE"), "social", "A0001AA"));
    location(prison.book(prison.session("LARGE", prison.tuesday.plusDays(1)), "social", "A0001AA"));
    var third = prison.session("LARGE", prison.tuesday.plusDays(7));

    var refused = prison.book(third, "social", "A0001AA");
    var adjusted =
        api.post(
            prison.path + "/prisoners/A0001AA/adjustments",
            "{\"month\":\"%s\",\"kind\":\"social\",\"amount\":1,\"reason\":\"a visit was cut short\"}"
                .formatted(YearMonth.from(prison.tuesday)));
    var booked = prison.book(third, "social", "A0001AA");
    var tooLow =
        api.post(
            prison.path + "/prisoners/A0001AA/adjustments",
            "{\"month\":\"%s\",\"kind\":\"social\",\"amount\":-1,\"reason\":\"a mistake\"}"
                .formatted(YearMonth.from(prison.tuesday)));

    assertThat(refused.code()).isEqualTo("entitlement-spent");
    assertThat(refused.at("/rule").asString()).isEqualTo("VIS-1");
    assertThat(refused.at("/detail").asString()).contains("0 social", "2 granted");
    assertThat(adjusted.status()).isEqualTo(201);
    assertThat(booked.status()).isEqualTo(201);
    assertThat(tooLow.code()).isEqualTo("adjustment-too-low");
  }

  @Test
  void nobody_is_in_two_halls_at_once() {
    location(prison.book(prison.session("LARGE"), "legal", "A0001AA"));

    assertThat(prison.book(prison.session("SMALL"), "social", "A0001AA").code())
        .isEqualTo("booking-elsewhere");
  }

  @Test
  void circumstances_are_changed_by_whoever_knows_them() {
    var path = "/prisoners/A0001AA/circumstances";
    var enhanced =
        """
        {"incentiveLevel":"Enhanced","familyAbroad":false,"replacement":"none","familyInUk":[],
         "receivesNoVisits":false,"familyDoesNotTravel":true,"childrenSupervised":true,"closedVisitsOnly":false}
        """;

    assertThat(prison.put(path, enhanced).status()).isEqualTo(428);
    assertThat(prison.put(path, enhanced, "If-Match", "\"1\"").status()).isEqualTo(412);
    var recorded = prison.put(path, enhanced, "If-Match", "\"0\"");
    assertThat(prison.put(path, enhanced, "If-Match", "\"0\"").status()).isEqualTo(412);

    assertThat(recorded.header("etag")).contains("\"1\"");
    assertThat(ledger("A0001AA").at("/balances/privilege/remaining").asInt()).isEqualTo(1);
    var children = prison.book(prison.session("LARGE"), "social", "A0001AA");
    assertThat(children.status()).isEqualTo(422);
    assertThat(children.at("/rule").asString()).isEqualTo("VIS-25");
  }

  @Test
  void templates_are_changed_by_whoever_knows_them() {
    var number = "/session-templates/1";
    var later = prison.template("LARGE", "TUESDAY", "15:00");

    assertThat(prison.put(number, later).code()).isEqualTo("precondition-required");
    assertThat(prison.put(number, later, "If-Match", "\"2\"").code())
        .isEqualTo("precondition-failed");
    assertThat(prison.put(number, later, "If-Match", "\"1\"").header("etag")).contains("\"2\"");
    assertThat(prison.put("/session-templates/9", later, "If-Match", "\"1\"").status())
        .isEqualTo(404);
    assertThat(prison.plan("LARGE", "TUESDAY", "16:00").code()).isEqualTo("sessions-clash");
    assertThat(prison.plan("LARGE", "FRIDAY", "14:00").at("/rule").asString()).isEqualTo("VIS-6");
    assertThat(prison.plan("CHAPEL", "MONDAY", "14:00").at("/rule").asString()).isEqualTo("VIS-7");
    assertThat(api.get(prison.path + "/session-templates").at("/page/totalElements").asInt())
        .isEqualTo(4);
    var sessions = api.get(prison.path + "/sessions?hall=LARGE&kind=video&free=true&size=1");
    assertThat(sessions.at("/items/0/hall").asString()).isEqualTo("LARGE");
  }

  @Test
  void a_date_is_closed_and_visits_are_cancelled_only_when_that_is_said() {
    var booking = location(prison.book(prison.session("LARGE"), "social", "A0001AA"));
    var closing =
        "{\"date\":\"%s\",\"hall\":null,\"reason\":\"staff training\"}".formatted(prison.tuesday);

    var refused = api.post(prison.path + "/closed-dates", closing);
    var standing = api.get(booking).at("/status").asString();
    var closed = api.post(prison.path + "/closed-dates?cancelBookings=true", closing);

    assertThat(refused.code()).isEqualTo("visits-are-booked");
    assertThat(standing).isEqualTo("booked");
    assertThat(closed.status()).isEqualTo(201);
    assertThat(api.get(booking).at("/reason").asString()).isEqualTo("staff training");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> ledger("A0001AA").at("/balances/social/remaining").asInt() == 2);
    var whileClosed = prison.book(prison.session("LARGE"), "social", "A0001AA");
    assertThat(whileClosed.code()).isEqualTo("session-not-held");
    assertThat(whileClosed.at("/detail").asString()).contains("staff training");
    assertThat(whileClosed.at("/alternatives")).isNotEmpty();
    assertThat(prison.delete("/closed-dates/" + prison.tuesday).status()).isEqualTo(204);
    assertThat(prison.delete("/closed-dates/" + prison.tuesday).code())
        .isEqualTo("closed-date-unknown");
    assertThat(prison.book(prison.session("LARGE"), "social", "A0001AA").status()).isEqualTo(201);
  }

  @Test
  void a_date_that_was_opened_again_is_not_closed_by_a_repeated_request() {
    var path = prison.path + "/closed-dates?cancelBookings=true";
    var closing =
        "{\"date\":\"%s\",\"hall\":null,\"reason\":\"staff training\"}".formatted(prison.tuesday);
    var closed = Retries.post(api, path, closing, "closing");
    assertThat(prison.delete("/closed-dates/" + prison.tuesday).status()).isEqualTo(204);
    var booking = location(prison.book(prison.session("LARGE"), "social", "A0001AA"));

    var again = Retries.post(api, path, closing, "closing");

    assertThat(Retries.Seen.of(again)).isEqualTo(Retries.Seen.of(closed));
    assertThat(api.get(booking).at("/status").asString()).isEqualTo("booked");
    assertThat(api.get(prison.path + "/closed-dates").at("/items")).isEmpty();
  }

  @Test
  void visits_beyond_a_lower_capacity_stay_booked_and_are_listed() {
    for (var prisoner : List.of("A0001AA", "A0002AA", "A0003AA")) {
      location(prison.book(prison.session("LARGE"), "video", prisoner));
    }

    prison.agree(
        prison.tuesday,
        """
        {"halls":[
          {"name":"LARGE","tables":21,"booths":3,"videoVisitsPerDay":1,"legalVisits":true,"quietArea":true,"source":null},
          {"name":"SMALL","tables":16,"booths":3,"videoVisitsPerDay":3,"legalVisits":false,"quietArea":true,"source":null}]}
        """);
    var next = prison.book(prison.session("LARGE"), "video", "A0004AA");
    var over =
        api.get(prison.path + "/bookings?overCapacity=true&session=" + prison.session("LARGE"));

    assertThat(next.code()).isEqualTo("no-place-left");
    assertThat(over.at("/page/totalElements").asInt()).isEqualTo(2);
    assertThat(over.at("/items/0/status").asString()).isEqualTo("booked");
    assertThat(over.at("/items").valueStream().map(one -> one.at("/prisoner").asString()))
        .containsExactlyInAnyOrder("A0002AA", "A0003AA");
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> published().contains("annex.family-visits.session.over-capacity.v1"));
  }

  @Test
  void everything_that_happens_is_told_as_it_is_described_and_names_no_prisoner() {
    var booking = location(prison.book(prison.session("LARGE"), "legal", "A0001AA"));
    assertThat(api.post(booking + "/cancellation", "{\"reason\":\"illness\"}").status())
        .isEqualTo(200);

    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> published().contains("annex.family-visits.booking.cancelled.v1"));

    assertThat(published())
        .contains(
            "annex.family-visits.session-template.recorded.v1",
            "annex.family-visits.booking.confirmed.v1");
    for (var event : Published.about(prison.code, Topic.eventsOf(Area.FAMILY_VISITS).name())) {
      var payload = Objects.requireNonNull(event.value().getData()).toBytes();
      assertThat(AsyncApi.published().faults(event.topic(), event.key(), event.headers(), payload))
          .isEmpty();
      assertThat(new String(payload, StandardCharsets.UTF_8) + event.key())
          .doesNotContain("A0001AA");
    }
  }

  private List<String> published() {
    return Published.about(prison.code, Topic.eventsOf(Area.FAMILY_VISITS).name()).stream()
        .map(event -> event.value().getType())
        .toList();
  }
}
