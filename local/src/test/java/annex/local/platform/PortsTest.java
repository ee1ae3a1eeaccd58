package annex.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

  @Test
  void are_the_usual_ones_without_an_offset() {
    var ports = Ports.from(Map.of());

    assertThat(ports.of(Module.GATEWAY)).isEqualTo(8080);
    assertThat(ports.of(Module.CAPACITY)).isEqualTo(8081);
    assertThat(ports.of(Module.INTERVENTIONS)).isEqualTo(8082);
    assertThat(ports.of(Module.ACTIVITIES)).isEqualTo(8083);
    assertThat(ports.of(Module.FAMILY_VISITS)).isEqualTo(8084);
    assertThat(ports.of(Module.METRICS)).isEqualTo(8085);
    assertThat(ports.of(Module.BROKER)).isEqualTo(9092);
    assertThat(ports.of(Module.STORE)).isEqualTo(27017);
  }

  @Test
  void all_move_by_the_offset() {
    var ports = Ports.from(Map.of("ANNEX_PORT_OFFSET", " 100 "));

    assertThat(ports.url(Module.GATEWAY)).hasToString("http://127.0.0.1:8180");
    assertThat(ports.of(Module.STORE)).isEqualTo(27117);
  }

  @Test
  void may_reach_the_highest_port_there_is() {
    assertThat(new Ports(65535 - 27017).of(Module.STORE)).isEqualTo(65535);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ten", "-1", "38519", "1e3"})
  void an_offset_that_makes_no_ports_is_refused_by_name(String offset) {
    assertThatThrownBy(() -> Ports.from(Map.of("ANNEX_PORT_OFFSET", offset)))
        .isInstanceOf(CommandFailed.class)
        .hasMessageContaining("ANNEX_PORT_OFFSET")
        .hasMessageContaining(offset);
  }
}
