package annex.gateway.annexes;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.CharsetUtil;
import org.jspecify.annotations.Nullable;

/**
 * Answers a plain read that comes again in the same bytes, ahead of the server's HTTP codec: what
 * they mean was found out when they came first. It stands in for {@link AnnexLane}, which sees all
 * that comes otherwise.
 *
 * <p>Bytes say the same again only where a request may begin. That is known as long as each buffer
 * that came held one request without a body, from its beginning to its end; once that is not so,
 * this connection has no repetitions any more.
 */
final class RepeatLane extends ChannelInboundHandlerAdapter {

  private static final ByteBuf END_OF_HEAD =
      Unpooled.unreleasableBuffer(Unpooled.copiedBuffer("\r\n\r\n", CharsetUtil.US_ASCII));
  private static final int LONGEST = 4096;

  private final PlainReads reads;
  private final AnnexLane lane;
  private final AnswerFiles files;
  private final ReadsOn readsOn = new ReadsOn();
  private boolean requestsAreWhole = true;
  private @Nullable ByteBuf last;
  private boolean answered;
  private boolean passedOn;

  RepeatLane(PlainReads reads, AnnexLane lane, AnswerFiles files) {
    this.reads = reads;
    this.lane = lane;
    this.files = files;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof ByteBuf bytes && requestsAreWhole) {
      var answer = isRepeated(bytes) ? reads.again(lane.lately()) : null;
      if (answer == null) {
        read(context, bytes);
      } else {
        bytes.release();
        var _ = context.write(isPlain(context) ? answer.often(files) : answer.once());
        answered = true;
      }
    } else {
      passedOn = true;
      context.fireChannelRead(message);
    }
  }

  /** Whether what is written leaves as it is; else the kernel cannot send it from a file. */
  private static boolean isPlain(ChannelHandlerContext context) {
    return context.pipeline().get(SslHandler.class) == null;
  }

  private boolean isRepeated(ByteBuf bytes) {
    return last != null && lane.isIdle() && ByteBufUtil.equals(last, bytes);
  }

  private void read(ChannelHandlerContext context, ByteBuf bytes) {
    last = null;
    passedOn = true;
    var head = isHead(bytes) ? Unpooled.copiedBuffer(bytes) : null;
    var before = lane.seen();
    context.fireChannelRead(bytes);
    var since = lane.seen().since(before);
    requestsAreWhole = head != null && since.isOneWithoutBody();
    if (requestsAreWhole && since.kept() == 1) {
      last = head;
    }
  }

  private static boolean isHead(ByteBuf bytes) {
    int length = bytes.readableBytes();
    return length <= LONGEST
        && ByteBufUtil.indexOf(END_OF_HEAD, bytes) == length - END_OF_HEAD.readableBytes();
  }

  /** As after an answer of {@link AnnexLane}, the server has to be asked to read on. */
  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (answered) {
      context.flush();
      readsOn.from(context);
    }
    if (passedOn || !answered) {
      context.fireChannelReadComplete();
    }
    answered = false;
    passedOn = false;
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    readsOn.writabilityChanged(context);
    context.fireChannelWritabilityChanged();
  }
}
