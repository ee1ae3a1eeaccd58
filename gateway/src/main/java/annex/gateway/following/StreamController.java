package annex.gateway.following;

import annex.access.Caller;
import annex.access.token.KeysAway;
import annex.access.token.VerifiedTokens;
import annex.contracts.problem.CommonProblem;
import annex.gateway.access.AccessFilter;
import annex.gateway.access.Bearer;
import annex.gateway.annexes.AnnexRequests;
import annex.gateway.problem.Refused;
import annex.gateway.timeline.Annex;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;

/** One event for each change of an annex, to whoever stays connected. */
@RestController
final class StreamController {

  private static final String LAST_EVENT_ID = "Last-Event-ID";

  private final AnnexRequests requests;
  private final Following following;
  private final Streams streams;
  private final VerifiedTokens tokens;

  StreamController(
      AnnexRequests requests, Following following, Streams streams, VerifiedTokens tokens) {
    this.requests = requests;
    this.following = following;
    this.streams = streams;
    this.tokens = tokens;
  }

  /**
   * What happens to an annex from now on or, with {@code Last-Event-ID}, since that event. It ends
   * when the token does.
   */
  @GetMapping(path = "/annexes/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  Flux<ServerSentEvent<News>> stream(@PathVariable("id") String id, ServerWebExchange exchange) {
    var annex = requests.annex(id);
    var from = from(exchange);
    var headers = exchange.getResponse().getHeaders();
    headers.setCacheControl("no-cache");
    headers.set("X-Accel-Buffering", "no");
    if (HttpMethod.HEAD.equals(exchange.getRequest().getMethod())) {
      return Flux.empty();
    }
    var caller = AccessFilter.caller(exchange);
    return Flux.using(
        () -> streams.open(caller.client()),
        _ -> stream(annex, caller, from, exchange),
        Streams.Open::close);
  }

  private Flux<ServerSentEvent<News>> stream(
      Annex annex, Caller caller, @Nullable Position from, ServerWebExchange exchange) {
    var sent = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
    var token = String.valueOf(Bearer.token(sent));
    var follower = following.follower(annex, caller.view(), from);
    return following.stream(annex.establishment(), follower, () -> isValid(token));
  }

  private static @Nullable Position from(ServerWebExchange exchange) {
    var id = exchange.getRequest().getHeaders().getFirst(LAST_EVENT_ID);
    return id == null || id.isEmpty()
        ? null
        : Position.of(id)
            .orElseThrow(() ->
                new Refused(
                    CommonProblem.PARAMETER_INVALID,
                    "The header Last-Event-ID must be the id of an event of a stream, or 0."));
  }

  private boolean isValid(String token) {
    try {
      var _ = tokens.verify(token);
      return true;
    } catch (BadJwtException | KeysAway e) {
      return false;
    }
  }
}
