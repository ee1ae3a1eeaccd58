package annex.gateway.annexes;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Answers the plain read of an annex, {@code GET /annexes/WMI} and nothing more to it, on the
 * connection itself. Everything else goes on to {@link AnnexFilter} and the handlers behind it; so
 * does a plain read while another answer of this connection is still to come, for answers leave in
 * the order of their requests.
 */
final class AnnexLane extends ChannelDuplexHandler {

  private final PlainReads reads;
  private final PlainReads.Lately lately = new PlainReads.Lately();
  private final ReadsOn readsOn = new ReadsOn();
  private int underWayElsewhere;
  private boolean skipping;
  private boolean answered;
  private int heads;
  private int ends;
  private int kept;

  /**
   * What has come so far.
   *
   * @param heads of requests
   * @param ends of requests
   * @param kept plain reads that were answered here as {@link Reply#bytes} say
   */
  record Seen(int heads, int ends, int kept) {

    Seen since(Seen before) {
      return new Seen(heads - before.heads, ends - before.ends, kept - before.kept);
    }

    boolean isOneWithoutBody() {
      return heads == 1 && ends == 1;
    }
  }

  AnnexLane(PlainReads reads) {
    this.reads = reads;
  }

  /** What was read last. */
  PlainReads.Lately lately() {
    return lately;
  }

  /** What has come so far. */
  Seen seen() {
    return new Seen(heads, ends, kept);
  }

  /** Whether every request has come whole, and all answers from elsewhere have left. */
  boolean isIdle() {
    return underWayElsewhere == 0 && !skipping;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    count(message);
    if (message instanceof HttpRequest request) {
      var reply = underWayElsewhere == 0 && isPlain(request) ? reads.reply(request, lately) : null;
      if (reply != null) {
        send(context, request, reply);
        skipping = true;
      } else {
        underWayElsewhere++;
      }
    }
    if (!skipping) {
      context.fireChannelRead(message);
      return;
    }
    if (message instanceof LastHttpContent) {
      skipping = false;
    }
    ReferenceCountUtil.release(message);
  }

  private void count(Object message) {
    heads += message instanceof HttpRequest ? 1 : 0;
    ends += message instanceof LastHttpContent ? 1 : 0;
  }

  private static boolean isPlain(HttpRequest request) {
    var method = request.method();
    var headers = request.headers();
    return (HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method))
        && HttpVersion.HTTP_1_1.equals(request.protocolVersion())
        && request.decoderResult().isSuccess()
        && !headers.contains(HttpHeaderNames.CONTENT_LENGTH)
        && !headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
        && !headers.contains(HttpHeaderNames.EXPECT)
        && !headers.contains(HttpHeaderNames.UPGRADE);
  }

  private void send(ChannelHandlerContext context, HttpRequest request, Reply reply) {
    boolean last = !HttpUtil.isKeepAlive(request);
    boolean headOnly = HttpMethod.HEAD.equals(request.method());
    var content = headOnly ? Unpooled.EMPTY_BUFFER : reply.content().retainedDuplicate();
    var response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            reply.status(),
            content,
            last ? closing(reply.headers()) : reply.headers(),
            EmptyHttpHeaders.INSTANCE);
    var written = context.write(response);
    if (last) {
      var _ = written.addListener(ChannelFutureListener.CLOSE);
    }
    kept += last || headOnly ? 0 : 1;
    answered = true;
  }

  private static HttpHeaders closing(HttpHeaders headers) {
    return new DefaultHttpHeaders()
        .add(headers)
        .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
  }

  /** The server reads on after an answer of its own; after one from here it has to be asked. */
  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (answered) {
      answered = false;
      context.flush();
      if (underWayElsewhere == 0) {
        readsOn.from(context);
      }
    }
    context.fireChannelReadComplete();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    readsOn.writabilityChanged(context);
    context.fireChannelWritabilityChanged();
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    boolean interim =
        message instanceof HttpResponse response
            && HttpStatusClass.INFORMATIONAL.contains(response.status().code());
    if (message instanceof LastHttpContent && !interim) {
      underWayElsewhere--;
      var _ = context.write(message, promise.unvoid()).addListener(_ -> readOn(context));
    } else {
      var _ = context.write(message, promise);
    }
  }

  /**
   * When an answer comes from another thread, the server may take back its reading on while it ends
   * the request, and the next one of this connection would never be read. Asking twice does no
   * harm.
   */
  private static void readOn(ChannelHandlerContext context) {
    context.executor().execute(context::read);
  }
}
