package annex.benchmarks.bookings;

import annex.benchmarks.platform.Http;
import annex.benchmarks.platform.ModuleRow;
import annex.benchmarks.process.Background;
import annex.benchmarks.process.JavaFlags;
import annex.benchmarks.process.RunningProcess;
import annex.benchmarks.process.Workspace;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The service of family visits alone, in a process with the flags of production, and a prison with
 * the halls of HMP Wymott whose sessions nobody has booked.
 */
final class VisitsService {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int HEAP = 256;
  private static final int DAYS_AHEAD = 120;
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final String PATH = "/family-visits/establishments/BEN";
  private static final List<String> WEEKDAYS =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "SATURDAY", "SUNDAY");
  private static final int FIRST_HOUR = 8;
  private static final int SESSIONS_A_DAY = 10;

  private final Http http;
  private final ModuleRow module;
  private final RunningProcess process;

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

  /** The path of bookings. */
  static String bookings() {
    return PATH + "/bookings";
  }

  /** Processor time that it has taken. */
  long cpuMicros() {
    return process.cpuMicros();
  }

  /** Commences the section and plans ten sessions a day in both halls, six days a week. */
  void plan() {
    var sample = Path.of(System.getProperty("annex.project", "."), "samples", "hmp-wymott");
    var section =
        (ObjectNode)
            JSON.readTree(sample.resolve("changes/2023-04-01-family-visits.json").toFile());
    section.remove(List.of("establishmentId", "area", "reason"));
    http.post(module.url() + PATH + "/commencement", JSON.writeValueAsString(section), 201);
    for (var hall : List.of("LARGE", "SMALL")) {
      for (var weekday : WEEKDAYS) {
        IntStream.range(FIRST_HOUR, FIRST_HOUR + SESSIONS_A_DAY)
            .forEach(hour -> plan(hall, weekday, hour));
      }
    }
  }

  private void plan(String hall, String weekday, int hour) {
    var template =
        """
        {"weekday":"%s","start":"%02d:00","length":"PT50M","hall":"%s","kinds":["social"],\
        "validFrom":"2023-04-01","validTo":null}\
        """
            .formatted(weekday, hour, hall);
    http.post(module.url() + PATH + "/session-templates", template, 201);
  }

  /** All sessions that have a free place, by their beginning. */
  List<String> sessions() {
    var sessions = new ArrayList<String>();
    JsonNode page;
    int number = 0;
    do {
      page =
          JSON.readTree(
              http.get(
                      "%s%s/sessions?free=true&kind=social&size=200&page=%d"
                          .formatted(module.url(), PATH, number++),
                      Map.of())
                  .body());
      page.path("items").forEach(session -> sessions.add(session.path("session").asString()));
    } while (number < page.at("/page/totalPages").asInt());
    return sessions;
  }
}
