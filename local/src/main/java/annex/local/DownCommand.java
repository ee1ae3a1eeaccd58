package annex.local;

import java.io.PrintWriter;

/** Stops everything and keeps the data. */
final class DownCommand {

  private final PrintWriter out;

  DownCommand(PrintWriter out) {
    this.out = out;
  }

  int run() {
    var platform = Here.platform();
    var stopped =
        platform.down(process -> {
          out.println("  %-14s stopped (process %d)".formatted(process.name(), process.pid()));
          out.flush();
        });
    var left = platform.processes();
    if (!left.isEmpty()) {
      left.forEach(process ->
          out.println(
              "Process %d (%s) could not be stopped.".formatted(process.pid(), process.name())));
      return 1;
    }
    out.println(
        stopped.isEmpty()
            ? "The platform is not running."
            : "The platform is stopped; its data are kept in %s.".formatted(Here.home().data()));
    return 0;
  }
}
