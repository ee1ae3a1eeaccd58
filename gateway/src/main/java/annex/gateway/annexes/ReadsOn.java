package annex.gateway.annexes;

import io.netty.channel.ChannelHandlerContext;

/**
 * Asks for what comes next on a connection, once what was written can leave: whoever asks and does
 * not take the answers is read no further.
 */
final class ReadsOn {

  private boolean owed;

  /** Reads on now, or as soon as the connection takes more. */
  void from(ChannelHandlerContext context) {
    owed = !context.channel().isWritable();
    if (!owed) {
      context.read();
    }
  }

  /** The connection takes more, or no more. */
  void writabilityChanged(ChannelHandlerContext context) {
    if (owed) {
      from(context);
    }
  }
}
