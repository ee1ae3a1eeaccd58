package annex.benchmarks.bookings;

import static annex.benchmarks.figures.Target.atLeast;

import annex.benchmarks.figures.Comparison;
import annex.benchmarks.figures.Figure;
import annex.benchmarks.figures.Median;
import annex.benchmarks.figures.Table;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What booking visits has shown.
 *
 * @param store what the store calls itself
 * @param rounds each with all that was measured in turn
 */
public record BookingsResult(BookingsSettings settings, String store, List<Round> rounds) {

  public BookingsResult {
    rounds = List.copyOf(rounds);
  }

  /**
   * One round.
   *
   * @param spread visits in all sessions by turns
   * @param cpuMicros processor time of the service for each of them
   * @param rawSpread the driver alone, likewise
   * @param hot visits in one session that everybody wants
   * @param rawHot the driver alone, likewise
   */
  record Round(
      Booked spread, double cpuMicros, Raw.Taken rawSpread, Booked hot, Raw.Taken rawHot) {}

  /** The figures, and the comparison with the target, in Markdown. */
  public String markdown() {
    var table =
        Table.headed("booked", "booked/s", "decided/s", "p50, ms", "p99, ms", "CPU, µs", "failed");
    row(
        table,
        "spread sessions, over HTTP with a token",
        round -> round.spread().bookedPerSecond(),
        round -> round.spread().decidedPerSecond(),
        round -> round.spread().p50Micros(),
        round -> round.spread().p99Micros(),
        Figure.show(median(Round::cpuMicros)),
        rounds.stream().mapToLong(round -> round.spread().failed()).sum());
    row(
        table,
        "spread sessions, driver alone",
        round -> round.rawSpread().takenPerSecond(),
        round -> round.rawSpread().askedPerSecond(),
        round -> round.rawSpread().p50Micros(),
        round -> round.rawSpread().p99Micros(),
        "",
        0);
    row(
        table,
        "one session of 21 tables, over HTTP with a token",
        round -> round.hot().bookedPerSecond(),
        round -> round.hot().decidedPerSecond(),
        round -> round.hot().p50Micros(),
        round -> round.hot().p99Micros(),
        "",
        rounds.stream().mapToLong(round -> round.hot().failed()).sum());
    row(
        table,
        "one session of 21 tables, driver alone",
        round -> round.rawHot().takenPerSecond(),
        round -> round.rawHot().askedPerSecond(),
        round -> round.rawHot().p50Micros(),
        round -> round.rawHot().p99Micros(),
        "",
        0);
    return """
    ## Booking visits

    Store: %s. %d connections, and as many threads of the driver alone; %d rounds of %d s each, interleaved; medians. Every request is another prisoner's. Booked in the one session in each round: %s.

    %s
    %s\
    """
        .formatted(
            store,
            settings.connections(),
            rounds.size(),
            settings.seconds(),
            rounds.stream().map(round -> Long.toString(round.hot().booked())).toList(),
            table,
            Comparison.table(comparisons()));
  }

  private void row(
      Table table,
      String what,
      ToDoubleFunction<Round> booked,
      ToDoubleFunction<Round> decided,
      ToDoubleFunction<Round> p50,
      ToDoubleFunction<Round> p99,
      String cpu,
      long failed) {
    table.row(
        what,
        Figure.show(median(booked)),
        Figure.show(median(decided)),
        Figure.show(median(p50) / 1e3),
        Figure.show(median(p99) / 1e3),
        cpu,
        Long.toString(failed));
  }

  /** What is set beside the target. */
  public List<Comparison> comparisons() {
    return List.of(
        new Comparison(
            "confirmed bookings a second, over HTTP / findAndModify of the driver alone",
            Median.ofRatios(
                each(round -> round.spread().bookedPerSecond()),
                each(round -> round.rawSpread().takenPerSecond())),
            atLeast(0.5)));
  }

  private double median(ToDoubleFunction<Round> figure) {
    return Median.of(each(figure));
  }

  private List<Double> each(ToDoubleFunction<Round> figure) {
    return rounds.stream().mapToDouble(figure).boxed().toList();
  }
}
