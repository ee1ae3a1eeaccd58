package annex.gateway.annexes;

import annex.contracts.Area;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** How an annex came to be what it is. */
@RestController
final class AnnexController {

  private static final String AREAS =
      Stream.of(Area.values()).map(Area::code).collect(Collectors.joining(", "));

  private final AnnexRequests requests;

  AnnexController(AnnexRequests requests) {
    this.requests = requests;
  }

  /** Every section version and Notice of Change, in the order in which they were recorded. */
  @GetMapping("/annexes/{id}/history")
  Mono<Void> history(@PathVariable("id") String id, ServerWebExchange exchange) {
    var parameters = requests.parameters(exchange);
    var area = parameters.read("area", Area::of, "one of " + AREAS);
    return requests.answer(exchange, id, new HistoryQuery(area, parameters.stretch()));
  }

  /** What is different between two dates. */
  @GetMapping("/annexes/{id}/diff")
  Mono<Void> diff(@PathVariable("id") String id, ServerWebExchange exchange) {
    var parameters = requests.parameters(exchange);
    return requests.answer(
        exchange,
        id,
        new DiffQuery(
            parameters.dateGiven("from"), parameters.date("to"), parameters.instant("knownAt")));
  }
}
