package annex.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program that a benchmark has started, with what it says in a file. */
public final class Background {

  private static final Duration GRACE = Duration.ofSeconds(15);
  private static final int LAST_LINES = 8;

  private final String name;
  private final Process process;
  private final Path output;

  Background(String name, Process process, Path output) {
    this.name = name;
    this.process = process;
    this.output = output;
  }

  public long pid() {
    return process.pid();
  }

  /** It and the processes that it has started and that still run. */
  public List<RunningProcess> family() {
    return Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .map(handle -> new RunningProcess(handle.pid()))
        .toList();
  }

  /**
   * Throws when it has ended.
   *
   * @throws Unmeasurable with its last words
   */
  public void requireAlive() {
    if (!process.isAlive()) {
      throw new Unmeasurable("%s has ended: %s".formatted(name, lastWords()));
    }
  }

  /**
   * Waits for its good end and returns what it said.
   *
   * @throws Unmeasurable with its last words when it takes longer, or its exit code is not 0
   */
  String awaitSuccess(Duration limit) {
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        end();
        throw new Unmeasurable("%s did not end within %s.".formatted(name, limit));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unmeasurable("Interrupted.", e);
    }
    if (process.exitValue() != 0) {
      throw new Unmeasurable(
          "%s failed with exit code %d: %s".formatted(name, process.exitValue(), lastWords()));
    }
    return said();
  }

  /** Ends it and whatever it has started. */
  void end() {
    var family = process.descendants().toList();
    process.destroy();
    try {
      var _ = process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
  }

  private String said() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String lastWords() {
    var lines = said().lines().filter(line -> !line.isBlank()).toList();
    return lines.stream()
        .skip(Math.max(0, lines.size() - LAST_LINES))
        .collect(Collectors.joining("\n  ", "\n  ", ""));
  }
}
