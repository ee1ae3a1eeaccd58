package annex.system.generated;

import annex.test.openapi.Contract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests to every operation of a contract. */
final class Requests {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Path SAMPLES = Path.of("..", "samples", "hmp-wymott");
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final List<String> MEDIA_TYPES =
      List.of("text/plain", "application/xml", "application/json;charset=latin1", "x", "*/*");

  private final JsonNode document;
  private final Random random;
  private final Values values;
  private final List<Described> operations = new ArrayList<>();
  private final @Nullable JsonNode sample;

  /** An operation as it is described. */
  private record Described(String method, String path, JsonNode operation) {}

  /**
   * A request.
   *
   * @param body a character for each byte; null where there is none
   */
  record Made(String method, String path, Map<String, String> headers, @Nullable String body) {}

  Requests(String contract, Random random) {
    this.document = Contract.published(contract).document();
    this.random = random;
    this.values = new Values(document, random);
    this.sample = sample(contract);
    Contract.published(contract)
        .operations()
        .forEach((path, methods) -> {
          // It answers for as long as somebody listens, and has tests of its own.
          if (!path.endsWith("/stream")) {
            methods.forEach(method -> operations.add(described(path, method)));
          }
        });
  }

  private Described described(String path, String method) {
    var name = method.toLowerCase(Locale.ROOT);
    return new Described(method, path, document.path("paths").path(path).path(name));
  }

  /** How many operations there are. */
  int operations() {
    return operations.size();
  }

  /** The next one. */
  Made next(int number) {
    var one = operations.get(number % operations.size());
    Map<String, String> headers = new LinkedHashMap<>();
    var path = path(one, headers);
    if (!one.operation().has("requestBody")) {
      return new Made(one.method(), path, headers, null);
    }
    headers.put("Content-Type", random.nextInt(40) == 0 ? any(MEDIA_TYPES) : "application/json");
    return new Made(
        one.method(), path, headers, new String(body(one), StandardCharsets.ISO_8859_1));
  }

  private String path(Described one, Map<String, String> headers) {
    var variables = new LinkedHashMap<String, String>();
    var query = new StringBuilder();
    for (var parameter : one.operation().path("parameters")) {
      var described = values.resolved(parameter);
      var name = described.path("name").asString();
      var text = values.text(described.path("schema"));
      switch (described.path("in").asString()) {
        case "path" -> variables.put(name, text);
        case "query" -> {
          if (random.nextInt(3) == 0) {
            query
                .append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(encoded(text));
          }
        }
        default -> {
          if (random.nextInt(4) == 0) {
            headers.put(name, header(name, text));
          }
        }
      }
    }
    return VARIABLE
            .matcher(one.path())
            .replaceAll(found -> encoded(variables.getOrDefault(found.group(1), "1")))
        + query;
  }

  /** A client sends no header with a line in it; long ones it does. */
  private String header(String name, String text) {
    var visible = text.replaceAll("[^ -~]", "?").strip();
    return switch (random.nextInt(200)) {
      case 0 -> "k".repeat(20_000);
      default -> name.endsWith("Match") && random.nextBoolean() ? "\"1\"" : visible;
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private byte[] body(Described one) {
    return switch (random.nextInt(30)) {
      case 0 -> new byte[0];
      case 1 -> "[".repeat(10_000).getBytes(StandardCharsets.UTF_8);
      case 2 -> new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'};
      case 3 -> "{\"a\":1,\"a\":2}".getBytes(StandardCharsets.UTF_8);
      case 4 -> cut(written(fitting(one)));
      case 5 -> ("{\"x\":\"" + "y".repeat(200_000) + "\"}").getBytes(StandardCharsets.UTF_8);
      default -> written(fitting(one));
    };
  }

  private JsonNode fitting(Described one) {
    var schema =
        values
            .resolved(one.operation().path("requestBody"))
            .path("content")
            .path("application/json")
            .path("schema");
    if (sample != null && one.path().endsWith("/commencement") && random.nextInt(4) > 0) {
      return changed(sample.deepCopy());
    }
    return values.value(schema);
  }

  /** The real section with something else in one place. */
  private JsonNode changed(JsonNode node) {
    JsonNode at = node;
    while (at.size() > 0) {
      int chosen = random.nextInt(at.size());
      var next =
          at instanceof ObjectNode
              ? at.valueStream().skip(chosen).findFirst().orElseThrow()
              : at.path(chosen);
      if (next.size() == 0 || random.nextInt(6) == 0) {
        if (at instanceof ObjectNode object) {
          var name = object.propertyNames().stream().skip(chosen).findFirst().orElseThrow();
          object.set(name, values.unfit());
        } else if (at instanceof ArrayNode array) {
          array.set(chosen, values.unfit());
        }
        return node;
      }
      at = next;
    }
    return node;
  }

  private byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, random.nextInt(bytes.length + 1));
  }

  private static byte[] written(JsonNode node) {
    return JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
  }

  private String any(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static @Nullable JsonNode sample(String contract) {
    var file = SAMPLES.resolve(contract + ".json");
    if (!Files.exists(file)) {
      return null;
    }
    try {
      var sample = (ObjectNode) JSON.readTree(Files.readString(file));
      sample.remove("establishmentId");
      return sample;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
