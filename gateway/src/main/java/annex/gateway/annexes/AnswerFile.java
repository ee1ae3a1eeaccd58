package annex.gateway.annexes;

import io.netty.channel.DefaultFileRegion;
import io.netty.channel.FileRegion;
import java.nio.channels.FileChannel;

/**
 * The bytes of an answer in a file that has no name any more. It is closed when nothing refers to
 * its channel any more, so also not before whoever sends it is done.
 *
 * @param channel that reads it
 * @param length in bytes
 */
record AnswerFile(FileChannel channel, long length) {

  /** The whole of it, to be sent once. */
  FileRegion region() {
    return new Whole(channel, length);
  }

  private static final class Whole extends DefaultFileRegion {

    Whole(FileChannel channel, long length) {
      super(channel, 0, length);
    }

    /** Others send the same file. */
    @Override
    protected void deallocate() {}
  }
}
