package annex.local.platform;

import java.util.Optional;

/**
 * What is known of one module.
 *
 * @param process what it runs in, if it runs
 * @param ready whether it does its work
 */
public record ModuleStatus(Module module, Optional<ModuleProcess> process, boolean ready) {

  /** In a word: {@code ready}, {@code not ready} or {@code not running}. */
  public String health() {
    if (process.isEmpty()) {
      return "not running";
    }
    return ready ? "ready" : "not ready";
  }
}
