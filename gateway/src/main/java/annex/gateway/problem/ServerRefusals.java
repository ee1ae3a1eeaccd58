package annex.gateway.problem;

import annex.contracts.problem.CommonProblem;
import annex.contracts.problem.Problem;
import annex.contracts.problem.ProblemType;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import java.util.Map;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import reactor.netty.NettyPipeline;

/** What the server refuses while it reads a head, before any of us: it says why, and so do we. */
@Component
@Sharable
final class ServerRefusals extends ChannelOutboundHandlerAdapter
    implements WebServerFactoryCustomizer<NettyReactiveWebServerFactory> {

  private static final Map<Integer, ProblemType> KNOWN =
      Map.of(
          CommonProblem.REQUEST_MALFORMED.status(), CommonProblem.REQUEST_MALFORMED,
          CommonProblem.URI_TOO_LONG.status(), CommonProblem.URI_TOO_LONG,
          CommonProblem.HEADERS_TOO_LARGE.status(), CommonProblem.HEADERS_TOO_LARGE);

  private final ProblemAnswers problems;

  ServerRefusals(ProblemAnswers problems) {
    this.problems = problems;
  }

  @Override
  public void customize(NettyReactiveWebServerFactory factory) {
    factory.addServerCustomizers(server ->
        server.doOnChannelInit((_, channel, _) -> {
          if (channel.pipeline().get(NettyPipeline.HttpCodec) != null) {
            var _ = channel.pipeline().addAfter(NettyPipeline.HttpCodec, "refusals", this);
          }
        }));
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    var _ = context.write(explained(message), promise);
  }

  private Object explained(Object message) {
    if (!(message instanceof FullHttpResponse response)
        || response.content().isReadable()
        || !KNOWN.containsKey(response.status().code())) {
      return message;
    }
    var type = KNOWN.get(response.status().code());
    var body = Unpooled.wrappedBuffer(problems.body(type, "It was not read any further.", ""));
    var answer = response.replace(body);
    answer.headers().set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE);
    answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
    response.release();
    return answer;
  }
}
