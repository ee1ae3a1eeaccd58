package annex.gateway.annexes;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an answer as they stand on a connection of HTTP/1.1. They lie outside the heap, in
 * memory that goes with them: nobody releases them. Those that are sent often lie in a file too.
 */
final class AnswerBytes {

  private static final int OFTEN = 16;

  /** The kernel copies less than this more quickly than it looks into a file. */
  private static final int WORTH_A_FILE = 4096;

  private final ByteBuf bytes;
  private final AtomicInteger sent = new AtomicInteger();
  private volatile @Nullable AnswerFile file;

  private AnswerBytes(ByteBuf bytes) {
    this.bytes = bytes;
  }

  /** A head and what follows it. */
  static AnswerBytes of(byte[] head, byte[] content) {
    var memory = ByteBuffer.allocateDirect(head.length + content.length);
    return new AnswerBytes(Unpooled.wrappedBuffer(memory.put(head).put(content).flip()));
  }

  /** The last of them, to be duplicated by whoever sends them. */
  ByteBuf last(int length) {
    return bytes.slice(bytes.readableBytes() - length, length);
  }

  /** To be written to any connection. */
  Object once() {
    return bytes.retainedDuplicate();
  }

  /**
   * To be written to a connection that takes them as they are, probably not for the last time.
   *
   * @param files from which the kernel sends what is sent often
   */
  Object often(AnswerFiles files) {
    var known = file;
    if (known == null && bytes.readableBytes() >= WORTH_A_FILE && sent.incrementAndGet() == OFTEN) {
      known = files.holding(bytes.nioBuffer());
      file = known;
    }
    return known == null ? once() : known.region();
  }
}
