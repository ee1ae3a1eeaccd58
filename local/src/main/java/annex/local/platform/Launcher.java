package annex.local.platform;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** Starts processes of the platform in the background. */
final class Launcher {

  /**
   * Deaf to the terminal: a closed window or Ctrl-C is not meant for what runs in the background.
   */
  private static final List<String> IN_THE_BACKGROUND =
      List.of("/bin/sh", "-c", "trap '' HUP INT; exec \"$@\"", "annex");

  private final Home home;
  private final JavaCommand java;
  private final ClassCache cache;
  private final ProcessFiles files;

  Launcher(Home home, JavaCommand java, ClassCache cache, ProcessFiles files) {
    this.home = home;
    this.java = java;
    this.cache = cache;
    this.files = files;
  }

  /** Starts a process and remembers it at once, so that it can be stopped whatever happens next. */
  ModuleProcess launch(ProcessPlan plan, Ports ports) {
    StartReport.of(home, plan.name()).clear();
    var output = home.logs().resolve(plan.name() + ".out").toFile();
    var command =
        Stream.concat(IN_THE_BACKGROUND.stream(), java.host(plan, home, ports, cache).stream())
            .toList();
    var builder =
        new ProcessBuilder(command)
            .directory(home.directory().toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .redirectErrorStream(true)
            .redirectOutput(output);
    // glibc keeps a pool of memory for every few threads, and returns little of it: one is enough.
    builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "1");
    try {
      var process = builder.start();
      var started = ModuleProcess.of(plan, ports, process.toHandle());
      files.remember(started);
      return started;
    } catch (IOException e) {
      throw new CommandFailed("%s could not be started.".formatted(plan.name()), e);
    }
  }
}
