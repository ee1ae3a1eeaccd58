package annex.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;

/**
 * Where the platform keeps what it writes.
 *
 * @param directory {@code ANNEX_HOME}, or {@code .annex} beside the script
 */
public record Home(Path directory) {

  /** Environment variable that names the directory. */
  public static final String VARIABLE = "ANNEX_HOME";

  /** Taken from the environment, else {@code .annex} in the project's directory. */
  public static Home from(Map<String, String> environment, Path project) {
    var named = environment.getOrDefault(VARIABLE, "").strip();
    return new Home(
        (named.isEmpty() ? project.resolve(".annex") : Path.of(named))
            .toAbsolutePath()
            .normalize());
  }

  /** What the broker and the store keep. */
  public Path data() {
    return directory.resolve("data");
  }

  /** What the issuer of tokens keeps: its keys, its clients, and the secrets of those for trial. */
  public Path identity() {
    return directory.resolve("identity");
  }

  /** One file per module, and one per process for what the JVM itself says. */
  public Path logs() {
    return directory.resolve("logs");
  }

  /** Which processes run, and how their start went. */
  public Path run() {
    return directory.resolve("run");
  }

  /** Makes the directories, unless they are there. */
  void make() {
    try {
      Files.createDirectories(data());
      Files.createDirectories(logs());
      Files.createDirectories(run());
    } catch (IOException e) {
      throw new CommandFailed("The directory %s cannot be written.".formatted(directory), e);
    }
  }

  /**
   * Deletes data, keys, secrets, logs and run files; the directory itself too when nothing else is
   * in it.
   */
  public void delete() {
    for (var part : new Path[] {run(), logs(), data(), identity()}) {
      delete(part);
    }
    directory.toFile().delete();
  }

  private static void delete(Path part) {
    if (!Files.exists(part)) {
      return;
    }
    try (var files = Files.walk(part)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new CommandFailed("%s could not be deleted.".formatted(part), e);
    }
  }
}
