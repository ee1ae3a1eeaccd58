package annex.gateway.routes;

import annex.access.AccessTable;
import annex.access.Need;
import annex.contracts.Area;
import annex.gateway.problem.ProblemAnswers;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RouteSettings.class)
class RoutesConfiguration {

  private static final Duration LOOKED_UP_EVERY = Duration.ofSeconds(2);

  /** The instances of every service, looked up again and again. */
  @Bean
  ServiceInstances serviceInstances(RouteSettings settings, Clock clock) {
    Map<Area, Instances> instances = new EnumMap<>(Area.class);
    for (var area : Area.values()) {
      instances.put(area, new Instances(settings.urlsOf(area), InetAddress::getAllByName, clock));
    }
    return new ServiceInstances(instances, LOOKED_UP_EVERY);
  }

  /** The services check everything themselves; whoever has no token reads their contracts alone. */
  @Bean
  AccessTable routesAccess() {
    var passedOn =
        List.of(
            HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    var entries = new ArrayList<AccessTable.Entry>();
    for (var area : Area.values()) {
      entries.add(
          AccessTable.Entry.of(HttpMethod.GET, "/" + area + "/openapi.yaml", new Need.Nothing()));
      passedOn.forEach(method ->
          entries.add(AccessTable.Entry.of(method, "/" + area + "/**", new Need.Token())));
    }
    return new AccessTable(entries);
  }

  @Bean
  RouteLocator serviceRoutes(
      RouteLocatorBuilder builder,
      ServiceInstances instances,
      RouteSettings settings,
      ProblemAnswers problems,
      MeterRegistry meters) {
    var routes = builder.routes();
    for (var area : Area.values()) {
      var call =
          new ServiceCall(
              area,
              instances.of(area),
              breaker(area, meters),
              bulkhead(area, settings),
              settings,
              problems);
      routes.route(
          area.code(),
          route ->
              route
                  .path("/" + area + "/**")
                  .filters(filters -> filters.filter(call))
                  .uri(settings.urlsOf(area).getFirst()));
    }
    return routes.build();
  }

  private static CircuitBreaker breaker(Area area, MeterRegistry meters) {
    var breaker = CircuitBreaker.of(area.code(), ServiceCall.breakerSettings());
    var _ =
        meters.gauge(
            "annex.route.breaker.open",
            Tags.of("service", area.code()),
            breaker,
            one -> one.getState() == CircuitBreaker.State.OPEN ? 1 : 0);
    return breaker;
  }

  private static Bulkhead bulkhead(Area area, RouteSettings settings) {
    return Bulkhead.of(
        area.code(),
        BulkheadConfig.custom()
            .maxConcurrentCalls(settings.callsAtOnce())
            .maxWaitDuration(Duration.ZERO)
            .build());
  }
}
