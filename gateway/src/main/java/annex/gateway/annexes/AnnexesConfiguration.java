package annex.gateway.annexes;

import annex.gateway.timeline.AnnexTimeline;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.ReactorResourceFactory;
import org.springframework.util.unit.DataSize;

@Configuration(proxyBeanMethods = false)
class AnnexesConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  /** Threads of its own: a gateway that ends must not end those of others in the process. */
  @Bean
  ReactorResourceFactory reactorResourceFactory() {
    var resources = new ReactorResourceFactory();
    resources.setUseGlobalResources(false);
    return resources;
  }

  @Bean
  @Order(0)
  AnnexFilter annexFilter(
      AnnexTimeline timeline, Clock clock, @Value("${annex.annexes.cached}") DataSize cached) {
    return new AnnexFilter(timeline, new Pages(cached.toBytes()), clock);
  }
}
