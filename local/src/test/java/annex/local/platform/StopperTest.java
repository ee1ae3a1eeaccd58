package annex.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StopperTest {

  @TempDir Path directory;

  @Test
  void stops_what_serves_before_the_broker_and_the_store() throws Exception {
    var files = new ProcessFiles(directory);
    var gone = new ArrayList<String>();
    try (var store = Sleeper.patient();
        var gateway = Sleeper.patient()) {
      var processes = List.of(store.as(Module.STORE), gateway.as(Module.GATEWAY));
      processes.forEach(files::remember);

      new Stopper(files, Duration.ofSeconds(10)).stop(processes, one -> gone.add(one.name()));

      assertThat(gone).containsExactly("gateway", "store");
      assertThat(files.alive()).isEmpty();
    }
  }

  @Test
  void kills_what_does_not_end_within_its_grace() throws Exception {
    var files = new ProcessFiles(directory);
    try (var deaf = Sleeper.deafToSigterm()) {
      var process = deaf.as(Module.METRICS);

      new Stopper(files, Duration.ofMillis(200)).stop(List.of(process), _ -> {});

      assertThat(process.isAlive()).isFalse();
    }
  }
}
