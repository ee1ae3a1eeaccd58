package annex.system;

import static org.awaitility.Awaitility.await;

import annex.local.identity.DemoClients;
import annex.local.platform.Home;
import annex.local.platform.Module;
import annex.local.platform.Ports;
import annex.test.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A platform of our own, run by {@code ./annex} with its own data and ports. */
public final class Platform implements AutoCloseable {

  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
  private static final int GATEWAY = 8080;
  private static final int KAFKA = 9092;

  private final Path home;
  private final int offset;
  private @Nullable String token;

  /**
   * What a command said.
   *
   * @param exit its exit code
   * @param output all that it printed
   */
  record Said(int exit, String output) {}

  /** A platform that is not started yet. */
  public Platform() {
    try {
      home = Files.createTempDirectory("annex-system-test");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    offset = freeOffset();
  }

  /** An offset at which all ports are free, and below those that clients are given by chance. */
  private static int freeOffset() {
    while (true) {
      int offset = ThreadLocalRandom.current().nextInt(100, 5_700);
      if (Arrays.stream(Module.values()).allMatch(module -> isFree(new Ports(offset).of(module)))) {
        return offset;
      }
    }
  }

  private static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Runs a command to its end. */
  Said annex(String... command) {
    return said(started("annex", command), "annex " + String.join(" ", command));
  }

  /** Runs a script of the project to its end, for this platform. */
  Said run(String script, String... arguments) {
    return said(started(script, arguments), script);
  }

  private static Said said(Process process, String name) {
    try {
      var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(15, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new IllegalStateException(name + " does not end");
      }
      return new Said(process.exitValue(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Runs a command and ends it by SIGKILL as soon as it says something. */
  void annexKilledAt(String said, String... command) {
    try {
      var process = started("annex", command);
      try (var output = process.inputReader(StandardCharsets.UTF_8)) {
        var lines = new ArrayList<String>();
        while (lines.isEmpty() || !lines.getLast().contains(said)) {
          var line = output.readLine();
          if (line == null) {
            throw new AssertionError("It never said '" + said + "':\n" + lines);
          }
          lines.add(line);
        }
        process.destroyForcibly();
        process.waitFor();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private Process started(String script, String... arguments) {
    var line = new ArrayList<>(List.of(PROJECT.resolve(script).toString()));
    line.addAll(List.of(arguments));
    var builder = new ProcessBuilder(line).directory(PROJECT.toFile()).redirectErrorStream(true);
    builder.environment().put("ANNEX_HOME", home.toString());
    builder.environment().put("ANNEX_PORT_OFFSET", Integer.toString(offset));
    builder.environment().put("ANNEX_URL", "http://127.0.0.1:" + (GATEWAY + offset));
    try {
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command that must succeed. */
  public String annexOrFail(String... command) {
    var said = annex(command);
    if (said.exit() != 0) {
      throw new AssertionError("annex " + String.join(" ", command) + ":\n" + said.output());
    }
    return said.output();
  }

  /** The process that a module runs in now. */
  ProcessHandle process(String module) {
    return find(module)
        .orElseThrow(() -> new AssertionError(module + " is not running:\n" + status()));
  }

  private Optional<ProcessHandle> find(String module) {
    return status()
        .lines()
        .map(line -> line.trim().split("\\s+", -1))
        .filter(columns -> columns.length > 2 && columns[0].equals(module))
        .filter(columns -> columns[1].matches("\\d+"))
        .findFirst()
        .flatMap(columns -> ProcessHandle.of(Long.parseLong(columns[1])));
  }

  private String status() {
    return annex("status").output();
  }

  /** SIGKILL. Returns when the process is gone. */
  void kill(String module) {
    var process = process(module);
    process.destroyForcibly();
    await().atMost(Duration.ofSeconds(10)).until(() -> !process.isAlive());
  }

  /** The gateway's API, called by the provider. */
  Api gateway() {
    return new Api(GATEWAY + offset).bearing(this::token);
  }

  /** A token of the provider, who may read and write everything. */
  private synchronized String token() {
    var known = token;
    if (known == null) {
      known = annexOrFail("token", "provider").strip();
      token = known;
    }
    return known;
  }

  /** A token of a demo client, the same for as long as the test takes. */
  public Supplier<String> tokenOf(String client) {
    var known = annexOrFail("token", client).strip();
    return () -> known;
  }

  /** The secret of a demo client. */
  String secretOf(String client) {
    return new DemoClients(new Home(home).identity()).secretOf(client);
  }

  /** A port of the platform, by the one that it has without an offset. */
  public int port(int usual) {
    return usual + offset;
  }

  /** Where the broker listens. */
  String broker() {
    return "127.0.0.1:" + port(KAFKA);
  }

  /** Ends the platform and deletes its data. */
  @Override
  public void close() {
    var _ = annex("down");
    var _ = annex("reset", "--yes");
  }
}
