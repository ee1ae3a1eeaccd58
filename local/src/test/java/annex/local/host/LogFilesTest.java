package annex.local.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogFilesTest {

  @Test
  void a_log_that_nobody_gave_a_place_lies_with_what_the_build_makes() {
    LoggerFactory.getLogger("annex.local").info("Said where no directory for logs is named");

    assertThat(Path.of("target", "logs", "platform.log")).content().contains("Said where no");
    assertThat(Path.of("platform.log")).doesNotExist();
  }
}
