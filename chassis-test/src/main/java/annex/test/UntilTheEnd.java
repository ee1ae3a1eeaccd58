package annex.test;

import annex.embedded.EmbeddedBroker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A broker inside the JVM that lives as long as the JVM and leaves nothing behind. */
final class UntilTheEnd {

  private UntilTheEnd() {}

  static EmbeddedBroker broker() {
    var directory = temporary();
    var broker = EmbeddedBroker.start(directory, 0);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  // A broker that finds its files gone ends the JVM in its own way.
                  broker.close();
                  delete(directory);
                },
                "test-broker-end"));
    return broker;
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("annex-test-broker");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try (var files = Files.walk(directory)) {
      files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
