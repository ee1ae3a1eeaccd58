package annex.access;

import java.io.ByteArrayOutputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Fields of a body that a caller is not shown.
 *
 * @param pointers to fields (RFC 6901), where {@code *} stands for every row of a list; a row
 *     itself cannot be withheld, for those behind it would change their places
 */
public record Withheld(Set<String> pointers) {

  /** Nothing is withheld. */
  public static final Withheld NOTHING = new Withheld(Set.of());

  private static final JsonFactory JSON = new JsonFactory();
  private static final String EVERY_ROW = "*";

  public Withheld {
    pointers = Set.copyOf(pointers);
    for (var pointer : pointers) {
      var last = pointer.substring(pointer.lastIndexOf('/') + 1);
      if (!pointer.startsWith("/") || last.isEmpty() || last.matches("\\*|\\d+")) {
        throw new IllegalArgumentException("No field: " + pointer);
      }
    }
  }

  /** These. */
  public static Withheld of(Collection<String> pointers) {
    return pointers.isEmpty() ? NOTHING : new Withheld(new HashSet<>(pointers));
  }

  /** Whether what stands at this place of a body is withheld. */
  public boolean covers(String place) {
    var steps = List.of(place.substring(Math.min(1, place.length())).split("/", -1));
    return pointers.stream()
        .map(pointer -> List.of(pointer.substring(1).split("/", -1)))
        .anyMatch(path -> leadsTo(path, steps));
  }

  private static boolean leadsTo(List<String> path, List<String> steps) {
    return path.size() <= steps.size()
        && IntStream.range(0, path.size())
            .allMatch(i -> path.get(i).equals(EVERY_ROW) || path.get(i).equals(steps.get(i)));
  }

  /** The body without them; what else it says it says as before. */
  public byte[] prune(byte[] body) {
    if (pointers.isEmpty()) {
      return body;
    }
    var paths =
        pointers.stream().map(pointer -> List.of(pointer.substring(1).split("/", -1))).toList();
    var out = new ByteArrayOutputStream(body.length);
    try (var parser = JSON.createParser(ObjectReadContext.empty(), body);
        var generator = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      parser.nextToken();
      copy(parser, generator, paths);
    }
    return out.toByteArray();
  }

  /** Copies a value, but for what these paths, which begin at the value, lead to. */
  private static void copy(JsonParser in, JsonGenerator out, List<List<String>> paths) {
    switch (in.currentToken()) {
      case START_OBJECT -> {
        out.writeStartObject();
        while (in.nextToken() != JsonToken.END_OBJECT) {
          var name = in.currentName();
          var below = below(paths, name.replace("~", "~0").replace("/", "~1"));
          in.nextToken();
          if (below.contains(List.<String>of())) {
            in.skipChildren();
          } else {
            out.writeName(name);
            copy(in, out, below);
          }
        }
        out.writeEndObject();
      }
      case START_ARRAY -> {
        out.writeStartArray();
        for (int row = 0; in.nextToken() != JsonToken.END_ARRAY; row++) {
          copy(in, out, below(paths, Integer.toString(row)));
        }
        out.writeEndArray();
      }
      default -> out.copyCurrentEventExact(in);
    }
  }

  private static List<List<String>> below(List<List<String>> paths, String step) {
    return paths.stream()
        .filter(path -> !path.isEmpty())
        .filter(path -> path.getFirst().equals(step) || path.getFirst().equals(EVERY_ROW))
        .map(path -> path.subList(1, path.size()))
        .toList();
  }
}
