package annex.local.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who listens on a port, as far as the system tells: on Linux, and of one's own processes. */
final class PortOwner {

  private static final Path PROCESSES = Path.of("/proc");
  private static final String LISTENING = "0A";
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private PortOwner() {}

  /** Such as {@code "process 4711 (nginx)"}. */
  static Optional<String> of(int port) {
    return Stream.of("tcp", "tcp6")
        .flatMap(table -> socketsListening(PROCESSES.resolve("net").resolve(table), port))
        .flatMap(inode -> processWith("socket:[%s]".formatted(inode)).stream())
        .findFirst()
        .map(pid -> "process %d%s".formatted(pid, nameOf(pid)));
  }

  private static Stream<String> socketsListening(Path table, int port) {
    var ending = ":%04X".formatted(port);
    try {
      return Files.readAllLines(table).stream()
          .map(line -> SPACES.split(line.strip()))
          .filter(columns -> columns.length > 9)
          .filter(columns -> columns[1].endsWith(ending) && columns[3].equals(LISTENING))
          .map(columns -> columns[9]);
    } catch (IOException notLinux) {
      return Stream.empty();
    }
  }

  private static Optional<Long> processWith(String socket) {
    return ProcessHandle.allProcesses().map(ProcessHandle::pid).filter(holds(socket)).findFirst();
  }

  private static Predicate<Long> holds(String socket) {
    return pid -> {
      try (var files = Files.list(PROCESSES.resolve(pid.toString()).resolve("fd"))) {
        return files.anyMatch(file -> leadsTo(file, socket));
      } catch (IOException | RuntimeException notOurs) {
        return false;
      }
    };
  }

  private static boolean leadsTo(Path file, String socket) {
    try {
      return Files.readSymbolicLink(file).toString().equals(socket);
    } catch (IOException gone) {
      return false;
    }
  }

  private static String nameOf(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(handle -> handle.info().command())
        .map(command -> " (%s)".formatted(Path.of(command).getFileName()))
        .orElse("");
  }
}
