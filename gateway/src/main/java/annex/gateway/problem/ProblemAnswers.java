package annex.gateway.problem;

import annex.contracts.problem.CommonProblem;
import annex.contracts.problem.Problem;
import annex.contracts.problem.ProblemType;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.MethodNotAllowedException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers with problem documents, also for whatever nobody else has answered. */
@Component
@Order(-2)
public final class ProblemAnswers implements ErrorWebExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

  private static final String DENIED = ProblemAnswers.class.getName() + ".denied";
  private static final String ANSWERED = ProblemAnswers.class.getName() + ".answered";

  private final JsonMapper json;

  ProblemAnswers(JsonMapper json) {
    this.json = json;
  }

  @Override
  public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
    if (exchange.getResponse().isCommitted()) {
      return Mono.error(thrown);
    }
    return switch (thrown) {
      case Refused refused ->
          answer(exchange, refused.type(), String.valueOf(refused.getMessage()));
      case Denied denied -> {
        var denial = denied.denial();
        exchange.getAttributes().put(DENIED, true);
        denial.headers().forEach(exchange.getResponse().getHeaders()::set);
        yield answer(exchange, denial.type(), denial.detail());
      }
      case MethodNotAllowedException refused -> {
        exchange.getResponse().getHeaders().setAllow(refused.getSupportedMethods());
        yield answer(exchange, CommonProblem.METHOD_NOT_ALLOWED, "");
      }
      case ResponseStatusException refused -> status(exchange, refused.getStatusCode().value());
      default -> {
        LOG.error("Unforeseen at {}", exchange.getRequest().getPath(), thrown);
        yield status(exchange, CommonProblem.INTERNAL_ERROR.status());
      }
    };
  }

  private Mono<Void> status(ServerWebExchange exchange, int status) {
    var type =
        Arrays.stream(CommonProblem.values())
            .filter(common -> common.status() == status)
            .findFirst()
            .orElse(status < 500 ? CommonProblem.REQUEST_MALFORMED : CommonProblem.INTERNAL_ERROR);
    return answer(
        exchange, type, status == 404 ? "No resource has this path." : "It could not be answered.");
  }

  /** Whether the request was denied. */
  public static boolean hasDenied(ServerWebExchange exchange) {
    return exchange.getAttribute(DENIED) != null;
  }

  /** Whether the request was answered with a problem of the gateway's own. */
  public static boolean hasAnswered(ServerWebExchange exchange) {
    return exchange.getAttribute(ANSWERED) != null;
  }

  /** Answers a request with a problem. */
  public Mono<Void> answer(ServerWebExchange exchange, ProblemType type, String detail) {
    exchange.getAttributes().put(ANSWERED, true);
    var response = exchange.getResponse();
    var body = body(type, detail, exchange.getRequest().getPath().value());
    response.setStatusCode(HttpStatusCode.valueOf(type.status()));
    response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    response.getHeaders().setContentLength(body.length);
    if (type.status() == 503 || type == GatewayProblem.TOO_MANY_STREAMS) {
      response.getHeaders().set(HttpHeaders.RETRY_AFTER, "2");
    }
    if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
      return response.setComplete();
    }
    return response.writeWith(Mono.just(response.bufferFactory().wrap(body)));
  }

  /** A problem document as bytes. */
  byte[] body(ProblemType type, String detail, String path) {
    var said = Optional.of(detail).filter(text -> !text.isEmpty()).orElse(type.title());
    return json.writeValueAsBytes(Problem.of(type, said, path));
  }
}
