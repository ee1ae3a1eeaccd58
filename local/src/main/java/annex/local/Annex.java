package annex.local;

import annex.local.identity.DemoClients;
import annex.local.platform.CommandFailed;
import annex.local.platform.Module;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The command line of the platform on one machine, as {@code ./annex} hands it over. */
@Command(
    name = "./annex",
    description = "The establishment annex, live: the whole platform on this machine.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Annex {

  private final PrintWriter out;

  private Annex(PrintWriter out) {
    this.out = out;
  }

  public static void main(String[] arguments) {
    var out = new PrintWriter(System.out, true, System.out.charset());
    var err = new PrintWriter(System.err, true, System.err.charset());
    System.exit(commandLine(out, err).execute(arguments));
  }

  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Annex(out))
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler((failure, _, _) -> {
          if (failure instanceof CommandFailed) {
            err.println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
          }
          throw failure;
        });
  }

  @Command(
      description = {
        "Starts the platform in the background on 127.0.0.1, waits until everything is ready and"
            + " loads the annex of HMP Wymott unless it is there.",
        "Run again: says that it is running; with processes, starts whatever is not running."
      },
      mixinStandardHelpOptions = true)
  int up(
      @Option(
              names = "--processes",
              description =
                  "gives every module a process of its own, as in production, so that one can be"
                      + " killed and started again")
          boolean processes) {
    return new UpCommand(Screen.on(out)).run(processes);
  }

  @Command(
      description = {
        "Tells what runs where and since when: module, process id, port, health.",
        "The exit code is 0 when everything is ready, else 1."
      },
      mixinStandardHelpOptions = true)
  int status() {
    return new StatusCommand(out).run();
  }

  @Command(
      description = "Shows the last lines of the logs and follows them until Ctrl-C.",
      mixinStandardHelpOptions = true)
  int logs(
      @Parameters(
              paramLabel = "MODULE",
              arity = "0..1",
              description =
                  "store, broker, identity, capacity, interventions, activities, family-visits,"
                      + " metrics or gateway; all when none is named")
          @Nullable String module,
      @Option(
              names = {"-n", "--lines"},
              description = "how many lines of each log to begin with (${DEFAULT-VALUE})",
              defaultValue = "20")
          int lines,
      @Option(names = "--no-follow", description = "ends after them") boolean noFollow) {
    var tail = LogTail.of(Here.home().logs(), Optional.ofNullable(module).map(Annex::named), out);
    tail.showLast(lines);
    if (!noFollow) {
      tail.follow();
    }
    return 0;
  }

  @Command(
      description = "Stops everything in good order. The data are kept.",
      mixinStandardHelpOptions = true)
  int down() {
    return new DownCommand(out).run();
  }

  @Command(
      description = {
        "Loads an annex package through the public APIs: one JSON file per area, capacity.json ...,"
            + " then its changes, changes/*.json in the order of their dates, each as a Notice of"
            + " Change that the provider proposes and the commissioner agrees.",
        "Safe to repeat. Names the file, the JSON pointer and the rule of whatever is refused, and"
            + " loads the rest; the exit code is 1 then."
      },
      mixinStandardHelpOptions = true)
  int load(
      @Parameters(paramLabel = "DIR", description = "the package, such as samples/hmp-wymott")
          Path directory) {
    return new LoadCommand(out).run(directory);
  }

  @Command(
      description = {
        "Prints an access token of a demo client, for the header Authorization: Bearer ...",
        "The clients: commissioner, provider, pops, manchester-college, dashboard, operator."
      },
      mixinStandardHelpOptions = true)
  int token(@Parameters(paramLabel = "CLIENT", description = "such as dashboard") String client) {
    return new TokenCommand(out).run(client);
  }

  @Command(
      description = {
        "Checks the audit: ./annex audit verify reads the chains of every service and the gateway"
            + " from their beginning and names the first block that is missing or was changed.",
        "The exit code is 1 when any is."
      },
      mixinStandardHelpOptions = true)
  int audit(@Parameters(paramLabel = "verify", description = "what to do") String what) {
    if (!what.equals("verify")) {
      throw new CommandFailed("There is no './annex audit %s': verify is.".formatted(what));
    }
    return new AuditCommand(out).verify();
  }

  @Command(
      hidden = true,
      description = "Makes the demo clients and their secrets, unless they are there.",
      mixinStandardHelpOptions = true)
  int clients() {
    new DemoClients(Here.home().identity()).provide();
    return 0;
  }

  @Command(
      description = {
        "Shows the topics of the running platform, or what stands on one of them: place, time, key"
            + " and type of each record."
      },
      mixinStandardHelpOptions = true)
  int topics(
      @Parameters(paramLabel = "TOPIC", arity = "0..1", description = "such as annex.sections")
          @Nullable String topic,
      @Option(names = "--values", description = "shows what each record says, too")
          boolean values) {
    return new TopicsCommand(out).run(Optional.ofNullable(topic), values);
  }

  @Command(
      description = "Deletes the local data and logs, after asking.",
      mixinStandardHelpOptions = true)
  int reset(
      @Option(
              names = {"-y", "--yes"},
              description = "does not ask")
          boolean yes) {
    return new ResetCommand(out).run(yes);
  }

  private static Module named(String module) {
    return Module.named(module)
        .orElseThrow(() ->
            new CommandFailed("There is no module '%s': see ./annex status.".formatted(module)));
  }
}
