package annex.gateway.reconciliation.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.gateway.reconciliation.Reconciliations;
import annex.gateway.reconciliation.RuleBook;
import annex.gateway.reconciliation.json.JsonBodies;
import annex.gateway.reconciliation.rules.Rules;
import annex.gateway.timeline.AnnexTimeline;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {

  /** Of some hundreds of annexes, about a kilobyte each. */
  private static final long KEPT_FINDINGS = 20_000;

  private static final int THREADS = 2;
  private static final int IN_LINE = 1_000;

  @Bean
  RuleBook ruleBook() {
    return new RuleBook(Rules.ALL);
  }

  @Bean
  Reconciliations reconciliations(RuleBook rules) {
    return new Reconciliations(rules, JsonBodies::sections, KEPT_FINDINGS);
  }

  @Bean
  AskedAnnex askedAnnex(AnnexTimeline timeline, Clock clock) {
    return new AskedAnnex(timeline, clock);
  }

  /** Parsing and comparing stay off the threads that answer everybody. */
  @Bean(destroyMethod = "dispose")
  Scheduler reconciling() {
    return Schedulers.newBoundedElastic(THREADS, IN_LINE, "reconciling", 10, true);
  }

  @Bean
  AccessTable reconciliationAccess() {
    return new AccessTable(
        List.of(
            AccessTable.Entry.of(
                HttpMethod.GET,
                "/annexes/{id}/reconciliation",
                new Need.ScopeAt(Scopes.ANNEX_READ, "id"))));
  }
}
