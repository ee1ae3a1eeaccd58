package annex.local.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Stops processes: those that serve first, then the broker and the store they stand on. */
final class Stopper {

  private static final Duration AFTER_KILL = Duration.ofSeconds(5);

  private final ProcessFiles files;
  private final Duration grace;

  /**
   * Knows where processes are remembered.
   *
   * @param grace how long processes may take to end in good order before they are killed
   */
  Stopper(ProcessFiles files, Duration grace) {
    this.files = files;
    this.grace = grace;
  }

  /** Stops these; says of each when it is gone. Returns when all are. */
  void stop(Collection<ModuleProcess> processes, Consumer<ModuleProcess> gone) {
    var byKind = processes.stream().collect(Collectors.partitioningBy(ModuleProcess::isServer));
    stopTogether(byKind.getOrDefault(false, List.of()), gone);
    stopTogether(byKind.getOrDefault(true, List.of()), gone);
  }

  private void stopTogether(List<ModuleProcess> processes, Consumer<ModuleProcess> gone) {
    processes.forEach(process -> process.handle().ifPresent(ProcessHandle::destroy));
    var lasting = await(processes, grace, gone);
    lasting.forEach(process -> process.handle().ifPresent(ProcessHandle::destroyForcibly));
    await(lasting, AFTER_KILL, gone);
  }

  /** Returns those that outlast the limit. */
  private List<ModuleProcess> await(
      List<ModuleProcess> processes, Duration limit, Consumer<ModuleProcess> gone) {
    var lasting = new ArrayList<>(processes);
    Patience.until(
        limit,
        () -> {
          for (var process : List.copyOf(lasting)) {
            if (!process.isAlive()) {
              lasting.remove(process);
              files.forget(process);
              gone.accept(process);
            }
          }
          return lasting.isEmpty();
        });
    return lasting;
  }
}
