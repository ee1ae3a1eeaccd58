package annex.benchmarks.bookings;

import annex.benchmarks.process.Unmeasurable;
import java.util.HashMap;
import java.util.Map;

/**
 * What came of one run of requests to book.
 *
 * @param micros how long it lasted
 * @param booked requests that were answered 201
 * @param refused requests that were answered 409: the session was full
 * @param failed whatever else
 * @param p50Micros half of the answers came within this time
 * @param p99Micros all but one of a hundred did
 */
record Booked(long micros, long booked, long refused, long failed, long p50Micros, long p99Micros) {

  private static final String LINE = "figures ";

  /** Reads the line that {@code bookings.lua} adds to what wrk prints. */
  static Booked parse(String output) {
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
    return new Booked(
        figures.getOrDefault("microseconds", 1L),
        figures.getOrDefault("booked", 0L),
        figures.getOrDefault("refused", 0L),
        figures.getOrDefault("failed", 0L),
        figures.getOrDefault("p50", 0L),
        figures.getOrDefault("p99", 0L));
  }

  double bookedPerSecond() {
    return booked * 1e6 / micros;
  }

  double decidedPerSecond() {
    return (booked + refused) * 1e6 / micros;
  }
}
