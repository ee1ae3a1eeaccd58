package annex.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import annex.local.platform.CommandFailed;
import annex.local.platform.Module;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

  @TempDir Path logs;

  private final StringWriter out = new StringWriter();

  @Test
  void shows_the_last_lines_of_every_log_with_its_name() throws Exception {
    Files.writeString(logs.resolve("capacity.log"), "one\ntwo\nthree\n");
    Files.writeString(logs.resolve("platform.out"), "hello\n");
    Files.writeString(logs.resolve("capacity.1.log"), "rolled over\n");

    tail(Optional.empty()).showLast(2);

    assertThat(out.toString().lines())
        .containsExactly("capacity       two", "capacity       three", "platform       hello");
  }

  @Test
  void shows_only_the_log_of_the_module_that_is_named() throws Exception {
    Files.writeString(logs.resolve("capacity.log"), "mine\n");
    Files.writeString(logs.resolve("gateway.log"), "theirs\n");

    tail(Optional.of(Module.CAPACITY)).showLast(20);

    assertThat(out.toString()).isEqualToIgnoringNewLines("mine\n");
  }

  @Test
  void follows_what_is_written_and_a_log_that_begins_anew() throws Exception {
    var log = Files.writeString(logs.resolve("gateway.log"), "first, a long line\n");
    var tail = tail(Optional.of(Module.GATEWAY));
    tail.showLast(20);

    var follower = Thread.ofVirtual().start(tail::follow);
    Files.writeString(log, "second\n", StandardOpenOption.APPEND);
    await().until(() -> out.toString().contains("second"));
    Files.writeString(log, "anew\n");
    await().until(() -> out.toString().contains("anew"));
    follower.interrupt();

    assertThat(out.toString().lines()).containsExactly("first, a long line", "second", "anew");
  }

  @Test
  void says_that_there_are_none_before_the_first_start() {
    var none = logs.resolve("none");

    assertThatThrownBy(() -> LogTail.of(none, Optional.empty(), new PrintWriter(out)))
        .isInstanceOf(CommandFailed.class);
  }

  private LogTail tail(Optional<Module> module) {
    return LogTail.of(logs, module, new PrintWriter(out, true));
  }
}
