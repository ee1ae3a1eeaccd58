package annex.benchmarks.process;

import java.util.ArrayList;
import java.util.List;

/**
 * How the JVMs that serve are set, as in the project's images: both compilers, a heap of half of
 * the container's memory, and the collector that the JVM chooses in containers of that size. {@code
 * ./annex} sets them otherwise, for a quick start.
 */
public final class JavaFlags {

  private JavaFlags() {}

  /** The flags of a container with a memory limit of twice this heap. */
  public static List<String> asInImages(int heapMegabytes) {
    return List.of(
        "-Xmx%dm".formatted(heapMegabytes),
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow");
  }

  /**
   * A command that starts a JVM, with other flags for the JVM itself; its properties, class path,
   * main class and arguments stay.
   */
  public static List<String> replace(List<String> command, List<String> flags) {
    var other = new ArrayList<String>();
    other.add(command.getFirst());
    other.addAll(flags);
    int classPath = Math.max(command.indexOf("-cp"), 1);
    command.subList(1, classPath).stream()
        .filter(argument -> !argument.startsWith("-X") && !argument.startsWith("--"))
        .forEach(other::add);
    other.addAll(command.subList(classPath, command.size()));
    return List.copyOf(other);
  }
}
