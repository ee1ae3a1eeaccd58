package annex.benchmarks.reads;

import static org.assertj.core.api.Assertions.assertThat;

import annex.benchmarks.figures.Comparison;
import annex.benchmarks.reads.Contestant.Form;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ReadsResultTest {

  private final ReadsResult result =
      new ReadsResult(
          new ReadsSettings(3, 8, 20, 32),
          List.of("-Xmx384m"),
          57_000,
          9_400,
          List.of(round(1.0), round(0.5), round(1.1)));

  @Test
  void the_gateway_is_set_against_the_others_round_by_round() {
    assertThat(result.comparisons())
        .extracting(Comparison::what)
        .startsWith(
            "annex, gzip: requests/s, gateway / nginx",
            "annex, gzip: CPU per request, gateway / nginx",
            "annex, identity: requests/s, gateway / nginx")
        .contains(
            "annex, identity: requests/s, gateway / fan-out",
            "section, proxied: requests/s, gateway / nginx");
    assertThat(result.comparisons().getFirst().figure()).isEqualTo(1.2);
    assertThat(result.comparisons().get(1).figure()).isEqualTo(1.5);
  }

  @Test
  void the_table_shows_medians_and_what_processor_time_is_made_of() {
    assertThat(result.markdown())
        .contains("57,000 bytes, 9,400 gzip'd")
        .contains("| gateway: annex, gzip | 12,000 | 6,000 to 13,200 | 1.00 | 3.00 | 30.0 | 0 |")
        .contains("| 200 (fan-out 50.0, services 150) |")
        .contains("| annex, gzip: requests/s, gateway / nginx | 1.20 | ≥ 1.00 | met |")
        .contains(
            "| annex, identity: requests/s, gateway / fan-out | 10.0 | ≥ 15.0 | **missed** |");
  }

  private static List<Run> round(double speed) {
    return List.of(
        run("gateway", Form.GZIP, 12_000 * speed, Map.of("gateway", 30.0)),
        run("nginx", Form.GZIP, 10_000 * speed, Map.of("nginx", 20.0)),
        run("gateway", Form.IDENTITY, 5_000 * speed, Map.of("gateway", 40.0)),
        run("nginx", Form.IDENTITY, 5_000 * speed, Map.of("nginx", 30.0)),
        run("gateway", Form.UNCHANGED, 20_000 * speed, Map.of("gateway", 20.0)),
        run("nginx", Form.UNCHANGED, 20_000 * speed, Map.of("nginx", 10.0)),
        run(
            "fan-out",
            Form.IDENTITY,
            500 * speed,
            new TreeMap<>(Map.of("fan-out", 50.0, "services", 150.0))),
        run("gateway", Form.SECTION, 1_000 * speed, Map.of("gateway", 200.0)),
        run("nginx", Form.SECTION, 2_000 * speed, Map.of("nginx", 100.0)));
  }

  private static Run run(String server, Form form, double rate, Map<String, Double> cpu) {
    return new Run(server, form, 1000, rate, 1000, 3000, 0, cpu);
  }
}
