package annex.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaFlagsTest {

  @Test
  void flags_of_the_jvm_are_replaced_and_everything_else_stays() {
    var command =
        List.of(
            "/jdk/bin/java",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-Duser.timezone=UTC",
            "-Xmx192m",
            "-Dannex.home=/tmp/X",
            "-cp",
            "a.jar:b.jar",
            "annex.local.host.ModuleHost",
            "gateway",
            "-Xtra");

    var other = JavaFlags.replace(command, List.of("-Xmx384m", "-XX:+UseSerialGC"));

    assertThat(other)
        .containsExactly(
            "/jdk/bin/java",
            "-Xmx384m",
            "-XX:+UseSerialGC",
            "-Duser.timezone=UTC",
            "-Dannex.home=/tmp/X",
            "-cp",
            "a.jar:b.jar",
            "annex.local.host.ModuleHost",
            "gateway",
            "-Xtra");
  }
}
