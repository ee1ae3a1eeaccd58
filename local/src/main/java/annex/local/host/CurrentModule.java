package annex.local.host;

import annex.local.platform.Module;
import java.util.Optional;

/**
 * The module that a thread works for. Threads inherit it from the thread that made them, virtual
 * ones too, so that whatever a module starts is known to be its.
 */
final class CurrentModule {

  private static final InheritableThreadLocal<Module> CURRENT = new InheritableThreadLocal<>();

  private CurrentModule() {}

  static Optional<Module> get() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** From here on this thread, and those it makes, work for this module. */
  static void set(Module module) {
    CURRENT.set(module);
  }
}
