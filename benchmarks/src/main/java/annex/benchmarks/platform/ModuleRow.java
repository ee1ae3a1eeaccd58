package annex.benchmarks.platform;

import annex.benchmarks.process.Unmeasurable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A line of {@code ./annex status}: a module that runs.
 *
 * @param module its name, such as {@code family-visits}
 * @param pid of the process that it runs in
 * @param port where it listens on 127.0.0.1
 */
public record ModuleRow(String module, long pid, int port) {

  private static final List<String> SERVERS = List.of("store", "broker");
  private static final List<String> NO_AREA = List.of("gateway", "identity", "feed");

  /** The modules that run; lines of others and headings name no process and are passed over. */
  static List<ModuleRow> parse(String status) {
    return status.lines().map(ModuleRow::row).flatMap(Optional::stream).toList();
  }

  private static Optional<ModuleRow> row(String line) {
    var words = Arrays.asList(line.strip().split("\\s+", -1));
    if (words.size() < 3 || !isNumber(words.get(1)) || !isNumber(words.get(2))) {
      return Optional.empty();
    }
    return Optional.of(
        new ModuleRow(
            words.getFirst(), Long.parseLong(words.get(1)), Integer.parseInt(words.get(2))));
  }

  private static boolean isNumber(String word) {
    return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
  }

  /**
   * The module with this name.
   *
   * @throws Unmeasurable when it does not run
   */
  public static ModuleRow named(List<ModuleRow> running, String name) {
    return running.stream()
        .filter(row -> row.module.equals(name))
        .findFirst()
        .orElseThrow(() -> new Unmeasurable(name + " does not run."));
  }

  /** Whether it is one of the project's programs, not the broker or the store. */
  public boolean isApplication() {
    return !SERVERS.contains(module);
  }

  public boolean isGateway() {
    return module.equals("gateway");
  }

  /** Whether it is one of the five services. */
  public boolean isService() {
    return isApplication() && !NO_AREA.contains(module);
  }

  /** Where it answers. */
  public String url() {
    return "http://127.0.0.1:" + port;
  }
}
