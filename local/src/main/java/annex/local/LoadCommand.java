package annex.local;

import annex.local.load.AnnexPackage;
import annex.local.load.PackageLoader;
import annex.local.platform.CommandFailed;
import annex.local.platform.Module;
import java.io.PrintWriter;
import java.nio.file.Path;

/** Loads a package through the gateway of the running platform. */
final class LoadCommand {

  private final PrintWriter out;

  LoadCommand(PrintWriter out) {
    this.out = out;
  }

  int run(Path directory) {
    var annex = new AnnexPackage(directory);
    if (!annex.exists()) {
      throw new CommandFailed(
          "%s is no annex package: it holds none of capacity.json, interventions.json, activities.json, family-visits.json and metrics.json, and no changes."
              .formatted(directory));
    }
    var ports = Here.ports();
    var loader = new PackageLoader(ports.url(Module.GATEWAY), Here.parties(ports));
    return new PackageReport(loader, out::println).load(annex) ? 0 : 1;
  }
}
