package annex.local.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Watches processes until all their modules are ready, or one of them will never be. */
final class StartWatch {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final Home home;
  private final StartProgress progress;
  private final long begun = System.nanoTime();

  StartWatch(Home home, StartProgress progress) {
    this.home = home;
    this.progress = progress;
  }

  /**
   * Returns when all are ready.
   *
   * @throws CommandFailed naming the module that is not, and why
   */
  void awaitReady(Collection<ModuleProcess> processes) {
    var pending = new ArrayList<Pending>();
    processes.forEach(process -> pending.add(new Pending(process)));
    var inTime =
        Patience.until(
            LIMIT,
            () -> {
              pending.forEach(this::look);
              pending.removeIf(process -> process.modules.isEmpty());
              progress.waiting(modulesOf(pending), elapsed());
              return pending.isEmpty();
            });
    if (!inTime) {
      throw new CommandFailed(
          "%s was not ready within %d s: see ./annex logs."
              .formatted(names(modulesOf(pending)), LIMIT.toSeconds()));
    }
  }

  private void look(Pending pending) {
    var process = pending.process;
    var report = StartReport.of(home, process.name());
    var started = report.started();
    for (var module : List.copyOf(pending.modules)) {
      if (started.contains(module) && Readiness.isReady(module, process.ports())) {
        pending.modules.remove(module);
        progress.ready(module, elapsed());
      }
    }
    report.failure().ifPresent(StartWatch::fail);
    if (!pending.modules.isEmpty() && !process.isAlive()) {
      fail(
          "%s ended before it was ready: %s"
              .formatted(names(pending.modules), lastWordsOf(process)));
    }
  }

  private static void fail(String sentence) {
    throw new CommandFailed(sentence.endsWith(".") ? sentence : sentence + ".");
  }

  private String lastWordsOf(ModuleProcess process) {
    try {
      var output = home.logs().resolve(process.name() + ".out");
      return new String(Files.readAllBytes(output), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("\tat "))
          .reduce((earlier, later) -> later)
          .map(String::strip)
          .orElse("it said nothing");
    } catch (IOException e) {
      return "it said nothing";
    }
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  private static Set<Module> modulesOf(List<Pending> pending) {
    var all = EnumSet.noneOf(Module.class);
    pending.forEach(process -> all.addAll(process.modules));
    return all;
  }

  private static String names(Collection<Module> modules) {
    return modules.stream().map(Module::code).collect(Collectors.joining(", "));
  }

  private static final class Pending {

    private final ModuleProcess process;
    private final EnumSet<Module> modules;

    Pending(ModuleProcess process) {
      this.process = process;
      this.modules = EnumSet.copyOf(process.modules());
    }
  }
}
