package annex.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./annex}: which JDK it takes, and what it says without one. */
class ScriptTest {

  private static final Path SCRIPT = Path.of("..", "annex").toAbsolutePath().normalize();
  private static final String TOOLS = "/usr/bin:/bin";

  @TempDir Path directory;

  @BeforeEach
  void project() throws IOException {
    Files.copy(SCRIPT, directory.resolve("annex"));
    Files.writeString(directory.resolve("mvnw"), "#!/bin/sh\necho \"built with $JAVA_HOME: $*\"\n");
    executable(directory.resolve("annex"));
    // Whatever this machine's own java is, it is not the first on the path.
    var path = Files.createDirectory(directory.resolve("path"));
    Files.createSymbolicLink(path.resolve("java"), jdk("oldest", "11.0.2").resolve("bin/java"));
    executable(directory.resolve("mvnw"));
  }

  @Test
  void takes_the_jdk_of_java_home_if_it_is_new_enough() throws Exception {
    var jdk = jdk("mine", "25.0.3");

    var said = annex(Map.of("JAVA_HOME", jdk.toString()), "verify", "-X");

    assertThat(said.output()).isEqualTo("built with " + jdk + ": verify -X");
  }

  @Test
  void passes_over_older_ones_and_those_that_cannot_compile() throws Exception {
    var old = jdk("old", "21.0.4");
    var runtime = jdk("usual/a-runtime", "25");
    Files.delete(runtime.resolve("bin/javac"));
    jdk("usual/b-older", "17.0.1");
    var early = jdk("usual/c-newer", "26-ea");

    var said =
        annex(
            Map.of(
                "JAVA_HOME",
                old.toString(),
                "ANNEX_JDK_DIRS",
                directory.resolve("none") + ":" + directory.resolve("usual")),
            "verify");

    assertThat(said.output()).isEqualTo("built with " + early + ": verify");
  }

  @Test
  void finds_the_jdk_behind_a_link_on_the_path() throws Exception {
    var jdk = jdk("somewhere", "25.0.1");
    var bin = Files.createDirectory(directory.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));

    var said = annex(Map.of("PATH", bin + ":" + TOOLS, "ANNEX_JDK_DIRS", ""), "verify");

    assertThat(said.output()).isEqualTo("built with " + jdk + ": verify");
  }

  @Test
  void says_in_one_sentence_what_to_install() throws Exception {
    var old = jdk("old", "1.8.0_392");

    var said = annex(Map.of("JAVA_HOME", old.toString(), "ANNEX_JDK_DIRS", ""), "up");

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.output().lines())
        .singleElement()
        .asString()
        .contains("JDK 25")
        .contains("install");
  }

  @Test
  void tells_a_build_that_failed_by_its_first_error() throws Exception {
    Files.writeString(
        directory.resolve("mvnw"),
        """
        #!/bin/sh
        echo '[INFO] Building Annex :: contracts 0.1.0 [2/15]'
        echo '[ERROR] COMPILATION ERROR : '
        echo '[ERROR] /A.java:[1,2] no such class'
        exit 1
        """);

    var said = annex(Map.of("JAVA_HOME", jdk("mine", "25").toString()), "up");

    assertThat(said.exit()).isEqualTo(1);
    assertThat(said.output())
        .contains("contracts (2/15)")
        .contains("The build failed: /A.java:[1,2] no such class");
  }

  @Test
  void explains_itself_without_a_jdk() throws Exception {
    var said = annex(Map.of("ANNEX_JDK_DIRS", ""), "help");

    assertThat(said.exit()).isZero();
    assertThat(said.output()).contains("up [--processes]").contains("ANNEX_PORT_OFFSET");
    assertThat(annex(Map.of(), "fly").exit()).isEqualTo(2);
  }

  private Path jdk(String name, String version) throws IOException {
    var home = Files.createDirectories(directory.resolve(name));
    Files.createDirectory(home.resolve("bin"));
    for (var program : new String[] {"java", "javac"}) {
      executable(Files.writeString(home.resolve("bin").resolve(program), "#!/bin/sh\n"));
    }
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
    return home.toRealPath();
  }

  private static void executable(Path file) throws IOException {
    var _ = Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Said(int exit, String output) {}

  private Said annex(Map<String, String> environment, String... arguments) throws Exception {
    var command = new ArrayList<String>();
    command.add(directory.toRealPath().resolve("annex").toString());
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().clear();
    builder.environment().put("PATH", directory.resolve("path") + ":" + TOOLS);
    builder.environment().put("HOME", directory.toString());
    builder.environment().putAll(environment);
    var process = builder.start();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), output.strip());
  }
}
