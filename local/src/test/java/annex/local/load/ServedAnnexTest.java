package annex.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServedAnnexTest {

  @Test
  void is_complete_when_no_section_is_missing() throws IOException {
    try (var gateway = new StubGateway().answering(200, "{\"missing\":[]}")) {
      assertThat(new ServedAnnex(gateway.uri(), "WMI", () -> "token").isComplete()).isTrue();
      assertThat(gateway.requests().getFirst()).startsWith("GET /annexes/WMI");
    }
  }

  @Test
  void is_not_complete_while_a_section_is_missing_or_nothing_is_known() throws IOException {
    try (var partial = new StubGateway().answering(200, "{\"missing\":[\"metrics\"]}");
        var unknown = new StubGateway().answering(404, "{}")) {
      assertThat(new ServedAnnex(partial.uri(), "WMI", () -> "token").isComplete()).isFalse();
      assertThat(new ServedAnnex(unknown.uri(), "WMI", () -> "token").isComplete()).isFalse();
    }
  }

  @Test
  void can_be_waited_for() throws IOException {
    try (var gateway =
        new StubGateway()
            .answering(404, "{}")
            .answering(200, "{\"missing\":[\"metrics\"]}")
            .answering(200, "{\"missing\":[]}")) {
      var served = new ServedAnnex(gateway.uri(), "WMI", () -> "token");

      assertThat(served.awaitComplete(Duration.ofSeconds(20))).isTrue();
    }
  }
}
