package annex.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

  @Test
  void lies_beside_the_script_unless_the_environment_names_another() {
    var project = Path.of("/project");

    assertThat(Home.from(Map.of(), project).directory()).isEqualTo(Path.of("/project/.annex"));
    assertThat(Home.from(Map.of("ANNEX_HOME", "/elsewhere"), project).directory())
        .isEqualTo(Path.of("/elsewhere"));
  }

  @Test
  void deletes_its_own_and_leaves_what_somebody_else_put_there(@TempDir Path directory)
      throws Exception {
    var home = new Home(directory.resolve("home"));
    home.make();
    Files.writeString(home.data().resolve("figures"), "1111");
    var theirs = Files.writeString(home.directory().resolve("theirs"), "keep");

    home.delete();

    assertThat(home.data()).doesNotExist();
    assertThat(home.logs()).doesNotExist();
    assertThat(theirs).exists();
  }
}
