package annex.local.host;

import annex.local.platform.Module;

/** A module could not be started; the message is the deepest cause, in its own words. */
final class ModuleFailed extends RuntimeException {

  private final Module module;

  ModuleFailed(Module module, Throwable cause) {
    super(deepest(cause), cause);
    this.module = module;
  }

  Module module() {
    return module;
  }

  private static String deepest(Throwable thrown) {
    var deepest = thrown;
    for (var cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
      deepest = cause;
    }
    var message = deepest.getMessage();
    return message == null || message.isBlank() ? deepest.getClass().getSimpleName() : message;
  }
}
