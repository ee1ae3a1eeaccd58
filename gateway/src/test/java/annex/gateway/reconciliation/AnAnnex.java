package annex.gateway.reconciliation;

import static annex.gateway.timeline.Versions.aVersion;

import annex.contracts.Area;
import annex.gateway.reconciliation.json.JsonBodies;
import annex.gateway.timeline.RecordedVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes annexes to ask rules about: one of nothing, unless said otherwise. */
public record AnAnnex(Map<Area, JsonNode> bodies) {

  private static final JsonMapper JSON = new JsonMapper();
  private static final Path SAMPLES = Path.of("..", "samples", "hmp-wymott");
  private static final Path CLEAN = Path.of("src", "test", "resources", "annexes", "clean");

  /** Of a single section. Apostrophes stand for quotes. */
  public static AnAnnex of(Area area, String body) {
    return new AnAnnex(Map.of()).and(area, body);
  }

  /** The real one of HMP Wymott, as it commenced. */
  public static AnAnnex wymott() {
    var annex = new AnAnnex(Map.of());
    for (var area : Area.values()) {
      annex = annex.with(area, read(SAMPLES.resolve(area + ".json")).get("body"));
    }
    return annex;
  }

  /** The real one of HMP Wymott, with the families strategy of 2023. */
  public static AnAnnex wymottOf2023() {
    return wymott()
        .with(
            Area.FAMILY_VISITS,
            read(SAMPLES.resolve("changes").resolve("2023-04-01-family-visits.json")).get("body"));
  }

  /** One of a prison that does not exist, in which all figures agree. */
  public static AnAnnex clean() {
    var annex = new AnAnnex(Map.of());
    for (var area : Area.values()) {
      annex = annex.with(area, read(CLEAN.resolve(area + ".json")));
    }
    return annex;
  }

  /** With one more section. Apostrophes stand for quotes. */
  public AnAnnex and(Area area, String body) {
    return with(area, JSON.readTree(body.replace('\'', '"')));
  }

  private AnAnnex with(Area area, JsonNode body) {
    var more = new EnumMap<Area, JsonNode>(Area.class);
    more.putAll(bodies);
    more.put(area, body);
    return new AnAnnex(more);
  }

  /** Without a section. */
  public AnAnnex without(Area area) {
    var fewer = new EnumMap<Area, JsonNode>(Area.class);
    fewer.putAll(bodies);
    fewer.remove(area);
    return new AnAnnex(fewer);
  }

  /** With another value in one place, which must hold something. Apostrophes stand for quotes. */
  public AnAnnex but(Area area, String pointer, String value) {
    var body = Objects.requireNonNull(bodies.get(area)).deepCopy();
    int last = pointer.lastIndexOf('/');
    var parent = body.requiredAt(pointer.substring(0, last));
    var name = pointer.substring(last + 1);
    var changed = JSON.readTree(value.replace('\'', '"'));
    body.requiredAt(pointer);
    switch (parent) {
      case ObjectNode object -> object.set(name, changed);
      case ArrayNode list -> list.set(Integer.parseInt(name), changed);
      default -> throw new IllegalArgumentException(pointer);
    }
    return with(area, body);
  }

  /** As rules read it. */
  public Sections sections() {
    return JsonBodies.sections(versions(), Map.of());
  }

  /** As versions of its sections. */
  public List<RecordedVersion> versions() {
    return bodies.entrySet().stream()
        .map(body -> aVersion().in(body.getKey()).body(body.getValue().toString()).get())
        .toList();
  }

  /** What a rule finds in it: left figure, right figure and difference, one line each. */
  public List<String> found(Rule rule) {
    return rule.check(sections()).map(AnAnnex::line).toList();
  }

  /** A contradiction in a line, such as {@code 1176 v 1111: 65}. */
  public static String line(Contradiction found) {
    var left = found.left();
    var right = found.right();
    return "%s v %s: %s"
        .formatted(
            left.measure().written(Objects.requireNonNull(left.amount())),
            right.measure().written(Objects.requireNonNull(right.amount())),
            left.measure().writtenDifference(found.difference()));
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
