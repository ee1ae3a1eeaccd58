package annex.test;

import annex.embedded.EmbeddedBroker;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A broker of a test's own, inside the JVM whatever backend is chosen, to be stopped and started
 * again on the same port with its data kept.
 */
public final class OwnBroker implements AutoCloseable {

  private final Path directory;
  private final int port;
  private @Nullable EmbeddedBroker running;

  /** Starts a broker with its data in {@code directory}. */
  public OwnBroker(Path directory) {
    this.directory = directory;
    var started = EmbeddedBroker.start(directory, 0);
    this.port = started.port();
    this.running = started;
  }

  /** Where it listens, {@code host:port}, also while it is stopped. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
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
    running = EmbeddedBroker.start(directory, port);
  }

  @Override
  public void close() {
    stop();
  }
}
