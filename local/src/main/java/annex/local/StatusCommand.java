package annex.local;

import annex.local.platform.ModuleProcess;
import annex.local.platform.ModuleStatus;
import java.io.PrintWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Tells what runs where, how it is and since when. */
final class StatusCommand {

  private static final String ROW = "%-14s %-8s %-6s %-12s %s";
  private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final PrintWriter out;

  StatusCommand(PrintWriter out) {
    this.out = out;
  }

  int run() {
    var status = Here.platform().status();
    if (status.stream().allMatch(module -> module.process().isEmpty())) {
      out.println("The platform is not running: ./annex up starts it.");
      return 1;
    }
    out.println(ROW.formatted("MODULE", "PROCESS", "PORT", "HEALTH", "SINCE"));
    status.forEach(module -> out.println(row(module).stripTrailing()));
    return status.stream().allMatch(ModuleStatus::ready) ? 0 : 1;
  }

  private static String row(ModuleStatus status) {
    return status
        .process()
        .map(process -> row(status, process))
        .orElseGet(() -> ROW.formatted(status.module(), "", "", status.health(), ""));
  }

  private static String row(ModuleStatus status, ModuleProcess process) {
    return ROW.formatted(
        status.module(),
        process.pid(),
        process.ports().of(status.module()),
        status.health(),
        SINCE.format(process.since().atZone(ZoneId.systemDefault())));
  }
}
