package annex.gateway.reconciliation.web;

import annex.access.AccessTable;
import annex.access.Need;
import annex.access.Scopes;
import annex.gateway.reconciliation.Reconciliations;
import annex.gateway.reconciliation.RuleBook;
import annex.gateway.reconciliation.json.JsonBodies;
import annex.gateway.reconciliation.rules.Rules;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

@Configuration(proxyBeanMethods = false)
class ReconciliationConfiguration {

  /** Of some hundreds of annexes, about a kilobyte each. */
  private static final long KEPT_FINDINGS = 20_000;

  @Bean
  RuleBook ruleBook() {
    return new RuleBook(Rules.ALL);
  }

  @Bean
  Reconciliations reconciliations(RuleBook rules) {
    return new Reconciliations(rules, JsonBodies::sections, KEPT_FINDINGS);
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
