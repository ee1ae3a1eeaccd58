package annex.gateway.routes;

import annex.access.AccessTable;
import annex.access.Need;
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
import java.util.HashMap;
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
    Map<Service, Instances> instances = new HashMap<>();
    for (var service : settings.all()) {
      instances.put(service, new Instances(service.urls(), InetAddress::getAllByName, clock));
    }
    return new ServiceInstances(instances, LOOKED_UP_EVERY);
  }

  /** The services check everything themselves; whoever has no token reads their contracts alone. */
  @Bean
  AccessTable routesAccess(RouteSettings settings) {
    var passedOn =
        List.of(
            HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);
    var entries = new ArrayList<AccessTable.Entry>();
    for (var service : settings.all()) {
      entries.add(
          AccessTable.Entry.of(
              HttpMethod.GET, service.path() + "/openapi.yaml", new Need.Nothing()));
      passedOn.forEach(method ->
          entries.add(AccessTable.Entry.of(method, service.path() + "/**", new Need.Token())));
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
    for (var service : settings.all()) {
      var call =
          new ServiceCall(
              service,
              instances.of(service),
              breaker(service, meters),
              bulkhead(service, settings),
              settings,
              problems);
      routes.route(
          service.code(),
          route ->
              route
                  .path(service.path() + "/**")
                  .filters(filters -> filters.filter(call))
                  .uri(service.urls().getFirst()));
    }
    return routes.build();
  }

  private static CircuitBreaker breaker(Service service, MeterRegistry meters) {
    var breaker = CircuitBreaker.of(service.code(), ServiceCall.breakerSettings());
    var _ =
        meters.gauge(
            "annex.route.breaker.open",
            Tags.of("service", service.code()),
            breaker,
            one -> one.getState() == CircuitBreaker.State.OPEN ? 1 : 0);
    return breaker;
  }

  private static Bulkhead bulkhead(Service service, RouteSettings settings) {
    return Bulkhead.of(
        service.code(),
        BulkheadConfig.custom()
            .maxConcurrentCalls(settings.callsAtOnce())
            .maxWaitDuration(Duration.ZERO)
            .build());
  }
}
