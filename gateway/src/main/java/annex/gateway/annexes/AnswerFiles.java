package annex.gateway.annexes;

import java.io.IOException;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files of answers that are sent often: the kernel sends a file without copying it, so that a page
 * costs less the larger it is. There are only so many; all other answers are sent from memory.
 */
final class AnswerFiles {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerFiles.class);
  private static final Cleaner CLEANER = Cleaner.create();
  private static final Set<StandardOpenOption> OWN =
      Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);

  private final Path directory;
  private final Semaphore free;

  /**
   * No files yet.
   *
   * @param directory where they begin, and lose their name at once
   * @param atMost how many there may be at a time, each with a file descriptor
   */
  AnswerFiles(Path directory, int atMost) {
    this.directory = directory;
    this.free = new Semaphore(atMost);
  }

  /** A file with these bytes, or null where there is none to be had. */
  @Nullable AnswerFile holding(ByteBuffer bytes) {
    if (!free.tryAcquire()) {
      return null;
    }
    try {
      int length = bytes.remaining();
      var channel = open(bytes);
      var _ = CLEANER.register(channel, free::release);
      return new AnswerFile(channel, length);
    } catch (IOException e) {
      free.release();
      LOG.info("Answers are sent from memory, not from a file: {}", e.toString());
      return null;
    }
  }

  private FileChannel open(ByteBuffer bytes) throws IOException {
    var name = Files.createTempFile(directory, "annex", ".page");
    FileChannel channel;
    try {
      channel = FileChannel.open(name, OWN);
    } catch (IOException e) {
      Files.deleteIfExists(name);
      throw e;
    }
    try {
      while (bytes.hasRemaining()) {
        var _ = channel.write(bytes);
      }
      return channel;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }
}
