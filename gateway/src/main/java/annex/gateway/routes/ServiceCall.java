package annex.gateway.routes;

import annex.contracts.problem.CommonProblem;
import annex.gateway.problem.ProblemAnswers;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.reactor.bulkhead.operator.BulkheadOperator;
import io.github.resilience4j.reactor.circuitbreaker.operator.CircuitBreakerOperator;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.springframework.cloud.gateway.filter.GatewayFilter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Calls a service through its breaker and within its bounds. A call that did not reach an instance
 * is made to every other in turn; one that did is made once more only where the request is
 * idempotent and the connection broke before an answer.
 */
final class ServiceCall implements GatewayFilter, Ordered {

  /** Behind the filter that makes the URL of the route, ahead of the one that sends. */
  private static final int ORDER = 10_100;

  private static final String AIMED_AT = ServiceCall.class.getName() + ".aimedAt";
  private static final Set<HttpMethod> IDEMPOTENT = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  private final Service service;
  private final Instances instances;
  private final CircuitBreaker breaker;
  private final Bulkhead bulkhead;
  private final RouteSettings settings;
  private final ProblemAnswers problems;

  ServiceCall(
      Service service,
      Instances instances,
      CircuitBreaker breaker,
      Bulkhead bulkhead,
      RouteSettings settings,
      ProblemAnswers problems) {
    this.service = service;
    this.instances = instances;
    this.breaker = breaker;
    this.bulkhead = bulkhead;
    this.settings = settings;
    this.problems = problems;
  }

  /** The service answered, but that it is broken: its answer stands, and the breaker counts it. */
  private static final class AnsweredBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AnsweredBroken() {
      super(null, null, false, false);
    }
  }

  @Override
  public int getOrder() {
    return ORDER;
  }

  @Override
  public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
    if (exchange.getRequest().getHeaders().getContentLength() > settings.largestBody().toBytes()) {
      return problems.answer(
          exchange,
          CommonProblem.BODY_TOO_LARGE,
          "A body may have up to %,d bytes.".formatted(settings.largestBody().toBytes()));
    }
    return attempt(exchange, chain, Tries.NONE)
        .timeout(service.answerWithin())
        .doOnError(TimeoutException.class, _ -> leaveOutTheHung(exchange))
        .then(Mono.defer(() -> answeredBroken(exchange)))
        .transformDeferred(CircuitBreakerOperator.of(breaker))
        .transformDeferred(BulkheadOperator.of(bulkhead))
        .onErrorResume(AnsweredBroken.class, _ -> Mono.empty())
        .onErrorResume(failure -> answer(exchange, failure));
  }

  /**
   * What one request has been through.
   *
   * @param instances that it was sent to, or could not be
   * @param broken where the connection broke before an answer
   */
  private record Tries(Set<URI> instances, Optional<URI> broken) {
    static final Tries NONE = new Tries(Set.of(), Optional.empty());

    Tries and(URI instance, boolean broke) {
      var all = new HashSet<>(instances);
      all.add(instance);
      return new Tries(all, broke ? Optional.of(instance) : broken);
    }
  }

  private Mono<Void> attempt(ServerWebExchange exchange, GatewayFilterChain chain, Tries tries) {
    return Mono.defer(() -> {
      // Where no other is left, the one whose connection broke may still be well.
      var instance = instances.next(tries.instances()).or(tries::broken);
      if (instance.isEmpty()) {
        return Mono.error(new ConnectException("no instance is left to try"));
      }
      aim(exchange, instance.get());
      return chain
          .filter(exchange)
          .onErrorResume(
              IOException.class, failure -> again(exchange, chain, tries, instance.get(), failure));
    });
  }

  /**
   * Nothing was sent to an instance that could not be reached: every other may be tried. A
   * connection that broke later is made up for once, and only where a second call does no harm.
   */
  private Mono<Void> again(
      ServerWebExchange exchange,
      GatewayFilterChain chain,
      Tries tries,
      URI instance,
      IOException failure) {
    boolean unreached =
        failure instanceof ConnectException || failure instanceof NoRouteToHostException;
    if (unreached) {
      instances.unreached(instance);
    }
    boolean harmless = IDEMPOTENT.contains(exchange.getRequest().getMethod());
    boolean last = tries.broken().filter(instance::equals).isPresent();
    if (last || !(unreached || (harmless && tries.broken().isEmpty()))) {
      return Mono.error(failure);
    }
    ServerWebExchangeUtils.reset(exchange);
    exchange.getAttributes().remove(ServerWebExchangeUtils.GATEWAY_ALREADY_ROUTED_ATTR);
    return attempt(exchange, chain, tries.and(instance, !unreached));
  }

  private void leaveOutTheHung(ServerWebExchange exchange) {
    if (exchange.getAttribute(AIMED_AT) instanceof URI instance) {
      instances.hung(instance);
    }
  }

  private static void aim(ServerWebExchange exchange, URI instance) {
    var request = exchange.getRequest().getURI();
    exchange.getAttributes().put(AIMED_AT, instance);
    exchange
        .getAttributes()
        .put(
            ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR,
            UriComponentsBuilder.fromUri(request)
                .scheme(instance.getScheme())
                .host(instance.getHost())
                .port(instance.getPort())
                .build(true)
                .toUri());
  }

  private static Mono<Void> answeredBroken(ServerWebExchange exchange) {
    var status = exchange.getResponse().getStatusCode();
    return status != null && status.is5xxServerError()
        ? Mono.error(new AnsweredBroken())
        : Mono.empty();
  }

  private Mono<Void> answer(ServerWebExchange exchange, Throwable failure) {
    return switch (failure) {
      case CallNotPermittedException _ ->
          problems.answer(
              exchange,
              CommonProblem.SERVICE_UNAVAILABLE,
              "The %s service has failed lately and is given a pause.".formatted(service));
      case BulkheadFullException _ ->
          problems.answer(
              exchange,
              CommonProblem.SERVICE_UNAVAILABLE,
              "The %s service has as many calls under way as it takes.".formatted(service));
      case TimeoutException _ ->
          problems.answer(
              exchange,
              CommonProblem.SERVICE_TIMED_OUT,
              "The %s service did not begin to answer within %s."
                  .formatted(service, service.answerWithin()));
      case IOException _ ->
          problems.answer(
              exchange,
              CommonProblem.SERVICE_UNAVAILABLE,
              "The %s service cannot be reached.".formatted(service));
      default -> Mono.error(failure);
    };
  }

  /** How long the breaker stays open, and how many of which failures open it. */
  static CircuitBreakerConfig breakerSettings() {
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(40)
        .minimumNumberOfCalls(20)
        .failureRateThreshold(50)
        .waitDurationInOpenState(Duration.ofSeconds(2))
        .permittedNumberOfCallsInHalfOpenState(5)
        .automaticTransitionFromOpenToHalfOpenEnabled(false)
        .build();
  }
}
