package annex.benchmarks.start;

import annex.benchmarks.platform.LocalPlatform;
import annex.benchmarks.platform.ModuleRow;
import annex.benchmarks.process.RunningProcess;
import annex.benchmarks.process.Workspace;
import annex.benchmarks.start.StartResult.Memory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.function.Consumer;

/**
 * Starts the platform in one process and one of its services alone, in turn. Two platforms take
 * part: one is started and stopped whole; of the other, where every module has its own process,
 * only the capacity service is stopped, and the same command starts it again.
 */
public final class StartBenchmark {

  private static final String CAPACITY = "capacity";
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final int rounds;
  private final Consumer<String> progress;

  public StartBenchmark(int rounds, Consumer<String> progress) {
    this.rounds = rounds;
    this.progress = progress;
  }

  /** Measures; everything that it has started has ended when it returns or throws. */
  public StartResult run() {
    try (var workspace = Workspace.make()) {
      progress.accept("preparing: everything in one process, with its data");
      var whole = new LocalPlatform(workspace, "whole");
      var _ = whole.up();
      var bytesTogether = memory(whole).resident();
      whole.down();

      progress.accept("preparing: every module in its own process");
      var parts = new LocalPlatform(workspace, "parts");
      var _ = parts.up("--processes");
      var apart = memory(parts);

      var together = new ArrayList<Start>();
      var alone = new ArrayList<Start>();
      for (int round = 1; round <= rounds; round++) {
        together.add(startWhole(whole));
        alone.add(startCapacity(parts));
        progress.accept(
            "round %d of %d: everything %.1f s, capacity alone %.1f s"
                .formatted(round, rounds, together.getLast().command(), alone.getLast().command()));
      }
      workspace.succeeded();
      return new StartResult(together, alone, bytesTogether, apart);
    }
  }

  private static Start startWhole(LocalPlatform whole) {
    var start = start(whole);
    whole.down();
    return start;
  }

  private static Start startCapacity(LocalPlatform parts) {
    new RunningProcess(ModuleRow.named(parts.modules(), CAPACITY).pid()).end(GRACE);
    return start(parts, "--processes");
  }

  private static Start start(LocalPlatform platform, String... how) {
    var command = platform.up(how);
    var ended = System.nanoTime();
    var process = new RunningProcess(ModuleRow.named(platform.modules(), CAPACITY).pid());
    // Its age is read a little later: asking which process it is takes a moment.
    var since = Duration.ofNanos(System.nanoTime() - ended);
    return new Start(seconds(command), seconds(process.age().minus(since)));
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static Memory memory(LocalPlatform platform) {
    var processes =
        platform.modules().stream()
            .map(ModuleRow::pid)
            .distinct()
            .map(RunningProcess::new)
            .toList();
    return new Memory(
        processes.stream().mapToLong(RunningProcess::residentBytes).sum(),
        processes.stream().mapToLong(RunningProcess::proportionalBytes).sum());
  }
}
