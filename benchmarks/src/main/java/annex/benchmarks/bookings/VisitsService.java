package annex.benchmarks.bookings;

import annex.benchmarks.platform.Http;
import annex.benchmarks.platform.ModuleRow;
import annex.benchmarks.process.Background;
import annex.benchmarks.process.JavaFlags;
import annex.benchmarks.process.RunningProcess;
import annex.benchmarks.process.Workspace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The service of family visits alone, in a process with the flags of production. */
final class VisitsService {

  private static final int HEAP = 256;
  private static final int DAYS_AHEAD = 120;
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final int LETTERS = 26;

  private final Http http;
  private final ModuleRow module;
  private final RunningProcess process;
  private int prisons;

  private VisitsService(Http http, ModuleRow module, RunningProcess process) {
    this.http = http;
    this.module = module;
    this.process = process;
  }

  /**
   * Starts it in place of the one that the platform has started.
   *
   * @param store connection string with the name of a database
   */
  static VisitsService replace(
      Workspace workspace, Http http, List<ModuleRow> modules, String store) {
    var former = ModuleRow.named(modules, "family-visits");
    var command = new RunningProcess(former.pid()).commandLine();
    var classPath = command.get(command.indexOf("-cp") + 1);
    var broker = "127.0.0.1:" + ModuleRow.named(modules, "broker").port();
    var start = new ArrayList<String>();
    start.add(command.getFirst());
    start.addAll(JavaFlags.asInImages(HEAP));
    start.addAll(
        List.of(
            "-cp",
            classPath,
            "annex.familyvisits.FamilyVisitsApplication",
            "--server.address=127.0.0.1",
            "--server.port=" + former.port(),
            "--spring.mongodb.uri=" + store,
            "--spring.kafka.bootstrap-servers=" + broker,
            "--annex.access.issuer=" + ModuleRow.named(modules, "identity").url(),
            "--annex.visits.days-ahead=" + DAYS_AHEAD));
    new RunningProcess(former.pid()).end(GRACE);
    Background started = workspace.start("family-visits", start);
    http.awaitOk(former.url() + "/actuator/health/readiness", started::requireAlive);
    return new VisitsService(http, former, new RunningProcess(started.pid()));
  }

  /** The URL under which visits are booked. */
  String url() {
    return module.url();
  }

  /** Processor time that it has taken. */
  long cpuMicros() {
    return process.cpuMicros();
  }

  /** Another prison, whose sessions nobody has booked. */
  Prison prison() {
    int number = prisons++;
    return Prison.planned(
        http, url(), "B%c%c".formatted('A' + number / LETTERS % LETTERS, 'A' + number % LETTERS));
  }
}
