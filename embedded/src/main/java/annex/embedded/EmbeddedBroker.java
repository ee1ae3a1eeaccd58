package annex.embedded;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A real Kafka broker (KRaft, broker and controller in one) in this JVM, with its logs in a
 * directory. It listens on 127.0.0.1 only and creates no topic by itself. Records that were
 * acknowledged survive the death of the process: they are in the operating system's hands, not
 * fsynced one by one, as Kafka does everywhere.
 */
public final class EmbeddedBroker implements AutoCloseable {

  private final KafkaRaftServer server;
  private final int port;

  private EmbeddedBroker(KafkaRaftServer server, int port) {
    this.server = server;
    this.port = port;
  }

  /**
   * Starts a broker on the data of {@code directory} (made and formatted when there is none) and
   * returns when it answers.
   *
   * @param directory the broker's own directory
   * @param port the clients' port, or 0 for a free one
   * @throws PortInUseException when somebody else listens there
   */
  public static EmbeddedBroker start(Path directory, int port) {
    var clients = FreePort.orAny(port);
    FreePort.require("the Kafka broker", clients);
    var settings = BrokerSettings.of(directory, clients, FreePort.any());
    formatOnce(directory);
    var server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
    try {
      server.startup();
    } catch (RuntimeException e) {
      server.shutdown();
      throw e;
    }
    return new EmbeddedBroker(server, clients);
  }

  private static void formatOnce(Path directory) {
    // Written last by the formatter, so that a format cut short by SIGKILL is done again.
    if (Files.exists(directory.resolve("meta.properties"))) {
      return;
    }
    try {
      Files.createDirectories(directory);
      new Formatter()
          .setPrintStream(new PrintStream(PrintStream.nullOutputStream()))
          .setNodeId(1)
          .setClusterId(Uuid.randomUuid().toString())
          .setControllerListenerName("CONTROLLER")
          .setMetadataLogDirectory(directory.toString())
          .addDirectory(directory.toString())
          .setIgnoreFormatted(true)
          .run();
    } catch (Exception e) {
      throw new IllegalStateException("Could not format the broker's directory " + directory, e);
    }
  }

  /** Where clients connect, {@code 127.0.0.1:9092}. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port;
  }

  /** The clients' port. */
  public int port() {
    return port;
  }

  /** Stops the broker in good order: its logs are closed cleanly and open quickly next time. */
  @Override
  public void close() {
    server.shutdown();
    server.awaitShutdown();
  }
}
