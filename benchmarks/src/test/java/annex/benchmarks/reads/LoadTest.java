package annex.benchmarks.reads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import annex.benchmarks.process.Unmeasurable;
import org.junit.jupiter.api.Test;

class LoadTest {

  private static final String OUTPUT =
      """
      Running 8s test @ http://127.0.0.1:9080/annexes/WMI
        1 threads and 32 connections
        Thread Stats   Avg      Stdev     Max   +/- Stdev
          Latency     1.14ms    0.51ms  29.57ms   75.67%
        Latency Distribution
           50%    1.19ms
           99%    2.26ms
        240000 requests in 8.01s, 2.20GB read
      Requests/sec:  29962.55
      figures requests=240000 microseconds=8010000 bytes=2400000000 failed=0 p50=1190 p99=2260
      """;

  @Test
  void the_figures_of_a_run_are_read_from_their_line() {
    var load = Load.parse(OUTPUT);

    assertThat(load).isEqualTo(new Load(240_000, 8_010_000, 2_400_000_000L, 0, 1190, 2260));
    assertThat(load.requestsPerSecond()).isBetween(29_962.0, 29_963.0);
    assertThat(load.bytesPerRequest()).isEqualTo(10_000);
  }

  @Test
  void a_run_without_figures_is_none() {
    assertThatExceptionOfType(Unmeasurable.class)
        .isThrownBy(() -> Load.parse("unable to connect to 127.0.0.1:9080 Connection refused"))
        .withMessageContaining("Connection refused");
    assertThatExceptionOfType(Unmeasurable.class)
        .isThrownBy(() -> Load.parse("figures requests=1"))
        .withMessage("wrk does not tell microseconds.");
  }
}
