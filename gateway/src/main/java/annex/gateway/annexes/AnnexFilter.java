package annex.gateway.annexes;

import annex.contracts.IsoText;
import annex.contracts.problem.CommonProblem;
import annex.gateway.access.AccessFilter;
import annex.gateway.problem.GatewayProblem;
import annex.gateway.problem.Refused;
import annex.gateway.timeline.AnnexTimeline;
import java.time.Clock;
import java.util.Set;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
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

  private final AnnexTimeline timeline;
  private final Pages pages;
  private final AnnexList list;
  private final Clock clock;

  AnnexFilter(AnnexTimeline timeline, Pages pages, Clock clock) {
    this.timeline = timeline;
    this.pages = pages;
    this.list = new AnnexList(timeline, clock);
    this.clock = clock;
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
    if (!timeline.isComplete()) {
      return Mono.error(
          new Refused(GatewayProblem.NOT_CAUGHT_UP, "It will answer in a moment; see its health."));
    }
    try {
      return send(exchange, all ? list(exchange) : one(exchange, path.substring(ONE.length())));
    } catch (Refused | MethodNotAllowedException e) {
      return Mono.error(e);
    }
  }

  private Page list(ServerWebExchange exchange) {
    readingOnly(exchange);
    return Page.of(
        list.page(exchange.getRequest().getQueryParams(), AccessFilter.caller(exchange)));
  }

  private Page one(ServerWebExchange exchange, String id) {
    readingOnly(exchange);
    if (!IsoText.isAgencyCode(id)) {
      throw new Refused(
          CommonProblem.PARAMETER_INVALID, "An agency code is three capital letters, such as WMI.");
    }
    var query = AnnexQuery.of(exchange.getRequest().getQueryParams(), clock);
    var annex =
        timeline
            .annex(id)
            .orElseThrow(
                () -> new Refused(GatewayProblem.ANNEX_UNKNOWN, "Nothing is known of " + id + "."));
    return pages.page(annex, query.asOf(), query.knownAt(), AccessFilter.caller(exchange).view());
  }

  private static void readingOnly(ServerWebExchange exchange) {
    var method = exchange.getRequest().getMethod();
    if (!READING.contains(method)) {
      throw new MethodNotAllowedException(method, READING);
    }
  }

  private static Mono<Void> send(ServerWebExchange exchange, Page page) {
    var response = exchange.getResponse();
    var asked = exchange.getRequest().getHeaders();
    var reply =
        page.reply(
            asked.getOrEmpty(HttpHeaders.ACCEPT_ENCODING),
            asked.getOrEmpty(HttpHeaders.IF_NONE_MATCH));
    response.setStatusCode(HttpStatusCode.valueOf(reply.status().code()));
    reply
        .headers()
        .forEach(header -> response.getHeaders().set(header.getKey(), header.getValue()));
    if (!reply.content().isReadable()
        || HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
      return response.setComplete();
    }
    var buffers = (NettyDataBufferFactory) response.bufferFactory();
    return response.writeWith(Mono.just(buffers.wrap(reply.content().retainedDuplicate())));
  }
}
