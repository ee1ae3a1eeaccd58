package annex.local.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a JVM of the platform is started. The start matters more than the peak here: only the quick
 * compiler, one collector thread, and classes from the cache where there is one.
 *
 * @param java the program
 * @param classPath jars only, or the cache does not hold
 */
record JavaCommand(Path java, String classPath) {

  private static final List<String> FLAGS =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseSerialGC",
          // Else the heap begins as large as it may become, and is touched all over before the
          // first
          // collection: that is 20 MB of each module's memory which nothing needs.
          "-Xms32m",
          "-XX:+ExitOnOutOfMemoryError",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow",
          // Several applications in one JVM would each set up the one logging system.
          "-Dorg.springframework.boot.logging.LoggingSystem=none",
          "-Dfile.encoding=UTF-8",
          "-Duser.timezone=UTC");

  /** The same JVM and class path as this one's. */
  static JavaCommand ours() {
    return new JavaCommand(
        Path.of(System.getProperty("java.home"), "bin", "java"),
        System.getProperty("java.class.path"));
  }

  /** Runs modules. */
  List<String> host(ProcessPlan plan, Home home, Ports ports, ClassCache cache) {
    var flags = new ArrayList<String>();
    flags.add("-Xmx%dm".formatted(plan.heapMegabytes()));
    if (Files.exists(cache.file())) {
      flags.add("-XX:AOTCache=" + cache.file());
      // Where it was made for, so that its pages stay those of the file, which all processes share:
      // moved elsewhere, each process rewrites 70 MB of them for itself.
      flags.add("-XX:+UnlockDiagnosticVMOptions");
      flags.add("-XX:ArchiveRelocationMode=0");
      // A cache that does not fit is only a slower start.
      flags.add("-Xlog:disable");
      flags.add("-Xlog:all=error:stderr");
    }
    flags.addAll(settings(home, ports));
    return command(
        flags,
        "annex.local.host.ModuleHost",
        Stream.concat(Stream.of(plan.name()), plan.modules().stream().map(Module::code)));
  }

  /** Runs everything once and writes what was learnt to a file. */
  List<String> training(Home home, Ports ports, Path output, Path sample) {
    var flags = new ArrayList<String>();
    flags.add("-Xmx512m");
    flags.add("-XX:AOTCacheOutput=" + output);
    flags.addAll(settings(home, ports));
    return command(flags, "annex.local.host.Training", Stream.of(sample.toString()));
  }

  private static List<String> settings(Home home, Ports ports) {
    return List.of(
        "-Dannex.home=" + home.directory(),
        "-Dannex.port-offset=" + ports.offset(),
        "-Dannex.logs=" + home.logs());
  }

  private List<String> command(List<String> flags, String main, Stream<String> arguments) {
    return Stream.of(
            Stream.of(java.toString()),
            FLAGS.stream(),
            flags.stream(),
            Stream.of("-cp", classPath, main),
            arguments)
        .flatMap(part -> part)
        .toList();
  }
}
