package annex.local.host;

import annex.local.identity.DemoAccess;
import annex.local.load.AnnexPackage;
import annex.local.load.PackageLoader;
import annex.local.load.Parties;
import annex.local.load.ServedAnnex;
import annex.local.platform.Home;
import annex.local.platform.Module;
import annex.local.platform.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A run from which the JVM learns which classes the platform needs: everything is started, the
 * sample is loaded, the annex is read, everything is stopped. Ends with 0 only if all of it went
 * well.
 */
public final class Training {

  private static final Duration UNTIL_SERVED = Duration.ofSeconds(60);

  private Training() {}

  /** Takes the directory of an annex package. */
  public static void main(String[] arguments) {
    var home = new Home(Path.of(ModuleHost.setting("annex.home")));
    var ports = new Ports(Integer.parseInt(ModuleHost.setting("annex.port-offset")));
    ModuleHost.logsOfTheJdkToo();
    var modules = new Modules(new ModuleStart(home, ports)::start);
    try {
      modules.start(List.of(Module.values()), _ -> {});
      var served = loadAndRead(new AnnexPackage(Path.of(arguments[0])), home, ports);
      modules.stop();
      System.exit(served ? 0 : 1);
    } catch (RuntimeException e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static boolean loadAndRead(AnnexPackage sample, Home home, Ports ports) {
    var gateway = ports.url(Module.GATEWAY);
    var access = DemoAccess.of(home, ports, Map.of());
    var parties = new Parties(access.provider(), access.commissioner());
    return new PackageLoader(gateway, parties).load(sample, (_, _) -> {})
        && new ServedAnnex(gateway, "WMI", parties.provider()).awaitHolding(sample, UNTIL_SERVED);
  }
}
