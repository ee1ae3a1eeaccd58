package annex.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A process of the platform, as remembered in a file. A process id alone is soon somebody else's:
 * it is ours only together with the moment it was started.
 *
 * @param name of the process: that of its module, or {@code platform} for all in one
 * @param pid its process id
 * @param since when it was started, to the millisecond
 * @param modules what runs in it
 * @param ports where they listen
 */
public record ModuleProcess(
    String name, long pid, Instant since, List<Module> modules, Ports ports) {

  /** The system tells the moment of start a little differently each time its clock is set. */
  private static final Duration TOLERANCE = Duration.ofSeconds(2);

  public ModuleProcess {
    modules = List.copyOf(modules);
  }

  static ModuleProcess of(ProcessPlan plan, Ports ports, ProcessHandle handle) {
    var since = handle.info().startInstant().orElseGet(Instant::now);
    return new ModuleProcess(plan.name(), handle.pid(), since, plan.modules(), ports);
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return handle().isPresent();
  }

  /** Whether it holds the broker or the store and nothing else. */
  boolean isServer() {
    return modules.stream().allMatch(Module::isServer);
  }

  /** The process itself, while it runs and is not another one with the same id. */
  Optional<ProcessHandle> handle() {
    return ProcessHandle.of(pid).filter(this::isOurs).filter(ProcessHandle::isAlive);
  }

  private boolean isOurs(ProcessHandle handle) {
    return handle
            .info()
            .startInstant()
            .map(start -> Duration.between(start, since).abs().compareTo(TOLERANCE) <= 0)
            .orElse(true)
        && !isZombie(pid);
  }

  /** In a container nobody may collect the dead: they keep their id and run nothing. */
  private static boolean isZombie(long pid) {
    try {
      var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
      return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
    } catch (IOException notLinux) {
      return false;
    }
  }
}
