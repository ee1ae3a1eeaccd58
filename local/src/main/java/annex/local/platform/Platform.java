package annex.local.platform;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The platform on this machine: started, looked at and stopped as a whole. */
public final class Platform {

  private static final Duration GRACE = Duration.ofSeconds(25);

  private final Home home;
  private final ProcessFiles files;
  private final Launcher launcher;
  private final ClassCacheTraining training;

  /**
   * The platform with its data in this home.
   *
   * @param sample an annex package, to learn a quick start from
   */
  public Platform(Home home, Path sample) {
    var java = JavaCommand.ours();
    var cache = ClassCache.ours();
    this.home = home;
    this.files = new ProcessFiles(home.run());
    this.launcher = new Launcher(home, java, cache, files);
    this.training = new ClassCacheTraining(java, cache, sample);
  }

  /** What runs, in the order in which modules start; empty when nothing does. */
  public List<ModuleProcess> processes() {
    return files.alive();
  }

  /**
   * Starts what does not run, and returns when everything is ready. What this call started is
   * stopped again when it fails or is interrupted.
   *
   * @param apart whether every module gets a process of its own; what runs already decides
   *     otherwise
   * @param wanted the ports, unless something runs already
   * @param then what belongs to the start once everything is ready, given the ports
   * @return what was started
   * @throws CommandFailed when a port is in use or a module does not become ready
   */
  public Set<Module> up(boolean apart, Ports wanted, StartProgress progress, Consumer<Ports> then) {
    try (var _ = CommandLock.take(home)) {
      var running = processes();
      var ports = running.isEmpty() ? wanted : running.getFirst().ports();
      var missing = missing(running, apart);
      PortCheck.require(modulesOf(missing), ports);
      if (!missing.isEmpty()) {
        training.train(progress);
      }
      start(missing, ports, running, progress, then);
      return modulesOf(missing);
    }
  }

  private void start(
      List<ProcessPlan> missing,
      Ports ports,
      List<ModuleProcess> running,
      StartProgress progress,
      Consumer<Ports> then) {
    var watch = new StartWatch(home, progress);
    var quietly = new StartWatch(home, StartProgress.NONE);
    try (var launched = new Launched()) {
      // Services need the store when they start; the broker they can wait for.
      for (var servers : List.of(true, false)) {
        var stage =
            missing.stream()
                .filter(plan -> plan.isServer() == servers)
                .map(plan -> launched.add(launcher.launch(plan, ports)))
                .toList();
        watch.awaitReady(stage);
      }
      quietly.awaitReady(running);
      then.accept(ports);
      launched.keep();
    }
  }

  private static List<ProcessPlan> missing(List<ModuleProcess> running, boolean apart) {
    var together = running.isEmpty() ? !apart : running.getFirst().modules().size() > 1;
    var plans = together ? ProcessPlan.together() : ProcessPlan.apart();
    var names = running.stream().map(ModuleProcess::name).toList();
    return plans.stream().filter(plan -> !names.contains(plan.name())).toList();
  }

  private static Set<Module> modulesOf(List<ProcessPlan> plans) {
    var all = EnumSet.noneOf(Module.class);
    plans.forEach(plan -> all.addAll(plan.modules()));
    return all;
  }

  /** Every module and how it is. */
  public List<ModuleStatus> status() {
    var running = processes();
    return Arrays.stream(Module.values())
        .map(module -> {
          var process = running.stream().filter(one -> one.modules().contains(module)).findFirst();
          var ready = process.map(one -> Readiness.isReady(module, one.ports())).orElse(false);
          return new ModuleStatus(module, process, ready);
        })
        .toList();
  }

  /** Stops everything and keeps the data. */
  public List<ModuleProcess> down(Consumer<ModuleProcess> gone) {
    try (var _ = CommandLock.take(home)) {
      var running = processes();
      new Stopper(files, GRACE).stop(running, gone);
      return running;
    }
  }

  /**
   * Deletes the data.
   *
   * @throws CommandFailed when the platform runs
   */
  public void reset() {
    try (var _ = CommandLock.take(home)) {
      if (!processes().isEmpty()) {
        throw new CommandFailed("The platform is running: stop it with ./annex down first.");
      }
      home.delete();
    }
  }

  /** What a command has started, to be stopped with it unless it is kept. */
  private final class Launched implements AutoCloseable {

    private final List<ModuleProcess> processes = new CopyOnWriteArrayList<>();
    private final OnInterrupt whenInterrupted = OnInterrupt.run(this::stop);
    private boolean kept;

    ModuleProcess add(ModuleProcess process) {
      processes.add(process);
      return process;
    }

    void keep() {
      kept = true;
    }

    @Override
    public void close() {
      whenInterrupted.close();
      if (!kept) {
        stop();
      }
    }

    private void stop() {
      new Stopper(files, Duration.ofSeconds(5)).stop(processes, process -> {});
    }
  }
}
