package annex.embedded;

import de.bwaldvogel.mongo.MongoBackend;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;

/**
 * A stand-in for MongoDB in this JVM that speaks its protocol, on 127.0.0.1 only. With its data on
 * disk, a write that was acknowledged survives the death of the process at any moment, and a write
 * that was not is there whole or not at all. Nothing is forced through the operating system's
 * cache: a power cut may take the last seconds with it.
 */
public final class EmbeddedStore implements AutoCloseable {

  private static final int WORKERS = 8;

  private final MongoServer server;
  private final int port;
  private final Runnable afterwards;

  private EmbeddedStore(MongoBackend backend, int port, Runnable afterwards) {
    this.server = new MongoServer(backend);
    this.port = port;
    this.afterwards = afterwards;
    server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
  }

  /**
   * Starts a store that forgets everything when closed.
   *
   * @param port the port, or 0 for a free one
   * @throws PortInUseException when somebody else listens there
   */
  public static EmbeddedStore inMemory(int port) {
    var free = free(port);
    var backend = new SettledBackend(new MemoryBackend(), new GroupCommit(() -> {}));
    return new EmbeddedStore(backend, free, () -> {});
  }

  /**
   * Starts a store on the data of {@code directory}, made when there is none.
   *
   * @param directory the store's own directory
   * @param port the port, or 0 for a free one
   * @throws PortInUseException when somebody else listens there
   */
  public static EmbeddedStore onDisk(Path directory, int port) {
    var free = free(port);
    var file = StoreFile.open(directory);
    return new EmbeddedStore(file.backend(), free, file::stopTidying);
  }

  private static int free(int port) {
    var free = FreePort.orAny(port);
    FreePort.require("the store", free);
    return free;
  }

  /** The connection string without a database, {@code mongodb://127.0.0.1:27017}. */
  public String uri() {
    return "mongodb://127.0.0.1:" + port;
  }

  /** The port. */
  public int port() {
    return port;
  }

  /** Closes connections, commits and closes the data. */
  @Override
  public void close() {
    afterwards.run();
    server.shutdownNow();
  }
}
