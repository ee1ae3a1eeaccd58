package annex.benchmarks.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * A directory of its own and everything that was started in it. Closing it ends all of that, the
 * youngest first; so does the end of this JVM, on Ctrl-C too. The directory goes with a benchmark
 * that succeeded and is left to be looked into by one that did not.
 */
public final class Workspace implements AutoCloseable {

  private final Path directory;
  private final Deque<Runnable> endings = new ArrayDeque<>();
  private int started;
  private boolean succeeded;
  private boolean closed;

  private Workspace(Path directory) {
    this.directory = directory;
  }

  /** Makes an empty one in the directory for temporary files. */
  public static Workspace make() {
    try {
      var workspace = new Workspace(Files.createTempDirectory("annex-benchmarks-"));
      Runtime.getRuntime().addShutdownHook(new Thread(workspace::close, "end"));
      return workspace;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path directory() {
    return directory;
  }

  /** Starts a program that runs until the workspace is closed. */
  public synchronized Background start(String name, List<String> command) {
    return start(name, command, Map.of());
  }

  /**
   * Runs a program to its end and returns what it said.
   *
   * @throws Unmeasurable when it fails or takes longer
   */
  public String run(
      String name, List<String> command, Map<String, String> environment, Duration limit) {
    return start(name, command, environment).awaitSuccess(limit);
  }

  private synchronized Background start(
      String name, List<String> command, Map<String, String> environment) {
    requireOpen();
    var background = launch(name, command, environment);
    endings.push(background::end);
    return background;
  }

  /** Adds what must be done at the end, before anything that was added or started earlier ends. */
  public synchronized void atEnd(Runnable ending) {
    requireOpen();
    endings.push(ending);
  }

  /**
   * Runs a program to its end while the workspace is being closed, and takes no notice of how it
   * went.
   */
  public void runAtEnd(
      String name, List<String> command, Map<String, String> environment, Duration limit) {
    try {
      var _ = launch(name, command, environment).awaitSuccess(limit);
    } catch (Unmeasurable e) {
      System.err.println(e.getMessage());
    }
  }

  private Background launch(String name, List<String> command, Map<String, String> environment) {
    var output =
        directory.resolve("%03d-%s.out".formatted(started++, name.replaceAll("[^a-z0-9]+", "-")));
    var builder =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    try {
      return new Background(name, builder.start(), output);
    } catch (IOException e) {
      throw new Unmeasurable("%s could not be started: %s".formatted(name, e.getMessage()), e);
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new Unmeasurable("The benchmark is being ended.");
    }
  }

  /** Says that nothing in the directory is of interest any more. */
  public synchronized void succeeded() {
    succeeded = true;
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    while (!endings.isEmpty()) {
      endings.pop().run();
    }
    if (succeeded) {
      delete();
    } else {
      System.err.println("What the programs said is in " + directory);
    }
  }

  private void delete() {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      System.err.println(directory + " could not be deleted: " + e.getMessage());
    }
  }
}
