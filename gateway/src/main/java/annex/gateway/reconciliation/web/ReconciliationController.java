package annex.gateway.reconciliation.web;

import annex.access.View;
import annex.contracts.problem.CommonProblem;
import annex.gateway.access.AccessFilter;
import annex.gateway.problem.Refused;
import annex.gateway.reconciliation.Reconciliations;
import annex.gateway.reconciliation.RuleBook;
import annex.gateway.timeline.ConsolidatedAnnex;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.RejectedExecutionException;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/** Tells the contradictions of an annex. */
@RestController
final class ReconciliationController {

  private static final int TAG_BYTES = 12;

  private final AskedAnnex annexes;
  private final RuleBook rules;
  private final Reconciliations reconciliations;
  private final Scheduler reconciling;
  private final JsonMapper json;

  ReconciliationController(
      AskedAnnex annexes,
      RuleBook rules,
      Reconciliations reconciliations,
      Scheduler reconciling,
      JsonMapper json) {
    this.annexes = annexes;
    this.rules = rules;
    this.reconciliations = reconciliations;
    this.reconciling = reconciling;
    this.json = json;
  }

  @GetMapping("/annexes/{id}/reconciliation")
  Mono<ResponseEntity<byte[]>> findings(ServerWebExchange exchange, @PathVariable("id") String id) {
    var parameters = exchange.getRequest().getQueryParams();
    var asked = AskedFindings.of(parameters, rules.terms());
    var annex = annexes.of(id, parameters);
    var view = AccessFilter.caller(exchange).view();
    return Mono.fromCallable(() -> page(annex, view, asked))
        .subscribeOn(reconciling)
        .onErrorMap(
            RejectedExecutionException.class,
            _ ->
                new Refused(
                    CommonProblem.SERVICE_UNAVAILABLE, "Too many annexes wait to be reconciled."));
  }

  private ResponseEntity<byte[]> page(ConsolidatedAnnex annex, View view, AskedFindings asked) {
    var page = FindingsPage.of(annex, view, reconciliations.of(annex, view), asked);
    var bytes = json.writeValueAsBytes(page);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noCache())
        .eTag(tag(bytes))
        .body(bytes);
  }

  private static String tag(byte[] bytes) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return '"' + HexFormat.of().formatHex(hash, 0, TAG_BYTES) + '"';
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JVM has SHA-256", e);
    }
  }
}
