package annex.gateway.problem;

import annex.contracts.problem.CommonProblem;
import annex.contracts.problem.Problem;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.netty.Connection;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** Requests whose path is no URI never reach a filter: the server itself answers them. */
@Component
final class BrokenRequests implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

  private final ProblemAnswers problems;

  BrokenRequests(ProblemAnswers problems) {
    this.problems = problems;
  }

  @Override
  public void customize(NettyReactiveWebServerFactory factory) {
    factory.addServerCustomizers(this::explain);
  }

  private HttpServer explain(HttpServer server) {
    return server.mapHandle(
        (handled, connection) -> handled.then(Mono.defer(() -> explained(connection))));
  }

  private Mono<Void> explained(Connection connection) {
    boolean unexplained =
        connection instanceof HttpServerResponse response
            && !response.hasSentHeaders()
            && HttpResponseStatus.BAD_REQUEST.equals(response.status());
    if (!unexplained) {
      return Mono.empty();
    }
    var response = (HttpServerResponse) connection;
    var path = connection instanceof HttpServerRequest request ? request.uri() : "";
    var body = problems.body(CommonProblem.REQUEST_MALFORMED, "The path is no URI.", path);
    return response
        .header(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
        .header(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length))
        .sendByteArray(Mono.just(body))
        .then();
  }
}
