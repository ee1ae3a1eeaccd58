package annex.gateway.access;

import annex.access.AccessTable;
import annex.access.Caller;
import annex.access.Decision;
import annex.access.Denial;
import annex.access.token.KeysAway;
import annex.access.token.VerifiedTokens;
import annex.gateway.problem.Denied;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Finds out who calls, and asks the table whether the request may go on. */
public final class AccessFilter implements WebFilter {

  private static final String CALLER = Caller.class.getName();

  private final AccessTable table;
  private final VerifiedTokens tokens;
  private final CallerLimits limits;

  AccessFilter(AccessTable table, VerifiedTokens tokens, CallerLimits limits) {
    this.table = table;
    this.tokens = tokens;
    this.limits = limits;
  }

  /** Who calls, behind this filter, where the table asks for a token. */
  public static Caller caller(ServerWebExchange exchange) {
    return Objects.requireNonNull(exchange.<Caller>getAttribute(CALLER));
  }

  /** Who calls, where a token told, also when the request was denied. */
  public static Optional<Caller> knownCaller(ServerWebExchange exchange) {
    return Optional.ofNullable(exchange.getAttribute(CALLER));
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
    var sent = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
    var token = sent.isEmpty() ? null : Bearer.token(sent.getFirst());
    if (token == null) {
      return decide(exchange, chain, null);
    }
    return caller(sent, token).flatMap(caller -> decide(exchange, chain, caller));
  }

  private Mono<Caller> caller(List<String> sent, String token) {
    if (sent.size() > 1) {
      return Mono.error(new Denied(Denial.tokenInvalid()));
    }
    // What was not seen before costs a signature, and the first of all asks the issuer for its
    // keys.
    return tokens
        .recognise(token)
        .map(Mono::just)
        .orElseGet(() ->
            Mono.fromCallable(() -> tokens.verify(token))
                .subscribeOn(Schedulers.boundedElastic())
                .onErrorMap(KeysAway.class, _ -> new Denied(Denial.issuerAway()))
                .onErrorMap(BadJwtException.class, _ -> new Denied(Denial.tokenInvalid())));
  }

  private Mono<Void> decide(
      ServerWebExchange exchange, WebFilterChain chain, @Nullable Caller caller) {
    if (caller != null) {
      exchange.getAttributes().put(CALLER, caller);
    }
    var request = exchange.getRequest();
    var decision =
        table.decide(request.getMethod(), request.getPath().pathWithinApplication(), caller);
    if (caller != null && !permitted(request, caller.client())) {
      return Mono.error(new Denied(Denial.tooMany()));
    }
    if (!(decision instanceof Decision.Granted)) {
      return Mono.error(new Denied(Denial.of(decision)));
    }
    return chain.filter(exchange);
  }

  /** A plain read comes here also when the connection has answered as many as the client may. */
  private boolean permitted(ServerHttpRequest request, String client) {
    boolean plain =
        request.getURI().getRawQuery() == null
            && PlainRead.establishment(request.getURI().getRawPath()) != null;
    return (!plain || limits.permitPlainRead(client)) && limits.permit(client);
  }
}
