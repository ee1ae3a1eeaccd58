package annex.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class PortCheckTest {

  private final Ports ports = Ports.free();

  @Test
  void passes_where_nobody_listens() {
    assertThatCode(() -> PortCheck.require(List.of(Module.values()), ports))
        .doesNotThrowAnyException();
  }

  @Test
  void names_the_port_and_the_module_that_needs_it() throws Exception {
    try (var _ = listener(ports.of(Module.ACTIVITIES))) {
      assertThatThrownBy(() -> PortCheck.require(List.of(Module.values()), ports))
          .isInstanceOf(CommandFailed.class)
          .hasMessageContaining("Port " + ports.of(Module.ACTIVITIES))
          .hasMessageContaining("activities")
          .hasMessageContaining("ANNEX_PORT_OFFSET");
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void names_the_process_that_listens() throws Exception {
    var port = ports.of(Module.GATEWAY);
    try (var _ = listener(port)) {
      assertThat(PortOwner.of(port))
          .hasValueSatisfying(owner ->
              assertThat(owner).contains("process " + ProcessHandle.current().pid() + " (java"));
    }
  }

  @Test
  void nobody_owns_a_free_port() {
    assertThat(PortOwner.of(ports.of(Module.GATEWAY))).isEmpty();
  }

  private static ServerSocket listener(int port) throws Exception {
    return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
  }
}
