package annex.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** What a walk along endpoints tried, and with which status each was refused. */
public final class Walked {

  private static final Path FILE = Path.of("target", "access-walk.md");

  /** Statuses by endpoint and name of the attack. */
  private final Map<String, Map<String, Integer>> endpoints = new TreeMap<>();

  /** Notes that an endpoint refused an attack. */
  public void refused(Object endpoint, Attack attack, int status) {
    endpoints
        .computeIfAbsent(endpoint.toString(), _ -> new LinkedHashMap<>())
        .put(attack.name(), status);
  }

  /** How many attacks were tried, on all endpoints together. */
  public int attacks() {
    return endpoints.values().stream().mapToInt(Map::size).sum();
  }

  /** Leaves the table of endpoints and attacks in {@code target/access-walk.md} of the module. */
  public Walked write() {
    try {
      var _ = Files.createDirectories(FILE.getParent());
      var _ = Files.writeString(FILE, table());
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String table() {
    var names =
        endpoints.values().stream().flatMap(row -> row.keySet().stream()).distinct().toList();
    var table = new StringBuilder();
    table.append("%d endpoints, %d attacks\n\n".formatted(endpoints.size(), attacks()));
    table
        .append(row("endpoint", names))
        .append(row("---", names.stream().map(_ -> "--:").toList()));
    endpoints.forEach((endpoint, statuses) ->
        table.append(
            row(
                endpoint,
                names.stream()
                    .map(name ->
                        statuses.containsKey(name) ? String.valueOf(statuses.get(name)) : "")
                    .toList())));
    return table.toString();
  }

  private static String row(String first, List<String> rest) {
    var row = new StringJoiner(" | ", "| ", " |\n").add(first);
    rest.forEach(row::add);
    return row.toString();
  }
}
