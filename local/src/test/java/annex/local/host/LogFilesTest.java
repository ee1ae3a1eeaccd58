package annex.local.host;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LogFilesTest {

  private static final Path LOG = Path.of("target", "logs", "platform.log");

  @Test
  void a_log_that_nobody_gave_a_place_lies_with_what_the_build_makes()
      throws JoranException, IOException {
    var _ = Files.deleteIfExists(LOG);
    // Of its own: an application that another test ran here may have ended the shared one.
    var logging = new LoggerContext();
    logging.setMDCAdapter(new LogbackMDCAdapter());
    var configurator = new JoranConfigurator();
    configurator.setContext(logging);
    configurator.doConfigure(Objects.requireNonNull(getClass().getResource("/logback.xml")));

    logging.getLogger("annex.local").info("Said where no directory for logs is named");
    logging.stop();

    assertThat(LOG).content().contains("Said where no");
    assertThat(Path.of("platform.log")).doesNotExist();
  }
}
