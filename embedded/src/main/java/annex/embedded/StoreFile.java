package annex.embedded;

import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that holds the store's data. It is committed when the {@link GroupCommit} says so and at
 * no other time: left alone it would commit every second, in the midst of writes, and a process
 * killed in between would lose what it had acknowledged or keep half of a write.
 */
final class StoreFile {

  private static final Logger log = LoggerFactory.getLogger(StoreFile.class);
  private static final long TIDY_SECONDS = 10;
  private static final int TIDY_BELOW_FILL_PERCENT = 60;
  private static final int TIDY_BYTES = 4 << 20;
  private static final int CACHE_MEGABYTES = 8;

  private final MVStore file;
  private final GroupCommit commits;
  private final ScheduledExecutorService housekeeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("store-tidying").factory());
  private final ScheduledFuture<?> tidying;

  private StoreFile(MVStore file) {
    this.file = file;
    this.commits = new GroupCommit(file::commit);
    this.tidying =
        housekeeper.scheduleWithFixedDelay(
            this::tidy, TIDY_SECONDS, TIDY_SECONDS, TimeUnit.SECONDS);
  }

  static StoreFile open(Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new UncheckedIOException("Could not make the store's directory " + directory, e);
    }
    return new StoreFile(
        new MVStore.Builder()
            .fileName(directory.resolve("store.mv").toString())
            .autoCommitDisabled()
            .autoCommitBufferSize(0)
            .cacheSize(CACHE_MEGABYTES)
            .open());
  }

  SettledBackend backend() {
    return new SettledBackend(new H2Backend(file), commits);
  }

  /**
   * Every commit leaves dead pages behind; without its own commit thread the file tidies nothing.
   */
  private void tidy() {
    try {
      commits.between(() -> file.compact(TIDY_BELOW_FILL_PERCENT, TIDY_BYTES));
    } catch (RuntimeException e) {
      log.warn("The store's file could not be tidied; its data are not at risk", e);
    }
  }

  void stopTidying() {
    tidying.cancel(false);
    housekeeper.shutdown();
  }
}
