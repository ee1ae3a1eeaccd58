package annex.gateway.audit;

import annex.access.Caller;
import annex.access.Party;
import annex.contracts.IsoText;
import annex.contracts.audit.AuditEntry;
import annex.gateway.access.AccessFilter;
import annex.gateway.problem.ProblemAnswers;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Records every access that the gateway denies, and every write that it answers itself: what it
 * passes on, the service records.
 */
final class RefusalFilter implements WebFilter {

  private static final Set<HttpMethod> READING =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
  private static final int LONGEST_METHOD = 20;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PATH = 500;

  private final Refusals refusals;
  private final Clock clock;

  RefusalFilter(Refusals refusals, Clock clock) {
    this.refusals = refusals;
    this.clock = clock;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    exchange
        .getResponse()
        .beforeCommit(() -> {
          if (isRecorded(exchange)) {
            refusals.record(entry(exchange));
          }
          return Mono.empty();
        });
    return chain.filter(exchange);
  }

  private static boolean isRecorded(ServerWebExchange exchange) {
    return ProblemAnswers.hasDenied(exchange)
        || (ProblemAnswers.hasAnswered(exchange)
            && !READING.contains(exchange.getRequest().getMethod()));
  }

  /** The path without its query, which may hold what nobody should read, as prisoners' numbers. */
  private AuditEntry entry(ServerWebExchange exchange) {
    var request = exchange.getRequest();
    var caller = AccessFilter.knownCaller(exchange);
    var status = Objects.requireNonNullElse(exchange.getResponse().getStatusCode(), HttpStatus.OK);
    var entry =
        new AuditEntry(
            IsoText.of(clock.instant()),
            cut(caller.map(Caller::client).orElse(null), LONGEST_NAME),
            cut(caller.map(Caller::subject).orElse(null), LONGEST_NAME),
            cut(caller.flatMap(Caller::agency).orElse(null), LONGEST_NAME),
            caller.flatMap(Caller::party).map(Party::code).orElse(null),
            Objects.requireNonNull(cut(request.getMethod().name(), LONGEST_METHOD)),
            Objects.requireNonNull(cut(request.getURI().getRawPath(), LONGEST_PATH)),
            status.value());
    return entry.withoutPrisoners();
  }

  private static @Nullable String cut(@Nullable String text, int longest) {
    return text == null || text.length() <= longest ? text : text.substring(0, longest);
  }
}
