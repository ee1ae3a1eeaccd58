package annex.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file that holds the store's data. It is committed when the {@link GroupCommit} says so and at
 * no other time: left alone it would commit every second, in the midst of writes, and a process
 * killed in between would lose what it had acknowledged or keep half of a write.
 *
 * <p>Every commit leaves dead pages behind, so the file is tidied now and then. What a commit
 * replaced stays in the file until the commit has been forced to the disk, so that after a power
 * cut the state of some seconds ago is still there to open.
 *
 * <p>Price, with documents of 2 KB on a laptop's two cores, one and six writers: 1,400 and 1,900
 * writes a second (p50 0.6 and 2.6 ms); 1,700 for six writers on the same file left to commit by
 * itself, which lost acknowledged writes in the first kill; 2,000 and 5,500 in memory. Under full
 * load the file grows to some 200 MB and shrinks when it is closed.
 */
final class StoreFile {

  private static final Logger log = LoggerFactory.getLogger(StoreFile.class);
  private static final int CACHE_MEGABYTES = 8;
  private static final long TIDY_SECONDS = 2;
  private static final int RETENTION_MILLIS = 5_000;
  private static final int FILL_PERCENT = 60;
  private static final int TIDY_BYTES = 4 << 20;
  private static final long SMALL_BYTES = 16L << 20;
  private static final int SHRINK_MILLIS = 200;

  /** A commit writes every page it touched: small ones halve what it writes. */
  private static final int PAGE_BYTES = 4 << 10;

  private final MVStore file;
  private final GroupCommit commits;
  private final ScheduledExecutorService housekeeper =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("store-tidying").factory());
  private final ScheduledFuture<?> tidying;
  private long tidiedVersion;

  private StoreFile(MVStore file) {
    this.file = file;
    this.commits = new GroupCommit(file::commit);
    this.tidiedVersion = file.getCurrentVersion();
    file.setRetentionTime(RETENTION_MILLIS);
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
            .pageSplitSize(PAGE_BYTES)
            .autoCommitBufferSize(0)
            .cacheSize(CACHE_MEGABYTES)
            .open());
  }

  SettledBackend backend() {
    return new SettledBackend(TypedBackend.on(file), commits);
  }

  private void tidy() {
    try {
      if (file.getCurrentVersion() != tidiedVersion) {
        file.sync();
        commits.between(() -> file.compact(FILL_PERCENT, TIDY_BYTES));
      } else if (isLoose()) {
        commits.between(this::shrink);
      }
      tidiedVersion = file.getCurrentVersion();
    } catch (RuntimeException e) {
      log.warn("The store's file could not be tidied; its data are not at risk", e);
    }
  }

  private boolean isLoose() {
    return file.getFileStore().size() > SMALL_BYTES
        && (file.getFillRate() < FILL_PERCENT
            || file.getFileStore().getChunksFillRate() < FILL_PERCENT);
  }

  /**
   * Moves what lives to the front and cuts off the rest, forcing the disk between the two. Only
   * while nobody writes, for it takes long.
   */
  private void shrink() {
    file.compactFile(SHRINK_MILLIS);
    file.setRetentionTime(RETENTION_MILLIS);
    if (file.getFileStore() instanceof RandomAccessStore blocks) {
      blocks.compactMoveChunks(FILL_PERCENT, TIDY_BYTES, file);
    }
  }

  /** Leaves the file to whoever closes the backend. */
  void stopTidying() {
    tidying.cancel(false);
    housekeeper.close();
  }
}
