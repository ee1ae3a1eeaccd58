package annex.benchmarks.reads;

import annex.benchmarks.process.RunningProcess;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One run against one contestant.
 *
 * @param server who answered
 * @param form what was asked for
 * @param requests that were answered
 * @param requestsPerSecond in this run
 * @param p50Micros half of the answers came within this time
 * @param p99Micros all but one of a hundred did
 * @param failed answers
 * @param cpuMicros processor time per request, by the part that took it
 */
record Run(
    String server,
    Contestant.Form form,
    long requests,
    double requestsPerSecond,
    double p50Micros,
    double p99Micros,
    long failed,
    Map<String, Double> cpuMicros) {

  /** Measures. */
  static Run of(Contestant contestant, Wrk wrk, int seconds) {
    var before = cpu(contestant);
    var load = wrk.run(contestant, seconds);
    var after = cpu(contestant);
    contestant.answer().require(load, contestant.name());
    Map<String, Double> perRequest = new LinkedHashMap<>();
    after.forEach((part, micros) ->
        perRequest.put(part, (double) (micros - before.getOrDefault(part, 0L)) / load.requests()));
    return new Run(
        contestant.server(),
        contestant.form(),
        load.requests(),
        load.requestsPerSecond(),
        load.p50Micros(),
        load.p99Micros(),
        load.failed(),
        perRequest);
  }

  private static Map<String, Long> cpu(Contestant contestant) {
    Map<String, Long> micros = new LinkedHashMap<>();
    contestant.parts().forEach((part, processes) -> micros.put(part, cpu(processes)));
    return micros;
  }

  private static long cpu(List<RunningProcess> processes) {
    return processes.stream().mapToLong(RunningProcess::cpuMicros).sum();
  }

  /** Processor time per request of all parts together. */
  double cpuMicrosOfAll() {
    return cpuMicros.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
