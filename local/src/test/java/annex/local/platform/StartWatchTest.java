package annex.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartWatchTest {

  @TempDir Path directory;

  private final Ports ports = Ports.free();
  private final Heard heard = new Heard();
  private Home home = new Home(Path.of("."));

  @BeforeEach
  void makeHome() {
    home = new Home(directory);
    home.make();
  }

  @Test
  void is_content_when_the_process_has_reported_and_the_module_answers() throws Exception {
    try (var sleeper = Sleeper.patient();
        var _ = new ServerSocket(ports.of(Module.STORE), 1, InetAddress.getLoopbackAddress())) {
      StartReport.of(home, "store").started(Module.STORE);

      new StartWatch(home, heard).awaitReady(List.of(process(sleeper, Module.STORE)));

      assertThat(heard.ready).containsExactly(Module.STORE);
    }
  }

  @Test
  void names_the_module_that_failed_and_why() throws Exception {
    try (var sleeper = Sleeper.patient()) {
      StartReport.of(home, "gateway").failed(Module.GATEWAY, "the moon is\nin the wrong house");

      assertThatThrownBy(() ->
              new StartWatch(home, heard).awaitReady(List.of(process(sleeper, Module.GATEWAY))))
          .isInstanceOf(CommandFailed.class)
          .hasMessage("gateway failed to start: the moon is in the wrong house.");
    }
  }

  @Test
  void repeats_the_last_words_of_a_process_that_ended() throws Exception {
    ModuleProcess ended;
    try (var sleeper = Sleeper.patient()) {
      ended = process(sleeper, Module.METRICS);
    }
    Files.writeString(
        home.logs().resolve("metrics.out"),
        "Error: no memory for the heap\n\tat somewhere(Some.java)\n\n");

    assertThatThrownBy(() -> new StartWatch(home, heard).awaitReady(List.of(ended)))
        .isInstanceOf(CommandFailed.class)
        .hasMessage("metrics ended before it was ready: Error: no memory for the heap.");
  }

  private ModuleProcess process(Sleeper sleeper, Module module) {
    var plan = new ProcessPlan(module.code(), List.of(module), 64);
    return ModuleProcess.of(plan, ports, sleeper.process().toHandle());
  }

  private static final class Heard implements StartProgress {

    private final List<Module> ready = new ArrayList<>();

    @Override
    public void begins(String what) {}

    @Override
    public void done(Duration after) {}

    @Override
    public void ready(Module module, Duration after) {
      ready.add(module);
    }

    @Override
    public void waiting(Set<Module> modules, Duration since) {}
  }
}
