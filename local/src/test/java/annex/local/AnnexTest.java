package annex.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnnexTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @ParameterizedTest
  @ValueSource(strings = {"up", "status", "logs", "down", "load", "topics", "reset"})
  void every_command_says_what_it_does(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out.toString()).contains("Usage: ./annex " + command).contains(".");
  }

  @Test
  void a_directory_that_is_no_package_is_said_in_a_sentence() {
    assertThat(run("load", "nowhere")).isEqualTo(1);
    assertThat(err.toString().lines()).hasSize(1).first().asString().startsWith("nowhere is no");
  }

  @Test
  void an_unknown_option_is_refused_with_the_usage() {
    assertThat(run("up", "--faster")).isEqualTo(2);
    assertThat(err.toString()).contains("--faster").contains("Usage:");
  }

  private int run(String... arguments) {
    return Annex.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(arguments);
  }
}
