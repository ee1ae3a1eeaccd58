package annex.commissioning.testing;

import static org.assertj.core.api.Assertions.assertThat;

import annex.access.AccessTable;
import annex.access.Need;
import annex.test.Api;
import annex.test.Attack;
import annex.test.Walked;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** A walk along every endpoint of a running service, with every attack that there is. */
public final class AccessWalk {

  private final ConfigurableApplicationContext service;
  private final Api api;
  private final AccessTable table;

  /** A walk through this service. */
  public AccessWalk(ConfigurableApplicationContext service) {
    this.service = service;
    this.api = Started.api(service);
    this.table = AccessTable.of(service.getBeansOfType(AccessTable.class).values());
  }

  /** Every endpoint stands in the table, and nothing else does. */
  public void comparesTableAndHandlers() {
    assertThat(handled()).containsExactlyInAnyOrderElementsOf(decided());
  }

  /** Every attack on every endpoint is refused; says what was tried. */
  public Walked attacks() {
    var walked = new Walked();
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
        walked.refused(name(entry), attack, refused.status());
      }
      assertThat(api.send(entry.method().name(), there, body(entry), type(entry)).status())
          .isNotIn(401, 403, 500);
    }
    return walked.write();
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

  private Api.Answer send(Optional<String> token, AccessTable.Entry entry, String path) {
    var asked = token.map(bearer -> api.bearing(() -> bearer)).orElseGet(api::anonymous);
    return asked.send(entry.method().name(), path, body(entry), type(entry));
  }

  private static HttpRequest.BodyPublisher body(AccessTable.Entry entry) {
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
    Map<String, Object> headers = new HashMap<>(answer.raw().headers().map());
    headers.keySet().removeAll(Set.of("date", "content-length", "connection", "keep-alive"));
    return List.of(
        answer.status(), headers, answer.json().propertyNames(), answer.at("/detail").asString());
  }

  private Set<String> decided() {
    var endpoints = new HashSet<String>();
    table.entries().forEach(entry -> endpoints.add(name(entry)));
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
