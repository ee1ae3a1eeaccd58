package annex.local.platform;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The ports of the platform on 127.0.0.1.
 *
 * @param offset what is added to every module's usual port, 0 to 38518
 */
public record Ports(int offset) {

  private static final int HIGHEST_PORT = 65_535;
  private static final String VARIABLE = "ANNEX_PORT_OFFSET";

  public Ports {
    var highest = Module.STORE.usualPort() + offset;
    if (offset < 0 || highest > HIGHEST_PORT) {
      throw new CommandFailed(
          "%s is %d: it must lie between 0 and %d."
              .formatted(VARIABLE, offset, HIGHEST_PORT - Module.STORE.usualPort()));
    }
  }

  /** The offset named by {@code ANNEX_PORT_OFFSET}, 0 when unset or blank. */
  public static Ports from(Map<String, String> environment) {
    var offset = environment.getOrDefault(VARIABLE, "").strip();
    try {
      return new Ports(offset.isEmpty() ? 0 : Integer.parseInt(offset));
    } catch (NumberFormatException e) {
      throw new CommandFailed("%s is '%s': it must be a number.".formatted(VARIABLE, offset));
    }
  }

  /** Ports that nobody uses, away from the usual ones. */
  static Ports free() {
    return ThreadLocalRandom.current()
        .ints(20_000, 38_000)
        .limit(50)
        .mapToObj(Ports::new)
        .filter(ports ->
            Arrays.stream(Module.values()).allMatch(module -> PortCheck.isFree(ports.of(module))))
        .findFirst()
        .orElseThrow(() -> new CommandFailed("No free ports on 127.0.0.1."));
  }

  /** Where a module listens. */
  public int of(Module module) {
    return module.usualPort() + offset;
  }

  /** Base URL of a module that speaks HTTP. */
  public URI url(Module module) {
    return URI.create("http://127.0.0.1:" + of(module));
  }
}
