package annex.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A process of this machine, as the kernel sees it. Every method throws {@link
 * UncheckedIOException} when it has ended.
 *
 * @param pid its process id
 */
public record RunningProcess(long pid) {

  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final long MICROS_PER_TICK = 1_000_000 / ProcessStat.TICKS_PER_SECOND;

  /** Processor time that it has taken until now, in microseconds, to the hundredth of a second. */
  public long cpuMicros() {
    return stat().cpuTicks() * MICROS_PER_TICK;
  }

  /** How long ago it was started, to the hundredth of a second. */
  public Duration age() {
    var uptime = read(Path.of("/proc/uptime")).split(" ", 2)[0];
    double seconds =
        Double.parseDouble(uptime) - (double) stat().startTicks() / ProcessStat.TICKS_PER_SECOND;
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  /** The memory that it holds, in bytes; pages that processes share count in each of them. */
  public long residentBytes() {
    return bytes("VmRSS", read(file("status")));
  }

  /** Its share of the memory that is held, in bytes: of a page that three share it has a third. */
  public long proportionalBytes() {
    return bytes("Pss", read(file("smaps_rollup")));
  }

  /** A field of what {@code /proc/PID/status} or {@code smaps_rollup} says. */
  static long bytes(String field, String said) {
    return said.lines()
        .filter(line -> line.startsWith(field + ":"))
        .map(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No " + field + " in:\n" + said));
  }

  /** The program and its arguments. */
  public List<String> commandLine() {
    var line = read(file("cmdline"));
    return List.of(line.substring(0, line.lastIndexOf('\0')).split("\0", -1));
  }

  /**
   * Tells it to end in good order, and waits until it has.
   *
   * @throws Unmeasurable when it takes longer
   */
  public void end(Duration limit) {
    var end = System.nanoTime() + limit.toNanos();
    var _ = ProcessHandle.of(pid).map(ProcessHandle::destroy);
    while (!hasEnded()) {
      if (System.nanoTime() > end) {
        throw new Unmeasurable("Process %d did not end within %s.".formatted(pid, limit));
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
  }

  /** In a container nobody may collect the dead: they keep their id and run nothing. */
  private boolean hasEnded() {
    try {
      return stat().dead();
    } catch (UncheckedIOException gone) {
      return true;
    }
  }

  private ProcessStat stat() {
    return ProcessStat.parse(read(file("stat")));
  }

  private Path file(String name) {
    return Path.of("/proc", Long.toString(pid), name);
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
