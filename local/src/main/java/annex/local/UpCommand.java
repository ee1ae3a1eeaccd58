package annex.local;

import annex.local.identity.DemoClients;
import annex.local.load.AnnexPackage;
import annex.local.load.PackageLoader;
import annex.local.load.ServedAnnex;
import annex.local.platform.CommandFailed;
import annex.local.platform.Module;
import annex.local.platform.Ports;
import java.time.Duration;

/** Starts what does not run, loads the sample and tells where everything is. */
final class UpCommand {

  private static final String WYMOTT = "WMI";

  private final Screen screen;

  UpCommand(Screen screen) {
    this.screen = screen;
  }

  int run(boolean processes) {
    var platform = Here.platform();
    var begun = System.nanoTime();
    var loading = new Loading(screen);
    var before = platform.processes();
    if (before.isEmpty()) {
      screen.line("Starting the platform, with its data in %s".formatted(Here.home().data()));
    }

    var started = platform.up(processes, Here.wantedPorts(), screen, loading::load);

    var ports = platform.processes().getFirst().ports();
    if (started.isEmpty()) {
      screen.line("The platform is running already.");
    } else {
      screen.line(
          "The platform is running after %.1f s."
              .formatted(Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0));
    }
    tellWhere(ports);
    return loading.wentWell ? 0 : 1;
  }

  private void tellWhere(Ports ports) {
    var gateway = ports.url(Module.GATEWAY);
    screen.line("");
    screen.line("  the annex of HMP Wymott  %s".formatted(gateway.resolve("/annexes/" + WYMOTT)));
    screen.line("  every annex              %s".formatted(gateway.resolve("/annexes")));
    for (var module : Module.values()) {
      if (module.isService()) {
        screen.line("  %-24s %s/%s".formatted(module, ports.url(module), module));
      }
    }
    screen.line("  %-24s %s".formatted("identity", ports.url(Module.IDENTITY)));
    screen.line("  Kafka                    127.0.0.1:%d".formatted(ports.of(Module.BROKER)));
    screen.line(
        "  MongoDB                  mongodb://127.0.0.1:%d".formatted(ports.of(Module.STORE)));
    screen.line("");
    screen.line("Demo clients, for ./annex token CLIENT:");
    for (var client : DemoClients.ALL) {
      screen.line("  %-24s %s".formatted(client.id(), client.purpose()));
    }
    screen.line("");
    screen.line("Read the annex:");
    screen.line(
        "  curl -H \"Authorization: Bearer $(./annex token dashboard)\" %s"
            .formatted(gateway.resolve("/annexes/" + WYMOTT)));
    screen.line("");
    screen.line("Next: ./annex status, ./annex logs [module], ./annex down");
  }

  /** The last step of a start: the sample, unless it is there. */
  private static final class Loading {

    private static final Duration UNTIL_SERVED = Duration.ofSeconds(30);

    private final Screen screen;
    private boolean wentWell = true;

    Loading(Screen screen) {
      this.screen = screen;
    }

    void load(Ports ports) {
      var gateway = ports.url(Module.GATEWAY);
      var sample = new AnnexPackage(Here.sample());
      var parties = Here.parties(ports);
      var served = new ServedAnnex(gateway, WYMOTT, parties.provider());
      if (served.holds(sample)) {
        return;
      }
      screen.line("Loading the annex of HMP Wymott");
      wentWell = new PackageReport(new PackageLoader(gateway, parties), screen::line).load(sample);
      if (wentWell && !served.awaitHolding(sample, UNTIL_SERVED)) {
        throw new CommandFailed(
            "The annex was loaded but the gateway does not serve it: see ./annex logs gateway.");
      }
    }
  }
}
