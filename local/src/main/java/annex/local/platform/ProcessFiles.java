package annex.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The processes that were started and not stopped, one file each: {@code run/capacity.pid}. */
final class ProcessFiles {

  private static final String SUFFIX = ".pid";

  private final Path directory;

  ProcessFiles(Path directory) {
    this.directory = directory;
  }

  /** Those that run, in the order in which modules start. Files of the dead are cleared away. */
  List<ModuleProcess> alive() {
    return all().stream()
        .filter(this::isAliveOrForgotten)
        .sorted(Comparator.comparing(process -> process.modules().getFirst()))
        .toList();
  }

  void remember(ModuleProcess process) {
    var content = new StringBuilder();
    content.append("pid=").append(process.pid()).append('\n');
    content.append("since=").append(process.since().toEpochMilli()).append('\n');
    content.append("offset=").append(process.ports().offset()).append('\n');
    content
        .append("modules=")
        .append(process.modules().stream().map(Module::code).collect(Collectors.joining(",")))
        .append('\n');
    try {
      var file = file(process.name());
      var draft = Files.writeString(directory.resolve(process.name() + ".draft"), content);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void forget(ModuleProcess process) {
    try {
      Files.deleteIfExists(file(process.name()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isAliveOrForgotten(ModuleProcess process) {
    if (process.isAlive()) {
      return true;
    }
    forget(process);
    return false;
  }

  private List<ModuleProcess> all() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (var files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
          .flatMap(file -> read(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that cannot be read names no process that could safely be called ours. */
  private static Optional<ModuleProcess> read(Path file) {
    var content = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      content.load(reader);
      var name = file.getFileName().toString();
      return Optional.of(
          new ModuleProcess(
              name.substring(0, name.length() - SUFFIX.length()),
              Long.parseLong(content.getProperty("pid")),
              Instant.ofEpochMilli(Long.parseLong(content.getProperty("since"))),
              Arrays.stream(content.getProperty("modules", "").split(","))
                  .map(code -> Module.named(code).orElseThrow())
                  .toList(),
              new Ports(Integer.parseInt(content.getProperty("offset")))));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  private Path file(String name) {
    return directory.resolve(name + SUFFIX);
  }
}
