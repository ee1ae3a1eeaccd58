package annex.gateway.docs;

import annex.contracts.Area;
import annex.contracts.ContractDocument;
import annex.contracts.problem.CommonProblem;
import annex.gateway.problem.Refused;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Serves the contract of the gateway and, for its pages, copies of those of the services, which are
 * read also while a service is away, and the events.
 */
@RestController
final class ContractController {

  private final ContractDocument ofGateway = ContractDocument.ofGateway();
  private final Map<String, ContractDocument> all = new LinkedHashMap<>();

  ContractController() {
    all.put("gateway", ofGateway);
    Arrays.stream(Area.values())
        .forEach(area -> all.put(area.code(), ContractDocument.ofService(area.code())));
    all.put("feed", ContractDocument.ofService("feed"));
    all.put("events", ContractDocument.ofEvents());
  }

  @GetMapping(path = "/openapi.yaml", produces = ContractDocument.MEDIA_TYPE)
  Mono<ResponseEntity<String>> contract(ServerWebExchange exchange) {
    return answer(ofGateway, exchange);
  }

  @GetMapping(path = "/docs/openapi/{name}", produces = ContractDocument.MEDIA_TYPE)
  Mono<ResponseEntity<String>> copy(@PathVariable("name") String name, ServerWebExchange exchange) {
    var document = all.get(name);
    if (document == null) {
      throw new Refused(CommonProblem.NOT_FOUND, "No resource has this path.");
    }
    return answer(document, exchange);
  }

  private static Mono<ResponseEntity<String>> answer(
      ContractDocument document, ServerWebExchange exchange) {
    if (exchange.checkNotModified(document.tag())) {
      return Mono.empty();
    }
    return Mono.just(
        ResponseEntity.ok()
            .eTag(document.tag())
            .cacheControl(CacheControl.noCache())
            .body(document.text()));
  }
}
