package annex.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFilesTest {

  @TempDir Path directory;

  @Test
  void remembers_a_process_until_it_is_forgotten() throws Exception {
    var files = new ProcessFiles(directory);
    try (var sleeper = Sleeper.patient()) {
      var process = sleeper.as(Module.CAPACITY);

      files.remember(process);
      var found = new ProcessFiles(directory).alive().getFirst();

      assertThat(found.pid()).isEqualTo(sleeper.process().pid());
      assertThat(found.modules()).containsExactly(Module.CAPACITY);
      assertThat(found.since()).isEqualTo(process.since());
      files.forget(found);
      assertThat(files.alive()).isEmpty();
    }
  }

  @Test
  void lists_processes_in_the_order_in_which_modules_start() throws Exception {
    var files = new ProcessFiles(directory);
    try (var one = Sleeper.patient();
        var other = Sleeper.patient()) {
      files.remember(one.as(Module.GATEWAY));
      files.remember(other.as(Module.STORE));

      assertThat(files.alive()).extracting(ModuleProcess::name).containsExactly("store", "gateway");
    }
  }

  @Test
  void clears_away_the_file_of_a_process_that_was_killed() throws Exception {
    var files = new ProcessFiles(directory);
    try (var sleeper = Sleeper.patient()) {
      files.remember(sleeper.as(Module.METRICS));
    }

    assertThat(files.alive()).isEmpty();
    assertThat(directory.resolve("metrics.pid")).doesNotExist();
  }

  @Test
  void never_takes_another_process_with_the_same_id_for_ours() throws Exception {
    var files = new ProcessFiles(directory);
    try (var sleeper = Sleeper.patient()) {
      var ours = sleeper.as(Module.CAPACITY);
      var earlier =
          new ModuleProcess(
              ours.name(),
              ours.pid(),
              ours.since().minus(Duration.ofMinutes(1)),
              ours.modules(),
              ours.ports());

      files.remember(earlier);

      assertThat(files.alive()).isEmpty();
      new Stopper(files, Duration.ofSeconds(1)).stop(List.of(earlier), _ -> {});
      assertThat(sleeper.process().isAlive()).isTrue();
    }
  }

  @Test
  void passes_over_a_file_that_names_no_process() throws Exception {
    Files.writeString(directory.resolve("capacity.pid"), "pid=many\n");
    Files.writeString(directory.resolve("gateway.pid"), "");

    assertThat(new ProcessFiles(directory).alive()).isEmpty();
  }

  @Test
  void knows_none_before_the_first_start() {
    assertThat(new ProcessFiles(directory.resolve("run")).alive()).isEmpty();
  }
}
