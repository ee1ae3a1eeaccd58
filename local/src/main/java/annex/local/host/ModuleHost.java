package annex.local.host;

import annex.local.platform.Home;
import annex.local.platform.Module;
import annex.local.platform.Ports;
import annex.local.platform.StartReport;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * A process of the platform: runs the modules named on its command line until it is told to stop,
 * and writes how their start went into its {@link StartReport}.
 */
public final class ModuleHost {

  private ModuleHost() {}

  /** Takes the name of the process and then those of its modules. */
  public static void main(String[] arguments) {
    var home = new Home(Path.of(setting("annex.home")));
    var ports = new Ports(Integer.parseInt(setting("annex.port-offset")));
    var report = StartReport.of(home, arguments[0]);
    var modules = new Modules(new ModuleStart(home, ports)::start);
    Runtime.getRuntime().addShutdownHook(new Thread(modules::stop, "stop"));
    logsOfTheJdkToo();
    try {
      modules.start(named(arguments), report::started);
    } catch (ModuleFailed e) {
      CurrentModule.set(e.module());
      LoggerFactory.getLogger(ModuleHost.class).error("{} failed to start", e.module(), e);
      report.failed(e.module(), String.valueOf(e.getMessage()));
      System.exit(1);
    }
  }

  static String setting(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }

  static void logsOfTheJdkToo() {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }

  private static List<Module> named(String[] arguments) {
    return Arrays.stream(arguments)
        .skip(1)
        .map(code -> Module.named(code).orElseThrow(() -> new IllegalArgumentException(code)))
        .toList();
  }
}
