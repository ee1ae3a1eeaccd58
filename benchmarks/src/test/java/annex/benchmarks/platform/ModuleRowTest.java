package annex.benchmarks.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import annex.benchmarks.process.Unmeasurable;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleRowTest {

  private static final String STATUS =
      """
      MODULE         PROCESS  PORT   HEALTH       SINCE
      store          101      28017  ready        2026-11-21 10:00:00
      broker         102      10092  ready        2026-11-21 10:00:00
      identity       105      9090   ready        2026-11-21 10:00:01
      family-visits  103      9084   not ready    2026-11-21 10:00:01
      metrics                        not running
      gateway        104      9080   ready        2026-11-21 10:00:01
      """;

  @Test
  void the_status_names_the_modules_that_run() {
    assertThat(ModuleRow.parse(STATUS))
        .containsExactly(
            new ModuleRow("store", 101, 28017),
            new ModuleRow("broker", 102, 10092),
            new ModuleRow("identity", 105, 9090),
            new ModuleRow("family-visits", 103, 9084),
            new ModuleRow("gateway", 104, 9080));
    assertThat(ModuleRow.parse("The platform is not running: ./annex up starts it.\n")).isEmpty();
  }

  @Test
  void servers_gateway_and_services_are_told_apart() {
    var rows = ModuleRow.parse(STATUS);

    assertThat(rows.stream().filter(ModuleRow::isService))
        .extracting(ModuleRow::module)
        .containsExactly("family-visits");
    assertThat(rows.stream().filter(ModuleRow::isApplication)).hasSize(3);
    assertThat(ModuleRow.named(rows, "gateway").url()).isEqualTo("http://127.0.0.1:9080");
  }

  @Test
  void a_module_that_does_not_run_cannot_be_measured() {
    assertThatExceptionOfType(Unmeasurable.class)
        .isThrownBy(() -> ModuleRow.named(List.of(), "capacity"))
        .withMessage("capacity does not run.");
  }
}
