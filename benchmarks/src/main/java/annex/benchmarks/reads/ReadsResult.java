package annex.benchmarks.reads;

import static annex.benchmarks.figures.Target.atLeast;
import static annex.benchmarks.figures.Target.atMost;

import annex.benchmarks.figures.Comparison;
import annex.benchmarks.figures.Figure;
import annex.benchmarks.figures.Median;
import annex.benchmarks.figures.Table;
import annex.benchmarks.figures.Target;
import annex.benchmarks.reads.Contestant.Form;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What reading the annex has shown.
 *
 * @param settings how it was measured
 * @param flags of the JVM of the gateway
 * @param plainBytes size of the annex
 * @param gzipBytes its size gzip'd
 * @param rounds the runs of each round, every round with the same contestants in the same order
 */
public record ReadsResult(
    ReadsSettings settings,
    List<String> flags,
    int plainBytes,
    int gzipBytes,
    List<List<Run>> rounds) {

  /** The figures of every contestant, and the comparisons with their targets, in Markdown. */
  public String markdown() {
    return """
    ## Reading the annex

    %,d bytes, %,d gzip'd; wrk with one thread and %d connections; %d rounds of %d s, interleaved, after %d s of warm-up each; medians over the rounds. JVM of the gateway: `%s`.

    %s
    %s\
    """
        .formatted(
            plainBytes,
            gzipBytes,
            settings.connections(),
            settings.rounds(),
            settings.seconds(),
            settings.warmUpSeconds(),
            String.join(" ", flags),
            figures(),
            Comparison.table(comparisons()));
  }

  /** What is set beside the targets. */
  public List<Comparison> comparisons() {
    return List.of(
        rate(Form.GZIP, Contestants.NGINX, atLeast(1)),
        cpu(Form.GZIP, Contestants.NGINX, atMost(2)),
        rate(Form.IDENTITY, Contestants.NGINX, atLeast(0.8)),
        cpu(Form.IDENTITY, Contestants.NGINX, null),
        rate(Form.UNCHANGED, Contestants.NGINX, null),
        cpu(Form.UNCHANGED, Contestants.NGINX, null),
        rate(Form.IDENTITY, Contestants.FAN_OUT, atLeast(15)),
        cpu(Form.IDENTITY, Contestants.FAN_OUT, null),
        rate(Form.SECTION, Contestants.NGINX, atLeast(0.3)),
        cpu(Form.SECTION, Contestants.NGINX, null));
  }

  private Comparison rate(Form form, String other, @Nullable Target target) {
    return against(form, other, "requests/s", Run::requestsPerSecond, target);
  }

  private Comparison cpu(Form form, String other, @Nullable Target target) {
    return against(form, other, "CPU per request", Run::cpuMicrosOfAll, target);
  }

  private Comparison against(
      Form form, String other, String what, ToDoubleFunction<Run> figure, @Nullable Target target) {
    return new Comparison(
        "%s: %s, gateway / %s".formatted(form, what, other),
        Median.ofRatios(each(Contestants.GATEWAY, form, figure), each(other, form, figure)),
        target);
  }

  private Table figures() {
    var table =
        Table.headed(
            "who answers what",
            "requests/s",
            "(least to most)",
            "p50 ms",
            "p99 ms",
            "CPU µs per request",
            "failed");
    for (var run : rounds.getFirst()) {
      var rates = each(run.server(), run.form(), Run::requestsPerSecond);
      table.row(
          run.server() + ": " + run.form(),
          Figure.show(Median.of(rates)),
          "%s to %s"
              .formatted(
                  Figure.show(rates.stream().min(Double::compare).orElseThrow()),
                  Figure.show(rates.stream().max(Double::compare).orElseThrow())),
          Figure.show(median(run, Run::p50Micros) / 1000),
          Figure.show(median(run, Run::p99Micros) / 1000),
          cpu(run),
          Long.toString(failed(run)));
    }
    return table;
  }

  private long failed(Run like) {
    return Math.round(
        each(like.server(), like.form(), Run::failed).stream()
            .mapToDouble(Double::doubleValue)
            .sum());
  }

  /** The sum, and what it is made of where several work for an answer. */
  private String cpu(Run first) {
    var all = Figure.show(median(first, Run::cpuMicrosOfAll));
    if (first.cpuMicros().size() == 1) {
      return all;
    }
    return first.cpuMicros().keySet().stream()
        .map(part -> part + " " + Figure.show(median(first, run -> of(run, part))))
        .collect(Collectors.joining(", ", all + " (", ")"));
  }

  private static double of(Run run, String part) {
    return run.cpuMicros().getOrDefault(part, 0.0);
  }

  private double median(Run like, ToDoubleFunction<Run> figure) {
    return Median.of(each(like.server(), like.form(), figure));
  }

  /** One figure per round. */
  private List<Double> each(String server, Form form, ToDoubleFunction<Run> figure) {
    return rounds.stream()
        .map(runs ->
            runs.stream()
                .filter(run -> run.server().equals(server) && run.form() == form)
                .mapToDouble(figure)
                .findFirst()
                .orElseThrow())
        .toList();
  }
}
