package annex.benchmarks.bookings;

import annex.benchmarks.platform.Http;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A prison with the halls of HMP Wymott: ten sessions a day in both, six days a week. */
final class Prison {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> WEEKDAYS =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "SATURDAY", "SUNDAY");
  private static final String LARGE = "LARGE";
  private static final int FIRST_HOUR = 8;
  private static final int SESSIONS_A_DAY = 10;

  private final Http http;
  private final String path;
  private final String url;
  private final List<String> sessions;

  private Prison(Http http, String service, String code) {
    this.http = http;
    this.path = "/family-visits/establishments/" + code;
    this.url = service + path;
    plan();
    this.sessions = List.copyOf(free());
  }

  /**
   * Commences its section and plans its sessions; nobody has booked any.
   *
   * @param service URL of the service
   */
  static Prison planned(Http http, String service, String code) {
    return new Prison(http, service, code);
  }

  /** The path of its bookings. */
  String bookings() {
    return path + "/bookings";
  }

  /** All its sessions, by their beginning. */
  List<String> sessions() {
    return sessions;
  }

  /** A session with 21 tables. */
  String wanted() {
    return sessions.stream().filter(session -> session.startsWith(LARGE)).toList().getLast();
  }

  private void plan() {
    var sample = Path.of(System.getProperty("annex.project", "."), "samples", "hmp-wymott");
    var section =
        (ObjectNode)
            JSON.readTree(sample.resolve("changes/2023-04-01-family-visits.json").toFile());
    section.remove(List.of("establishmentId", "area", "reason"));
    http.post(url + "/commencement", JSON.writeValueAsString(section), 201);
    for (var hall : List.of(LARGE, "SMALL")) {
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
    http.post(url + "/session-templates", template, 201);
  }

  private List<String> free() {
    var found = new ArrayList<String>();
    JsonNode page;
    int number = 0;
    do {
      page =
          JSON.readTree(
              http.get(
                      "%s/sessions?free=true&kind=social&size=200&page=%d".formatted(url, number++),
                      Map.of())
                  .body());
      page.path("items").forEach(session -> found.add(session.path("session").asString()));
    } while (number < page.at("/page/totalPages").asInt());
    return found;
  }
}
