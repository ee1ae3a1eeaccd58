package annex.benchmarks.reads;

import annex.benchmarks.process.Programs;
import annex.benchmarks.process.Resource;
import annex.benchmarks.process.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks a server as fast as it answers, from one thread. */
final class Wrk {

  private static final Duration EXTRA = Duration.ofSeconds(30);

  private final Workspace workspace;
  private final int connections;
  private final Path script;

  Wrk(Workspace workspace, int connections) {
    this.workspace = workspace;
    this.connections = connections;
    this.script = workspace.directory().resolve("wrk.lua");
    try {
      var _ = Files.writeString(script, Resource.text("wrk.lua"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Load run(Contestant contestant, int seconds) {
    var command = new ArrayList<String>();
    command.addAll(
        List.of(
            Programs.path("wrk"),
            "--threads=1",
            "--connections=" + connections,
            "--duration=" + seconds + "s",
            "--latency",
            "--timeout=10s",
            "--script=" + script));
    contestant
        .headers()
        .forEach((name, value) -> command.add("--header=%s: %s".formatted(name, value)));
    command.add(contestant.url());
    var limit = Duration.ofSeconds(seconds).plus(EXTRA);
    return Load.parse(workspace.run("wrk " + contestant.name(), command, Map.of(), limit));
  }
}
