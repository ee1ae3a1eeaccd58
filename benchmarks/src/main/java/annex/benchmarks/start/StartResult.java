package annex.benchmarks.start;

import static annex.benchmarks.figures.Target.atMost;

import annex.benchmarks.figures.Comparison;
import annex.benchmarks.figures.Figure;
import annex.benchmarks.figures.Median;
import annex.benchmarks.figures.Table;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What starting the platform has shown.
 *
 * @param together the starts of everything in one process, one per round
 * @param alone those of the capacity service in a process of its own, in the same rounds
 * @param bytesTogether memory of the one process with the annex loaded and read
 * @param apart memory of all processes together, every module in its own
 */
public record StartResult(
    List<Start> together, List<Start> alone, long bytesTogether, Memory apart) {

  /**
   * Memory of several processes, in bytes.
   *
   * @param resident where each page counts in every process that has it
   * @param held where a page that processes share counts once
   */
  public record Memory(long resident, long held) {}

  private static final double GIGABYTE = 1e9;

  /** The figures, and the comparisons with their targets, in Markdown. */
  public String markdown() {
    var table = Table.headed("started", "command, s", "(least to most)", "its JVM, s");
    row(table, "everything in one process", together);
    row(table, "the capacity service alone", alone);
    return """
    ## Starting

    `./annex up`, built, with its data loaded and the class cache there, beside the same command when only the capacity service is to be started, in a process of its own, with the same flags, class path and cache; broker and store are there. %d rounds, interleaved; medians.

    %s
    %s\
    """
        .formatted(together.size(), table, Comparison.table(comparisons()));
  }

  private static void row(Table table, String what, List<Start> starts) {
    var commands = starts.stream().map(Start::command).sorted().toList();
    table.row(
        what,
        Figure.show(Median.of(commands)),
        "%s to %s".formatted(Figure.show(commands.getFirst()), Figure.show(commands.getLast())),
        Figure.show(Median.of(each(starts, Start::process))));
  }

  /** What is set beside the targets. */
  public List<Comparison> comparisons() {
    return List.of(
        new Comparison(
            "time of the command, everything / capacity alone", ratio(Start::command), atMost(2.5)),
        new Comparison(
            "time of its JVM, everything / capacity alone", ratio(Start::process), atMost(2.5)),
        new Comparison("memory of the one process, GB", bytesTogether / GIGABYTE, atMost(0.8)),
        new Comparison("memory of all processes, GB", apart.held() / GIGABYTE, atMost(2.5)),
        new Comparison(
            "the same, shared pages counted in each, GB",
            apart.resident() / GIGABYTE,
            atMost(2.5)));
  }

  private double ratio(ToDoubleFunction<Start> figure) {
    return Median.ofRatios(each(together, figure), each(alone, figure));
  }

  private static List<Double> each(List<Start> starts, ToDoubleFunction<Start> figure) {
    return starts.stream().mapToDouble(figure).boxed().toList();
  }
}
