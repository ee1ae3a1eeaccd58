package annex.benchmarks.reads;

import annex.benchmarks.process.Unmeasurable;
import java.util.HashMap;
import java.util.Map;

/**
 * What wrk saw in one run.
 *
 * @param requests that were answered
 * @param micros how long the run lasted, in microseconds
 * @param bytes that were received, headers too
 * @param failed answers of 400 and above, broken connections and answers that took over ten seconds
 * @param p50Micros half of the answers came within this time
 * @param p99Micros all but one of a hundred did
 */
record Load(long requests, long micros, long bytes, long failed, long p50Micros, long p99Micros) {

  private static final String LINE = "figures ";

  /**
   * Reads the line that {@code wrk.lua} adds to what wrk prints.
   *
   * @throws Unmeasurable when it is not there
   */
  static Load parse(String output) {
    var line =
        output
            .lines()
            .filter(each -> each.startsWith(LINE))
            .findFirst()
            .orElseThrow(() -> new Unmeasurable("wrk gave no figures:\n" + output));
    Map<String, Long> figures = new HashMap<>();
    for (var figure : line.substring(LINE.length()).strip().split(" ", -1)) {
      var parts = figure.split("=", 2);
      figures.put(parts[0], Long.parseLong(parts[1]));
    }
    return new Load(
        of(figures, "requests"),
        of(figures, "microseconds"),
        of(figures, "bytes"),
        of(figures, "failed"),
        of(figures, "p50"),
        of(figures, "p99"));
  }

  private static long of(Map<String, Long> figures, String name) {
    var figure = figures.get(name);
    if (figure == null) {
      throw new Unmeasurable("wrk does not tell " + name + ".");
    }
    return figure;
  }

  double requestsPerSecond() {
    return requests * 1e6 / micros;
  }

  double bytesPerRequest() {
    return (double) bytes / requests;
  }
}
