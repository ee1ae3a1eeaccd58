package annex.familyvisits;

import static org.assertj.core.api.Assertions.assertThat;

import annex.commissioning.testing.Sample;
import annex.contracts.UkTime;
import annex.test.Api;
import annex.test.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** An establishment that no other test knows, with the halls of the families strategy. */
final class VisitsPrison {

  private static final AtomicInteger NEXT = new AtomicInteger();

  final String code;
  final String path;
  final Api api;

  /** A Tuesday soon, from which on all its sessions lie in one month. */
  final LocalDate tuesday;

  private VisitsPrison(Api api) {
    int next = NEXT.getAndIncrement();
    this.code = "V" + (char) ('A' + next / 26) + (char) ('A' + next % 26);
    this.path = "/family-visits/establishments/" + code;
    this.api = api;
    this.tuesday = soon(UkTime.today(Clock.systemUTC()));
  }

  private static LocalDate soon(LocalDate today) {
    var tuesday = today.plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
    return tuesday.getMonth() == tuesday.plusDays(7).getMonth()
        ? tuesday
        : tuesday
            .with(TemporalAdjusters.firstDayOfNextMonth())
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.TUESDAY));
  }

  /** One with the section that the strategy of 2023-24 sets. */
  static VisitsPrison commenced(Api api) {
    var prison = new VisitsPrison(api);
    var request = Sample.file("changes/2023-04-01-family-visits.json");
    request.remove("establishmentId");
    request.remove("area");
    request.remove("reason");
    assertThat(api.post(prison.path + "/commencement", Sample.compact(request)).status())
        .isEqualTo(201);
    return prison;
  }

  /** One with sessions on Tuesdays and Wednesdays at two, in both halls. */
  static VisitsPrison planned(Api api) {
    var prison = commenced(api);
    for (var hall : new String[] {"LARGE", "SMALL"}) {
      for (var weekday : new String[] {"TUESDAY", "WEDNESDAY"}) {
        assertThat(prison.plan(hall, weekday, "14:00").status()).isEqualTo(201);
      }
    }
    return prison;
  }

  Api.Answer plan(String hall, String weekday, String start) {
    return api.post(path + "/session-templates", template(hall, weekday, start));
  }

  String template(String hall, String weekday, String start) {
    return """
    {"weekday":"%s","start":"%s","length":"PT2H","hall":"%s","kinds":["social","video","legal"],"validFrom":"2023-04-01","validTo":null}
    """
        .formatted(weekday, start, hall);
  }

  /** The session of a hall on that Tuesday. */
  String session(String hall) {
    return session(hall, tuesday);
  }

  String session(String hall, LocalDate date) {
    return "%s-%s-1400".formatted(hall, date);
  }

  String booking(String session, String kind, String prisoner, boolean hold) {
    var video =
        kind.equals("video")
            ? ",\"video\":{\"appDownloaded\":true,\"accountCreated\":true,\"visitorsRegistered\":true,\"prisonerOnContactList\":true}"
            : "";
    return """
    {"session":"%s","kind":"%s","prisoner":"%s","visitors":{"adults":1,"children":1},"channel":"online","hold":%s%s}
    """
        .formatted(session, kind, prisoner, hold, video);
  }

  Api.Answer book(String session, String kind, String prisoner) {
    return api.post(path + "/bookings", booking(session, kind, prisoner, false));
  }

  Api.Answer underKey(String key, String request) {
    return api.send(
        "POST",
        path + "/bookings",
        BodyPublishers.ofString(request),
        "Content-Type",
        "application/json",
        "Idempotency-Key",
        key);
  }

  Api.Answer put(String resource, String json, String... headers) {
    var all = new ArrayList<>(List.of(headers));
    all.addAll(List.of("Content-Type", "application/json"));
    return api.send(
        "PUT", path + resource, BodyPublishers.ofString(json), all.toArray(String[]::new));
  }

  Api.Answer delete(String resource) {
    return api.send("DELETE", path + resource, BodyPublishers.noBody());
  }

  /** Both parties agree on a change of the section. */
  void agree(LocalDate from, String patch) {
    var proposed =
        party("provider")
            .post(
                path + "/notices-of-change",
                """
                {"baseVersion":1,"effectiveFrom":"%s","reason":"As needed","patch":%s}
                """
                    .formatted(from, patch));
    assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
    var agreement = proposed.header("location").orElseThrow() + "/agreement";
    assertThat(party("commissioner").post(agreement, "{}").status()).isEqualTo(200);
  }

  private Api party(String party) {
    return api.bearing(() ->
        TestIssuer.shared()
            .token(claims -> claims.claim("party", party).claim("client_id", "the-" + party)));
  }
}
