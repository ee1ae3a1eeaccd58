package annex.benchmarks;

import annex.benchmarks.bookings.BookingsBenchmark;
import annex.benchmarks.bookings.BookingsSettings;
import annex.benchmarks.process.Programs;
import annex.benchmarks.process.Unmeasurable;
import annex.benchmarks.reads.ReadsBenchmark;
import annex.benchmarks.reads.ReadsSettings;
import annex.benchmarks.start.StartBenchmark;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the benchmarks. */
@Command(
    name = "./benchmarks/run",
    mixinStandardHelpOptions = true,
    description = {
      "Measures the platform on this machine and prints Markdown; every single figure goes into a"
          + " file under benchmarks/results.",
      "Run it on a machine that does nothing else. docs/benchmarks.md says how to read it."
    })
public final class Benchmarks implements Callable<Integer> {

  private static final int NOT_INSTALLED = 2;

  enum Choice {
    READS,
    BOOKINGS,
    START
  }

  @Parameters(
      paramLabel = "reads|bookings|start",
      arity = "0..3",
      description = "what is measured; all unless said otherwise")
  private List<Choice> choices = List.of();

  @Option(
      names = "--rounds",
      defaultValue = "3",
      description = "how often each is measured, in turn (${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--seconds",
      defaultValue = "8",
      description = "how long each measurement of reads lasts (${DEFAULT-VALUE})")
  private int seconds;

  @Option(
      names = "--warm-up",
      defaultValue = "20",
      description = "seconds for which each server is read before the rounds (${DEFAULT-VALUE})")
  private int warmUp;

  @Option(
      names = "--connections",
      defaultValue = "32",
      description = "connections that are kept busy with reads (${DEFAULT-VALUE})")
  private int connections;

  @Option(
      names = "--store",
      defaultValue = "",
      description =
          "MongoDB on which visits are booked, mongodb://host:port; that of ./annex up unless said")
  private String store = "";

  private final PrintStream out;
  private final PrintStream err;

  Benchmarks(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  public static void main(String[] arguments) {
    System.exit(
        new CommandLine(new Benchmarks(System.out, System.err))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler((failure, command, _) -> {
              if (failure instanceof Unmeasurable) {
                command.getErr().println(failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
              }
              throw failure;
            })
            .execute(arguments));
  }

  @Override
  public Integer call() {
    if (rounds < 1 || seconds < 1 || warmUp < 0 || connections < 1) {
      err.println("Rounds, seconds and connections are 1 or more, the warm-up 0 or more.");
      return CommandLine.ExitCode.USAGE;
    }
    var chosen = choices.isEmpty() ? EnumSet.allOf(Choice.class) : EnumSet.copyOf(choices);
    var missing = Programs.missing(needed(chosen));
    if (!missing.isEmpty()) {
      err.println(
          "What is measured with is not here: apt-get install " + String.join(" ", missing));
      return NOT_INSTALLED;
    }
    measure(chosen);
    return CommandLine.ExitCode.OK;
  }

  private static String[] needed(Set<Choice> chosen) {
    if (chosen.contains(Choice.READS)) {
      return new String[] {"nginx", "wrk"};
    }
    return chosen.contains(Choice.BOOKINGS) ? new String[] {"wrk"} : new String[0];
  }

  private void measure(Set<Choice> chosen) {
    var begun = Clock.systemUTC().instant();
    var machine = Machine.now();
    Map<String, Object> results = new LinkedHashMap<>();
    results.put("at", begun.toString());
    results.put("machine", machine);
    out.println("# Benchmarks\n\n" + machine.markdown() + "\n");
    if (chosen.contains(Choice.READS)) {
      var settings = new ReadsSettings(rounds, seconds, warmUp, connections);
      var reads = new ReadsBenchmark(settings, this::tell).run();
      results.put("reads", reads);
      out.println(reads.markdown());
    }
    if (chosen.contains(Choice.BOOKINGS)) {
      var settings = new BookingsSettings(rounds, seconds, warmUp, 2 * connections, store);
      var bookings = new BookingsBenchmark(settings, this::tell).run();
      results.put("bookings", bookings);
      out.println(bookings.markdown());
    }
    if (chosen.contains(Choice.START)) {
      var start = new StartBenchmark(rounds, this::tell).run();
      results.put("start", start);
      out.println(start.markdown());
    }
    var file = ResultFile.write(Path.of(project(), "benchmarks", "results"), begun, results);
    tell("every figure: " + file);
  }

  private static String project() {
    return System.getProperty("annex.project", ".");
  }

  private void tell(String what) {
    err.println(what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1));
  }
}
