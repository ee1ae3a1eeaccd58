package annex.gateway.reconciliation.web;

import annex.contracts.Area;
import annex.gateway.annexes.AnnexRequests;
import annex.gateway.reconciliation.Reconciliations;
import annex.gateway.reconciliation.RuleBook;
import annex.gateway.reconciliation.Severity;
import annex.gateway.reconciliation.Terms;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells the contradictions of an annex. */
@RestController
final class ReconciliationController {

  private static final String SEVERITIES =
      Arrays.stream(Severity.values()).map(Severity::code).collect(Collectors.joining(", "));
  private static final String AREAS =
      Arrays.stream(Area.values()).map(Area::code).collect(Collectors.joining(", "));

  private final AnnexRequests requests;
  private final RuleBook rules;
  private final Reconciliations reconciliations;

  ReconciliationController(
      AnnexRequests requests, RuleBook rules, Reconciliations reconciliations) {
    this.requests = requests;
    this.rules = rules;
    this.reconciliations = reconciliations;
  }

  @GetMapping("/annexes/{id}/reconciliation")
  Mono<Void> findings(@PathVariable("id") String id, ServerWebExchange exchange) {
    var parameters = requests.parameters(exchange);
    return requests.answer(
        exchange,
        id,
        new FindingsQuery(
            parameters.date("asOf"),
            parameters.instant("knownAt"),
            parameters.read("severity", Severity::of, "one of " + SEVERITIES),
            parameters.read("area", Area::of, "one of " + AREAS),
            parameters.read("rule", this::rule, "the name of a rule"),
            parameters.stretch(),
            reconciliations));
  }

  private Optional<String> rule(String name) {
    return rules.terms().stream().map(Terms::name).filter(name::equals).findFirst();
  }
}
