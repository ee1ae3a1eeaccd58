package annex.benchmarks.platform;

import annex.benchmarks.process.JavaFlags;
import annex.benchmarks.process.RunningProcess;
import annex.benchmarks.process.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The gateway and the services with the JVM flags of production. {@code ./annex} starts them for a
 * quick start and without the optimising compiler; each of its processes is ended here and started
 * again by the same command with other flags.
 */
public final class ProductionProcesses {

  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final int GATEWAY_HEAP = 384;
  private static final int SERVICE_HEAP = 256;

  private final Workspace workspace;
  private final Http http;

  public ProductionProcesses(Workspace workspace, Http http) {
    this.workspace = workspace;
    this.http = http;
  }

  /** The flags of the gateway. */
  public static List<String> gatewayFlags() {
    return JavaFlags.asInImages(GATEWAY_HEAP);
  }

  /**
   * Replaces the processes of the gateway and the services; the broker and the store stay.
   *
   * @return the modules with their new processes, ready
   */
  public List<ModuleRow> replace(List<ModuleRow> modules) {
    var replaced = new ArrayList<ModuleRow>();
    for (var module : modules) {
      replaced.add(module.isApplication() ? replace(module) : module);
    }
    return List.copyOf(replaced);
  }

  private ModuleRow replace(ModuleRow module) {
    var heap = module.isGateway() ? GATEWAY_HEAP : SERVICE_HEAP;
    var former = new RunningProcess(module.pid());
    var flags = new ArrayList<>(JavaFlags.asInImages(heap));
    if (module.isGateway()) {
      // One client makes all the requests here.
      flags.add("-Dannex.access.requests-per-second=1000000000");
      flags.add("-Dannex.access.plain-reads-per-second=1000000000");
    }
    var command = JavaFlags.replace(former.commandLine(), flags);
    former.end(GRACE);
    var process = workspace.start(module.module(), command);
    http.awaitOk(module.url() + "/actuator/health/readiness", process::requireAlive);
    return new ModuleRow(module.module(), process.pid(), module.port());
  }
}
