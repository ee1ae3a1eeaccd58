package annex.commissioning.testing;

import static org.assertj.core.api.Assertions.assertThat;

import annex.access.AccessTable;
import annex.access.Need;
import annex.contracts.Area;
import annex.test.Api;
import annex.test.Attack;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every endpoint of a service asks of its callers what its table says, and none is without. */
public abstract class AccessContract extends SectionContract {

  private final ConfigurableApplicationContext service;
  private final AccessTable table;

  protected AccessContract(Area area, ConfigurableApplicationContext service) {
    super(area, service);
    this.service = service;
    this.table = AccessTable.of(service.getBeansOfType(AccessTable.class).values());
  }

  @Test
  void every_endpoint_stands_in_the_table_and_nothing_else_does() {
    assertThat(handled()).containsExactlyInAnyOrderElementsOf(decided());
  }

  @Test
  void every_attack_on_every_endpoint_is_refused() {
    int tried = 0;
    for (var entry : table.entries()) {
      if (entry.need() instanceof Need.Nothing) {
        continue;
      }
      var there = path(entry, "WMI");
      var nowhere = path(entry, "QZX");
      for (var attack : attacks(entry.need())) {
        var refused = send(attack.token(), entry, there);
        var refusedToo = send(attack.token(), entry, nowhere);
        assertThat(refused.status())
            .as("%s on %s", attack.name(), entry)
            .isEqualTo(attack.status());
        assertThat(refused.code()).isNotEmpty();
        assertThat(shape(refused)).isEqualTo(shape(refusedToo));
        assertThat(refused.body()).doesNotContain("Exception");
        tried++;
      }
      assertThat(api.send(entry.method().name(), there, body(entry), type(entry)).status())
          .isNotIn(401, 403, 500);
    }
    assertThat(tried).isGreaterThan(50);
  }

  @Test
  void what_stands_in_no_table_is_not_there() {
    for (var path :
        List.of("/actuator/env", "/actuator/health/mongo", "/error", "/", "/capacity")) {
      assertThat(api.anonymous().get(path).status()).as(path).isEqualTo(401);
      assertThat(api.get(path).status()).as(path).isEqualTo(404);
    }
  }

  @Test
  void a_token_is_taken_from_its_header_alone() {
    var token = annex.test.TestIssuer.shared().everything();
    var path = path("WMI") + "/section?access_token=" + token;

    assertThat(api.anonymous().get(path).status()).isEqualTo(401);
    assertThat(api.anonymous().get(path("WMI") + "/section", "Cookie", "token=" + token).status())
        .isEqualTo(401);
  }

  @Test
  void probes_are_answered_without_a_token_and_without_details() {
    var health = api.anonymous().get("/actuator/health");

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.json().propertyNames()).isSubsetOf("status", "groups");
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

  private Api.Answer send(Optional<String> token, AccessTable.Entry entry, String path) {
    var asked = token.map(bearer -> api.bearing(() -> bearer)).orElseGet(api::anonymous);
    return asked.send(entry.method().name(), path, body(entry), type(entry));
  }

  private static java.net.http.HttpRequest.BodyPublisher body(AccessTable.Entry entry) {
    return entry.method().name().equals("GET")
        ? BodyPublishers.noBody()
        : BodyPublishers.ofString("{}");
  }

  private static String[] type(AccessTable.Entry entry) {
    return entry.method().name().equals("GET")
        ? new String[0]
        : new String[] {"Content-Type", "application/json"};
  }

  private static String path(AccessTable.Entry entry, String establishment) {
    return entry
        .path()
        .getPatternString()
        .replace("{id}", establishment)
        .replaceAll("\\{[a-zA-Z]+}", "1");
  }

  /**
   * What tells one refusal from another. The path that was asked is left out, and so is what the
   * connection says of itself: every hundredth answer is its last.
   */
  private static Object shape(Api.Answer answer) {
    Map<String, Object> headers = new java.util.HashMap<>(answer.raw().headers().map());
    headers.keySet().removeAll(Set.of("date", "content-length", "connection", "keep-alive"));
    return List.of(
        answer.status(), headers, answer.json().propertyNames(), answer.at("/detail").asString());
  }

  private Set<String> decided() {
    var endpoints = new HashSet<String>();
    table
        .entries()
        .forEach(entry -> endpoints.add(entry.method() + " " + entry.path().getPatternString()));
    return endpoints;
  }

  private Set<String> handled() {
    var endpoints = new HashSet<String>();
    for (var mapping : service.getBeansOfType(RequestMappingInfoHandlerMapping.class).values()) {
      mapping.getHandlerMethods().keySet().forEach(info -> endpoints.addAll(endpoints(info)));
    }
    // A probe's path stands for every group of health; of these, two are open to probes.
    if (endpoints.remove("GET /actuator/health/**")) {
      endpoints.addAll(List.of("GET /actuator/health/liveness", "GET /actuator/health/readiness"));
    }
    // Where an error is told, never to be asked for.
    endpoints.removeIf(endpoint -> endpoint.endsWith(" /error"));
    return endpoints;
  }

  private static Collection<String> endpoints(RequestMappingInfo info) {
    var endpoints = new ArrayList<String>();
    var methods = info.getMethodsCondition().getMethods();
    for (var path : info.getPatternValues()) {
      for (var method : methods.isEmpty() ? Set.of(RequestMethod.values()) : methods) {
        endpoints.add(method + " " + path);
      }
    }
    return endpoints;
  }
}
