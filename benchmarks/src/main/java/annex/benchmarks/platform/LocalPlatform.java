package annex.benchmarks.platform;

import annex.benchmarks.process.FreePorts;
import annex.benchmarks.process.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A platform with data and ports of its own, beside any other on this machine. */
public final class LocalPlatform {

  private static final Duration LIMIT = Duration.ofMinutes(20);
  private static final Duration LIMIT_DOWN = Duration.ofMinutes(1);

  private final Workspace workspace;
  private final String annex;
  private final Map<String, String> environment;

  /**
   * A platform that does not run yet and has no data.
   *
   * @param name of its directory in the workspace
   */
  public LocalPlatform(Workspace workspace, String name) {
    this.workspace = workspace;
    this.annex = Path.of(System.getProperty("annex.project", "."), "annex").toString();
    int offset = FreePorts.offsetFor(27017, 8080, 8081, 8082, 8083, 8084, 8085, 8086, 8090, 9092);
    this.environment =
        Map.of(
            "ANNEX_HOME", workspace.directory().resolve(name).toString(),
            "ANNEX_PORT_OFFSET", Integer.toString(offset));
    workspace.atEnd(() -> workspace.runAtEnd("down", command("down"), environment, LIMIT_DOWN));
  }

  /**
   * Starts what does not run, and returns when all is ready, as a user meets it.
   *
   * @param how {@code --processes}, or nothing
   * @return how long the command took
   */
  public Duration up(String... how) {
    var words = new ArrayList<>(List.of("up"));
    words.addAll(Arrays.asList(how));
    var begun = System.nanoTime();
    var _ = run(words.toArray(String[]::new));
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Stops what runs and keeps the data. */
  public void down() {
    var _ = run("down");
  }

  /** The modules that run. */
  public List<ModuleRow> modules() {
    return ModuleRow.parse(run("status"));
  }

  /** An access token of a demo client. */
  public String token(String client) {
    return run("token", client).strip();
  }

  private String run(String... words) {
    return workspace.run("annex " + words[0], command(words), environment, LIMIT);
  }

  private List<String> command(String... words) {
    var command = new ArrayList<String>();
    command.add(annex);
    command.addAll(Arrays.asList(words));
    return command;
  }
}
