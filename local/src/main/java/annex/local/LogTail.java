package annex.local;

import annex.local.platform.CommandFailed;
import annex.local.platform.Module;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Shows the ends of logs as they grow, each line with the name of its log where there are several.
 */
final class LogTail {

  private static final long LOOK_EVERY_MILLIS = 250;
  private static final int LOOK_BACK_BYTES = 64 << 10;

  private final Path directory;
  private final Optional<Module> module;
  private final PrintWriter out;
  private final Map<Path, Long> read = new TreeMap<>();

  /** That of the logs in a directory: one module's, or all. */
  static LogTail of(Path directory, Optional<Module> module, PrintWriter out) {
    if (!Files.isDirectory(directory)) {
      throw new CommandFailed("There are no logs yet: ./annex up starts the platform.");
    }
    return new LogTail(directory, module, out);
  }

  private LogTail(Path directory, Optional<Module> module, PrintWriter out) {
    this.directory = directory;
    this.module = module;
    this.out = out;
  }

  void showLast(int lines) {
    for (var log : logs()) {
      var end = log.toFile().length();
      var text = read(log, Math.max(0, end - LOOK_BACK_BYTES), end);
      var all = text.lines().toList();
      show(log, all.subList(Math.max(0, all.size() - lines), all.size()));
      read.put(log, end);
    }
  }

  /** Goes on until the process is told to stop. */
  void follow() {
    while (pause()) {
      for (var log : logs()) {
        var end = log.toFile().length();
        var from = read.getOrDefault(log, 0L);
        // A file that shrank was rolled over: a new one begins.
        show(log, read(log, from > end ? 0 : from, end).lines().toList());
        read.put(log, end);
      }
    }
  }

  private void show(Path log, List<String> lines) {
    var name = log.getFileName().toString().replaceFirst("\\.(log|out)$", "");
    for (var line : lines) {
      out.println(module.isPresent() ? line : "%-14s %s".formatted(name, line));
    }
    out.flush();
  }

  private List<Path> logs() {
    try (var files = Files.list(directory)) {
      return files.filter(this::isWanted).sorted(Comparator.naturalOrder()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without the rolled-over {@code capacity.1.log}. */
  private boolean isWanted(Path file) {
    var name = file.getFileName().toString();
    return module
        .map(one -> name.equals(one + ".log") || name.equals(one + ".out"))
        .orElseGet(() -> name.matches("[a-z-]+\\.(log|out)"));
  }

  private static String read(Path log, long from, long to) {
    try (var file = new RandomAccessFile(log.toFile(), "r")) {
      file.seek(from);
      var bytes = new byte[(int) Math.min(to - from, Integer.MAX_VALUE)];
      var count = Math.max(0, file.read(bytes));
      return new String(bytes, 0, count, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(LOOK_EVERY_MILLIS);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
