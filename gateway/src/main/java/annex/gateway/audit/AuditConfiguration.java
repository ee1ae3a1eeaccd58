package annex.gateway.audit;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  private static final int ROOM = 10_000;
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);
  private static final int READERS_IN_LINE = 20;

  @Bean
  Refusals refusals(Chains chains, Clock clock, MeterRegistry meters) {
    return new Refusals(UUID.randomUUID().toString(), chains, clock, ROOM, BETWEEN_TRIES, meters);
  }

  /** Ahead of the filter that denies, which stands at -100. */
  @Bean
  @Order(-200)
  RefusalFilter refusalFilter(Refusals refusals, Clock clock) {
    return new RefusalFilter(refusals, clock);
  }

  /** One page at a time is read from the broker: it may be large. */
  @Bean(destroyMethod = "dispose")
  Scheduler auditReading() {
    return Schedulers.newBoundedElastic(1, READERS_IN_LINE, "audit-reading", 10, true);
  }

  @Bean
  AccessTable auditAccess() {
    return new AccessTable(
        List.of(AccessTable.Entry.of(HttpMethod.GET, "/audit", new Need.Scope(Scopes.OPERATE))));
  }
}
