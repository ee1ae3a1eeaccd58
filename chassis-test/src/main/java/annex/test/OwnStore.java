package annex.test;

import annex.embedded.EmbeddedStore;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A store of a test's own, inside the JVM whatever backend is chosen, to be stopped and started
 * again on the same port with its data kept.
 */
public final class OwnStore implements AutoCloseable {

  private final Path directory;
  private final int port;
  private @Nullable EmbeddedStore running;

  /** Starts a store with its data in {@code directory}. */
  public OwnStore(Path directory) {
    this.directory = directory;
    var started = EmbeddedStore.onDisk(directory, 0);
    this.port = started.port();
    this.running = started;
  }

  /** Its connection string without a database, also while it is stopped. */
  public String uri() {
    return "mongodb://127.0.0.1:" + port;
  }

  /** A connection string that names a database nobody else uses. */
  public String freshDatabase() {
    return MongoUri.withDatabase(uri(), "annex_" + Names.fresh());
  }

  /** Stops it; clients find nobody there. */
  public void stop() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  /** Starts it again on the same port and data. */
  public void restart() {
    stop();
    running = EmbeddedStore.onDisk(directory, port);
  }

  @Override
  public void close() {
    stop();
  }
}
