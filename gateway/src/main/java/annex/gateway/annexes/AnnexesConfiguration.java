package annex.gateway.annexes;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.access.token.VerifiedTokens;
import annex.gateway.access.CallerLimits;
import annex.gateway.timeline.AnnexTimeline;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.util.unit.DataSize;
import reactor.netty.resources.LoopResources;

@Configuration(proxyBeanMethods = false)
class AnnexesConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /**
   * Threads of its own: a gateway that ends must not end those of others in the process. One for
   * each processor, as none ever waits: more would only take turns.
   */
  @Bean
  ReactorResourceFactory reactorResourceFactory() {
    var resources = new ReactorResourceFactory();
    resources.setUseGlobalResources(false);
    resources.setLoopResourcesSupplier(() ->
        LoopResources.create("gateway-http", Runtime.getRuntime().availableProcessors(), true));
    return resources;
  }

  @Bean
  AccessTable annexesAccess() {
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(HttpMethod.GET, "/annexes", new Need.Scope(Scopes.ANNEX_READ)),
            AccessTable.Entry.of(
                HttpMethod.GET, "/annexes/{id}", new Need.ScopeAt(Scopes.ANNEX_READ, "id")),
            AccessTable.Entry.of(
                HttpMethod.GET, "/annexes/{id}/history", new Need.ScopeAt(Scopes.ANNEX_READ, "id")),
            AccessTable.Entry.of(
                HttpMethod.GET, "/annexes/{id}/diff", new Need.ScopeAt(Scopes.ANNEX_READ, "id"))));
  }

  @Bean
  Pages pages(@Value("${annex.annexes.cached}") DataSize cached) {
    return new Pages(cached.toBytes());
  }

  @Bean
  PlainReads plainReads(
      AnnexTimeline timeline,
      Pages pages,
      VerifiedTokens tokens,
      CallerLimits limits,
      Clock clock,
      MeterRegistry meters) {
    return new PlainReads(timeline, pages, tokens, limits, clock, meters);
  }

  @Bean
  AnnexRequests annexRequests(AnnexTimeline timeline, Pages pages, Clock clock) {
    return new AnnexRequests(timeline, pages, clock);
  }

  @Bean
  @Order(0)
  AnnexFilter annexFilter(AnnexTimeline timeline, AnnexRequests requests, Clock clock) {
    return new AnnexFilter(requests, new AnnexList(timeline, clock));
  }
}
