package annex.local;

import annex.contracts.Area;
import annex.local.audit.AuditChain;
import annex.local.platform.Module;
import java.io.PrintWriter;

/** Checks the audit of every service. */
final class AuditCommand {

  private final PrintWriter out;

  AuditCommand(PrintWriter out) {
    this.out = out;
  }

  int verify() {
    var ports = Here.ports();
    var token = Here.access(ports).token("operator");
    boolean intact = true;
    for (var module : Module.values()) {
      var area = module.area().map(Area::code);
      if (area.isPresent()) {
        var found = AuditChain.check(ports.url(module), area.get(), token);
        out.printf(
            "%-14s %s: %d entries in %d blocks, the last good one %.12s%n",
            area.get(),
            found.broken().map(what -> "BROKEN, " + what).orElse("intact"),
            found.entries(),
            found.blocks(),
            found.head());
        intact &= found.broken().isEmpty();
      }
    }
    out.flush();
    return intact ? 0 : 1;
  }
}
