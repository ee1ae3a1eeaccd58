package annex.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

/** {@code ./annex} as its users meet it. */
class LauncherTest {

  @Test
  void up_again_says_so_and_data_survive_down_and_the_end_of_everything() {
    try (var platform = new Platform()) {
      platform.annexOrFail("up");
      var first = platform.gateway().get("/annexes/WMI");
      assertThat(first.at("/sections").size()).isEqualTo(5);

      assertThat(platform.annexOrFail("up")).contains("running already");
      assertThat(platform.annexOrFail("status")).contains("gateway");

      platform.annexOrFail("down");
      assertThat(platform.annex("status").exit()).isNotZero();
      platform.annexOrFail("up");
      assertThat(platform.gateway().get("/annexes/WMI").body()).isEqualTo(first.body());

      platform.kill("gateway");
      platform.annexOrFail("up");
      assertThat(platform.gateway().get("/annexes/WMI").body()).isEqualTo(first.body());
      assertThat(platform.gateway().get("/capacity/establishments/WMI/section").at("/recordedAt"))
          .isEqualTo(first.at("/sections/capacity/recordedAt"));
    }
  }

  @Test
  void a_busy_port_is_named_and_nothing_is_left_running() throws IOException {
    try (var platform = new Platform();
        var taken = new ServerSocket(platform.port(8083), 1, InetAddress.getLoopbackAddress())) {
      var said = platform.annex("up");

      assertThat(said.exit()).isNotZero();
      assertThat(said.output()).contains(Integer.toString(taken.getLocalPort()));
      assertThat(platform.annex("status").output()).contains("not running");
    }
  }

  @Test
  void a_load_that_was_killed_is_finished_by_the_next_start() {
    try (var platform = new Platform()) {
      platform.annexKilledAt("metrics.json", "up");

      platform.annexOrFail("up");

      var visits = platform.gateway().get("/annexes/WMI").at("/sections/family-visits");
      assertThat(visits.at("/version").asInt()).isEqualTo(2);
      var notices = platform.gateway().get("/family-visits/establishments/WMI/notices-of-change");
      assertThat(notices.at("/items").size()).isOne();
      assertThat(notices.at("/items/0/status").asString()).isEqualTo("agreed");
    }
  }
}
