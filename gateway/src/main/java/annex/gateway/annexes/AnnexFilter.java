package annex.gateway.annexes;

import annex.gateway.access.AccessFilter;
import annex.gateway.problem.Refused;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers {@code /annexes} and {@code /annexes/{id}} before any handler is looked for: that is what
 * most readers ask, and it is answered from memory.
 */
final class AnnexFilter implements WebFilter {

  private static final String LIST = "/annexes";
  private static final String ONE = "/annexes/";
  private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final AnnexRequests requests;
  private final AnnexList list;

  AnnexFilter(AnnexRequests requests, AnnexList list) {
    this.requests = requests;
    this.list = list;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var path = exchange.getRequest().getURI().getRawPath();
    if (!path.startsWith(LIST)) {
      return chain.filter(exchange);
    }
    boolean all = path.equals(LIST);
    if (!all && (!path.startsWith(ONE) || path.indexOf('/', ONE.length()) >= 0)) {
      return chain.filter(exchange);
    }
    try {
      readingOnly(exchange);
      var page = all ? list(exchange) : one(exchange, path.substring(ONE.length()));
      return page.send(exchange);
    } catch (Refused | MethodNotAllowedException e) {
      return Mono.error(e);
    }
  }

  private Page list(ServerWebExchange exchange) {
    requests.caughtUp();
    return Page.of(list.page(requests.parameters(exchange), AccessFilter.caller(exchange)));
  }

  private Page one(ServerWebExchange exchange, String id) {
    var parameters = requests.parameters(exchange);
    var query = new AnnexQuery(parameters.date("asOf"), parameters.instant("knownAt"));
    return requests.page(requests.annex(id), query, exchange);
  }

  private static void readingOnly(ServerWebExchange exchange) {
    var method = exchange.getRequest().getMethod();
    if (!READING.contains(method)) {
      throw new MethodNotAllowedException(method, READING);
    }
  }
}
