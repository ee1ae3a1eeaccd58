package annex.benchmarks.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of this machine. */
public final class Programs {

  private Programs() {}

  /** Those of these that are not installed. */
  public static List<String> missing(String... names) {
    return Arrays.stream(names).filter(name -> find(name).isEmpty()).toList();
  }

  /**
   * Where a program is.
   *
   * @throws Unmeasurable when it is not installed
   */
  public static String path(String name) {
    return find(name)
        .map(Path::toString)
        .orElseThrow(() -> new Unmeasurable(name + " is not installed."));
  }

  /** In the path, or where servers are installed, which is not in everybody's path. */
  private static Optional<Path> find(String name) {
    var path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(
            Arrays.stream(path.split(File.pathSeparator, -1)),
            Stream.of("/usr/sbin", "/usr/local/sbin"))
        .filter(directory -> !directory.isEmpty())
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
