package annex.local;

import annex.local.audit.AuditChain;
import annex.local.audit.GatewayChains;
import annex.local.platform.Module;
import java.io.PrintWriter;

/** Checks the audit of every service, and of the gateway. */
final class AuditCommand {

  private static final int SHORT_ID = 8;

  private final PrintWriter out;

  AuditCommand(PrintWriter out) {
    this.out = out;
  }

  int verify() {
    var ports = Here.ports();
    var token = Here.access(ports).token("operator");
    boolean intact = true;
    for (var module : Module.values()) {
      if (module.isService()) {
        var found = AuditChain.check(ports.url(module), module.code(), token);
        tell(module.code(), found);
        intact &= found.broken().isEmpty();
      }
    }
    var gateway = GatewayChains.check(ports.url(Module.GATEWAY), token);
    tell(gateway);
    out.flush();
    return intact && gateway.isIntact() ? 0 : 1;
  }

  private void tell(GatewayChains.Finding gateway) {
    if (gateway.chains().isEmpty()) {
      out.printf("%-16s intact: nothing was refused%n", "gateway");
    }
    gateway
        .chains()
        .forEach((chain, found) ->
            tell("gateway " + chain.substring(0, Math.min(SHORT_ID, chain.length())), found));
    if (gateway.unreadable() > 0) {
      out.printf(
          "%-16s BROKEN, %d records on the topic are no blocks%n", "gateway", gateway.unreadable());
    }
  }

  private void tell(String whose, AuditChain.Finding found) {
    out.printf(
        "%-16s %s: %d entries in %d blocks, the last good one %.12s%n",
        whose,
        found.broken().map(what -> "BROKEN, " + what).orElse("intact"),
        found.entries(),
        found.blocks(),
        found.head());
  }
}
