package annex.local.platform;

import java.io.IOException;
import java.util.List;

/** A process that does nothing, in place of a module's. */
record Sleeper(Process process) implements AutoCloseable {

  static Sleeper patient() throws IOException {
    return new Sleeper(new ProcessBuilder("sleep", "60").start());
  }

  /** Ends only by SIGKILL. */
  static Sleeper deafToSigterm() throws IOException {
    var command = "trap '' TERM; echo deaf; while :; do sleep 1; done";
    var process = new ProcessBuilder("/bin/sh", "-c", command).start();
    // Until it says so it hears.
    process.getInputStream().read();
    return new Sleeper(process);
  }

  ModuleProcess as(Module module) {
    var plan = new ProcessPlan(module.code(), List.of(module), 64);
    return ModuleProcess.of(plan, new Ports(0), process.toHandle());
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
