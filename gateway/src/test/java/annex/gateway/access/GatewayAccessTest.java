package annex.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.token.KeysAhead;
import annex.contracts.Area;
import annex.contracts.EventType;
import annex.contracts.Topic;
import annex.gateway.RunningGateway;
import annex.test.Api;
import annex.test.Attack;
import annex.test.TestIssuer;
import annex.test.Walked;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

class GatewayAccessTest {

  private static final String OTHER = "ACB";

  private final Api api = RunningGateway.api();
  private final AccessTable table =
      AccessTable.of(RunningGateway.context().getBeansOfType(AccessTable.class).values());

  @BeforeAll
  static void publish() {
    for (var area : Area.values()) {
      RunningGateway.publish("ACA", area);
      RunningGateway.publish(OTHER, area);
    }
    for (var establishment : List.of("ACA", OTHER)) {
      await()
          .until(
              () -> RunningGateway.api().get("/annexes/" + establishment).at("/missing").isEmpty());
    }
  }

  @Test
  void every_attack_on_every_endpoint_is_refused() {
    var walked = new Walked();
    for (var entry : table.entries()) {
      for (var attack : attacks(entry.need())) {
        var refused = send(attack, entry, "ACA");
        var nowhere = send(attack, entry, "QZX");

        assertThat(refused.status())
            .as("%s on %s", attack.name(), entry)
            .isEqualTo(attack.status());
        assertThat(refused.code()).isNotEmpty();
        assertThat(nowhere.body().replace("QZX", "ACA")).isEqualTo(refused.body());
        walked.refused(name(entry), attack, refused.status());
      }
    }
    assertThat(walked.write().attacks()).isGreaterThan(50);
  }

  @Test
  void the_keys_of_the_issuer_are_fetched_before_anybody_comes() {
    assertThat(RunningGateway.context().getBeansOfType(KeysAhead.class)).hasSize(1);
  }

  @Test
  void every_handler_and_route_stands_in_the_table() {
    var decided = new HashSet<String>();
    table.entries().forEach(entry -> decided.add(name(entry)));
    var gateway = RunningGateway.context();
    var handled = new HashSet<String>();
    for (var mapping : gateway.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
      for (var info : mapping.getHandlerMethods().keySet()) {
        for (var path : info.getPatternsCondition().getPatterns()) {
          info.getMethodsCondition()
              .getMethods()
              .forEach(method -> handled.add(method + " " + path.getPatternString()));
        }
      }
    }
    // Of all that lies under health, the table opens what probes ask for.
    handled.remove("GET /actuator/health/{*path}");

    assertThat(decided).containsAll(handled);
    var routes =
        Objects.requireNonNull(
            gateway
                .getBean(RouteLocator.class)
                .getRoutes()
                .map(Route::getId)
                .collectList()
                .block());
    assertThat(routes).isNotEmpty();
    for (var route : routes) {
      assertThat(decided).contains("GET /" + route + "/**", "POST /" + route + "/**");
    }
  }

  @Test
  void a_plain_read_with_a_token_that_is_good_for_others_is_refused_on_the_same_connection() {
    var wymottOnly =
        TestIssuer.shared().token(claims -> claims.claim("establishments", List.of("ACA")));
    var agency = api.bearing(() -> wymottOnly);

    assertThat(agency.get("/annexes/ACA").status()).isEqualTo(200);
    assertThat(agency.get("/annexes/" + OTHER).status()).isEqualTo(404);
    assertThat(agency.get("/annexes/" + OTHER).body().replace(OTHER, "QZX"))
        .isEqualTo(agency.get("/annexes/QZX").body());
    assertThat(agency.get("/annexes").at("/items").findValuesAsString("id")).containsExactly("ACA");
  }

  @Test
  void sections_of_areas_that_the_caller_may_not_read_are_withheld() {
    var token =
        TestIssuer.shared().token(claims -> claims.claim("scope", "annex.read family-visits.read"));
    var agency = api.bearing(() -> token);

    for (int time = 0; time < 2; time++) {
      var annex = agency.get("/annexes/ACA");
      assertThat(annex.at("/sections").propertyNames()).containsExactly("family-visits");
      assertThat(annex.at("/withheld").valueStream().map(node -> node.asString()))
          .containsExactly("capacity", "interventions", "activities", "metrics");
      assertThat(annex.at("/missing").isEmpty()).isTrue();
      assertThat(annex.body()).doesNotContain("operationalCapacity");
    }
    assertThat(agency.get("/annexes").at("/items/0/sections").valueStream().map(n -> n.asString()))
        .containsExactly("family-visits");
    assertThat(api.get("/annexes/ACA").at("/withheld").isEmpty()).isTrue();
  }

  @Test
  void an_agency_sees_what_its_file_allows_whatever_its_token_says() {
    var token = TestIssuer.shared().token(claims -> claims.claim("agency", "pops"));
    var pops = api.bearing(() -> token);

    var access = pops.get("/access");

    assertThat(access.at("/establishments").valueStream().map(node -> node.asString()))
        .containsExactly("WMI");
    assertThat(access.at("/areas").propertyNames()).containsExactly("family-visits");
    assertThat(access.at("/platform").asBoolean()).isFalse();
    assertThat(pops.get("/annexes/ACA").status()).isEqualTo(404);
    assertThat(pops.get("/actuator/prometheus").status()).isEqualTo(403);
  }

  @Test
  void fields_withheld_from_an_agency_are_in_no_annex_of_it() {
    RunningGateway.publish("WMI", Area.ACTIVITIES);
    await().until(() -> api.get("/annexes/WMI").at("/sections/activities").isObject());
    var token = TestIssuer.shared().token(claims -> claims.claim("agency", "manchester-college"));
    var college = api.bearing(() -> token);

    for (int time = 0; time < 2; time++) {
      var industries = college.get("/annexes/WMI").at("/sections/activities/body/industries");
      assertThat(industries.isEmpty()).isFalse();
      assertThat(industries.at("/0").propertyNames()).contains("places").doesNotContain("money1");
    }
    assertThat(api.get("/annexes/WMI").body()).contains("money1");
  }

  @Test
  void whoever_is_not_shown_all_of_a_section_is_not_shown_its_delivery() {
    RunningGateway.publish("WMI", Area.ACTIVITIES);
    RunningGateway.publish(
        Topic.DELIVERY,
        "WMI/activities",
        RunningGateway.example(EventType.deliverySummarised(Area.ACTIVITIES)));
    await().until(() -> api.get("/annexes/WMI").at("/sections/activities/delivery").isObject());
    var token = TestIssuer.shared().token(claims -> claims.claim("agency", "manchester-college"));

    var activities = api.bearing(() -> token).get("/annexes/WMI").at("/sections/activities");

    assertThat(activities.at("/body/industries").isEmpty()).isFalse();
    assertThat(activities.at("/delivery").isNull()).isTrue();
  }

  @Test
  void a_caller_is_told_what_it_may() {
    var access = api.get("/access");

    assertThat(access.at("/establishments/0").asString()).isEqualTo("*");
    assertThat(access.at("/areas").size()).isEqualTo(5);
    assertThat(access.at("/areas/capacity/write").asBoolean()).isTrue();
    assertThat(access.at("/annexes").asBoolean()).isTrue();
  }

  @Test
  void a_client_that_asks_too_often_is_told_when_to_come_back_and_others_are_served() {
    try (var gateway = RunningGateway.startAnother("--annex.access.requests-per-second=5")) {
      var eager = RunningGateway.api(gateway);
      var token = TestIssuer.shared().token(claims -> claims.claim("client_id", "other"));

      await().pollInterval(Duration.ofMillis(1)).until(() -> eager.get("/access").status() == 429);
      var refused = await().until(() -> eager.get("/access"), answer -> answer.status() == 429);

      assertThat(refused.code()).isEqualTo("too-many-requests");
      assertThat(refused.header("retry-after")).contains("1");
      assertThat(eager.bearing(() -> token).get("/access").status()).isEqualTo(200);
      await().until(() -> eager.get("/access").status() == 200);
    }
  }

  @Test
  void plain_reads_have_a_limit_of_their_own() {
    try (var gateway = RunningGateway.startAnother("--annex.access.plain-reads-per-second=5")) {
      var eager = RunningGateway.api(gateway);
      var token = TestIssuer.shared().token(claims -> claims.claim("client_id", "other"));

      await()
          .pollInterval(Duration.ofMillis(1))
          .until(() -> eager.get("/annexes/ACA").status() == 429);
      var refused =
          await()
              .pollInterval(Duration.ofMillis(1))
              .until(() -> eager.get("/annexes/ACA"), answer -> answer.status() == 429);

      assertThat(refused.code()).isEqualTo("too-many-requests");
      assertThat(refused.header("retry-after")).contains("1");
      assertThat(eager.bearing(() -> token).get("/annexes/ACA").status()).isEqualTo(200);
      assertThat(eager.get("/annexes/ACA?asOf=2026-01-01").status()).isEqualTo(200);
      await().until(() -> eager.get("/annexes/ACA").status() == 200);
    }
  }

  @Test
  void a_token_that_was_good_is_refused_when_it_has_expired() {
    var soon =
        TestIssuer.shared()
            .token(claims -> claims.expirationTime(Date.from(Instant.now().plusSeconds(2))));
    var reader = api.bearing(() -> soon);

    assertThat(reader.get("/annexes/ACA").status()).isEqualTo(200);
    assertThat(reader.get("/annexes/ACA").status()).isEqualTo(200);
    // The issuer's clock may be somewhat behind.
    await().atMost(Duration.ofSeconds(60)).until(() -> reader.get("/annexes/ACA").status() == 401);
  }

  @Test
  void the_token_goes_on_to_the_service() {
    var answer = api.withoutContract().get("/capacity/establishments/ACA/section");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(RunningGateway.service(Area.CAPACITY).lastAuthorization()).startsWith("Bearer ");
  }

  private static String name(AccessTable.Entry entry) {
    return entry.method() + " " + entry.path().getPatternString();
  }

  private static List<Attack> attacks(Need need) {
    return switch (need) {
      case Need.Nothing _ -> List.of();
      case Need.Token _ -> Attack.on(Optional.empty(), false);
      case Need.Scope(String scope) -> Attack.on(Optional.of(scope), false);
      case Need.ScopeAt(String scope, _) -> Attack.on(Optional.of(scope), true);
      case Need.PartyAt(String scope, _) -> Attack.on(Optional.of(scope), true);
    };
  }

  private Api.Answer send(Attack attack, AccessTable.Entry entry, String establishment) {
    var asked = attack.token().map(bearer -> api.bearing(() -> bearer)).orElseGet(api::anonymous);
    var path =
        entry
            .path()
            .getPatternString()
            .replace("{id}", establishment)
            .replace("**", "establishments/%s/section".formatted(establishment));
    return asked.send(entry.method().name(), path, BodyPublishers.noBody());
  }
}
