package annex.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a process of the platform says about its own start, line by line in {@code
 * run/<name>.report}: {@code started capacity} or {@code failed gateway <why, in a sentence>}.
 */
public final class StartReport {

  private static final String STARTED = "started";
  private static final String FAILED = "failed";

  private final Path file;

  private StartReport(Path file) {
    this.file = file;
  }

  /** The report of the process with this name. */
  public static StartReport of(Home home, String process) {
    return new StartReport(home.run().resolve(process + ".report"));
  }

  /** Says that a module runs. */
  public void started(Module module) {
    append(STARTED + " " + module);
  }

  /** Says that a module cannot run, and why. */
  public void failed(Module module, String why) {
    append(FAILED + " " + module + " " + why.replace('\n', ' '));
  }

  void clear() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Set<Module> started() {
    return lines().stream()
        .map(line -> line.split(" ", 3))
        .filter(words -> words[0].equals(STARTED) && words.length == 2)
        .flatMap(words -> Module.named(words[1]).stream())
        .collect(Collectors.toSet());
  }

  /** The first failure, such as {@code "gateway failed to start: Port 8080 is in use"}. */
  Optional<String> failure() {
    return lines().stream()
        .map(line -> line.split(" ", 3))
        .filter(words -> words[0].equals(FAILED) && words.length == 3)
        .map(words -> "%s failed to start: %s".formatted(words[1], words[2]))
        .findFirst();
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException notYet) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void append(String line) {
    try {
      Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
