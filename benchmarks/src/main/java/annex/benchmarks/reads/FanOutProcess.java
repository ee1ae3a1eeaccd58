package annex.benchmarks.reads;

import annex.benchmarks.FanOut;
import annex.benchmarks.platform.ModuleRow;
import annex.benchmarks.process.Background;
import annex.benchmarks.process.FreePorts;
import annex.benchmarks.process.Workspace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The fan-out in a JVM of its own.
 *
 * @param process it
 * @param url where it answers
 */
record FanOutProcess(Background process, String url) {

  /**
   * Starts it.
   *
   * @param flags of the JVM
   */
  static FanOutProcess start(Workspace workspace, List<ModuleRow> modules, List<String> flags) {
    int port = FreePorts.one();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("java.class.path"),
            FanOut.class.getName(),
            Integer.toString(port)));
    modules.stream()
        .filter(ModuleRow::isService)
        .map(module -> module.module() + "=" + module.url())
        .forEach(command::add);
    return new FanOutProcess(workspace.start("fan-out", command), "http://127.0.0.1:" + port);
  }
}
