package annex.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a benchmark ran.
 *
 * @param cores that the JVM sees
 * @param processor its name, as the kernel tells it
 * @param system kernel and version
 * @param java version of the JVM
 * @param loadBefore how many processes wanted to run in the minute before the benchmark, on average
 */
record Machine(int cores, String processor, String system, String java, double loadBefore) {

  private static final double QUIET = 1.0;

  static Machine now() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    return new Machine(
        system.getAvailableProcessors(),
        processorName(),
        system.getName() + " " + system.getVersion(),
        Runtime.version().toString(),
        system.getSystemLoadAverage());
  }

  private static String processorName() {
    try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse("a processor without a name");
    } catch (IOException e) {
      return "a processor without a name";
    }
  }

  boolean isBusy() {
    return loadBefore > QUIET;
  }

  String markdown() {
    var text =
        "%d cores of %s, %s, JDK %s, load before the run %.2f."
            .formatted(cores, processor, system, java, loadBefore);
    return isBusy() ? text + " **Something else was running: do not trust these figures.**" : text;
  }
}
