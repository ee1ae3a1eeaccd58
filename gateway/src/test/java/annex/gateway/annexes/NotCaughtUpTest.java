package annex.gateway.annexes;

import static org.assertj.core.api.Assertions.assertThat;

import annex.embedded.FreePort;
import annex.gateway.GatewayApplication;
import annex.gateway.RunningGateway;
import annex.test.TestIssuer;
import org.junit.jupiter.api.Test;

class NotCaughtUpTest {

  @Test
  void a_gateway_that_cannot_read_the_topics_says_so_instead_of_knowing_nothing() {
    try (var gateway =
        GatewayApplication.start(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--annex.access.issuer=" + TestIssuer.shared().url(),
            "--annex.kafka.bootstrap-servers=127.0.0.1:" + FreePort.any())) {
      var api = RunningGateway.api(gateway);

      for (var path : new String[] {"/annexes", "/annexes/WMI"}) {
        var answer = api.get(path);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.code()).isEqualTo("not-caught-up");
        assertThat(answer.header("retry-after")).isPresent();
      }
      assertThat(api.get("/actuator/health/readiness").status()).isEqualTo(503);
      assertThat(api.get("/actuator/health/liveness").status()).isEqualTo(200);
    }
  }
}
