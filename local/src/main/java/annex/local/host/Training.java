package annex.local.host;

import annex.contracts.Area;
import annex.local.identity.DemoAccess;
import annex.local.load.AnnexPackage;
import annex.local.load.Outcome.AlreadyThere;
import annex.local.load.Outcome.Commenced;
import annex.local.load.PackageLoader;
import annex.local.load.ServedAnnex;
import annex.local.platform.Home;
import annex.local.platform.Module;
import annex.local.platform.Ports;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

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
      var token = DemoAccess.of(home, ports, Map.of()).provider();
      var served = loadAndRead(new AnnexPackage(Path.of(arguments[0])), ports, token);
      modules.stop();
      System.exit(served ? 0 : 1);
    } catch (RuntimeException e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static boolean loadAndRead(AnnexPackage sample, Ports ports, Supplier<String> token) {
    var gateway = ports.url(Module.GATEWAY);
    var loader = new PackageLoader(gateway, token);
    var loaded =
        Arrays.stream(Area.values())
            .map(area -> loader.load(sample, area))
            .allMatch(outcome -> outcome instanceof Commenced || outcome instanceof AlreadyThere);
    return loaded && new ServedAnnex(gateway, "WMI", token).awaitComplete(UNTIL_SERVED);
  }
}
