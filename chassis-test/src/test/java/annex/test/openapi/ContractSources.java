package annex.test.openapi;

import annex.contracts.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/**
 * Makes the published document of each service, whole in itself, from the sources that are written
 * by hand: what is common to all, what is the same in every area, what is an area's own, and the
 * schema of its section's body.
 */
final class ContractSources {

  private static final Path SOURCES = Path.of("..", "contracts", "src", "main", "openapi");
  private static final Path RESOURCES = Path.of("..", "contracts", "src", "main", "resources");
  private static final Path BODIES = RESOURCES.resolve("schemas").resolve("bodies");

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .disable(YAMLWriteFeature.SPLIT_LINES)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .build();

  private static final String HEAD =
      """
      # Made from contracts/src/main/openapi, where it is changed: docs/contracts.md says how.
      """;

  private ContractSources() {}

  /** The document of an area's service. */
  static String area(String area) {
    var document = source("common");
    add(document, placed(source("commissioned-section"), area));
    add(document, placed(source("service"), area));
    add(document, source(area));
    if (Files.exists(file(area + "-more"))) {
      add(document, source(area + "-more"));
    }
    add(document, body(area));
    return written(document);
  }

  /** The document of the feed's service. */
  static String feed() {
    var document = source("common");
    add(document, placed(source("service"), "feed"));
    add(document, source("feed"));
    return written(document);
  }

  /** The document of the gateway. */
  static String gateway() {
    var document = source("common");
    add(document, source("gateway"));
    return written(document);
  }

  /** The events, each shown as a message that is sent to whoever follows. */
  static String events() {
    var document = source("events");
    var messages = document.putObject("webhooks");
    var schemas = document.putObject("components").putObject("schemas");
    EventType.all().stream()
        .sorted(Comparator.comparing(EventType::code))
        .forEach(type -> event(type, messages, schemas));
    return HEAD + YAML.writeValueAsString(document);
  }

  private static void event(EventType type, ObjectNode messages, ObjectNode schemas) {
    var name = type.schema().replaceAll("^.*/|\\.schema\\.json$", "");
    var schema = (ObjectNode) json(RESOURCES.resolve(type.schema().substring(1)));
    schema.remove(List.of("$schema", "$id", "title"));
    elsewhere(schema);
    schemas.set(name, schema);
    var message = messages.putObject(type.code()).putObject("post");
    message.put("operationId", type.code());
    message.putArray("tags").add(type.area().code());
    message.put("summary", schema.path("description").asString());
    var content =
        message.putObject("requestBody").putObject("content").putObject("application/json");
    content.putObject("schema").put("$ref", "#/components/schemas/" + name);
    if (!schema.path("properties").has("body")) {
      content.set("example", json(RESOURCES.resolve(type.example().substring(1))));
    }
    message.putObject("responses").putObject("2XX").put("description", "It was read.");
  }

  /** What stands in another file is described there. */
  private static void elsewhere(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("$ref").asString("").startsWith("..")) {
      object.remove("$ref");
      object.put("type", "object");
    }
    for (var child : node) {
      elsewhere(child);
    }
  }

  private static JsonNode json(Path file) {
    return JsonMapper.shared().readTree(text(file));
  }

  private static String written(ObjectNode document) {
    var everywhere = (ObjectNode) document.remove("x-every-operation");
    var withBody = (ObjectNode) document.remove("x-every-body");
    for (var item : document.path("paths")) {
      for (var operation : item) {
        complete((ObjectNode) operation.path("responses"), everywhere);
        if (operation.has("requestBody")) {
          complete((ObjectNode) operation.path("responses"), withBody);
        }
      }
    }
    problems(document);
    return HEAD + YAML.writeValueAsString(document);
  }

  /** An operation says of a status what it means there; of all others it means the usual. */
  private static void complete(ObjectNode responses, ObjectNode usual) {
    usual.forEachEntry((status, response) -> {
      if (!responses.has(status)) {
        responses.set(status, response);
      }
    });
  }

  /** Where codes are listed, a problem document with one of them is answered. */
  private static void problems(JsonNode node) {
    for (var child : node) {
      problems(child);
    }
    if (node instanceof ObjectNode object && object.has("x-codes")) {
      var codes = object.path("x-codes").valueStream().map(JsonNode::asString);
      object.put(
          "description",
          "%s Codes: %s."
              .formatted(
                  object.path("description").asString(),
                  codes.map(code -> "`" + code + "`").collect(Collectors.joining(", "))));
      object
          .putObject("content")
          .putObject("application/problem+json")
          .putObject("schema")
          .put("$ref", "#/components/schemas/Problem");
    }
  }

  private static ObjectNode body(String area) {
    var schema =
        (ObjectNode) JsonMapper.shared().readTree(text(BODIES.resolve(area + ".schema.json")));
    schema.remove(List.of("$schema", "$id"));
    var parts = (ObjectNode) schema.remove("$defs");
    var document = JsonNodeFactory.instance.objectNode();
    var schemas = document.putObject("components").putObject("schemas");
    schemas.set("SectionBody", schema);
    parts.forEachEntry((name, part) -> schemas.set(partName(name), part));
    references(schemas);
    return document;
  }

  private static void references(JsonNode node) {
    if (node instanceof ObjectNode object) {
      var reference = object.path("$ref").asString("");
      if (reference.startsWith("#/$defs/")) {
        object.put("$ref", "#/components/schemas/" + partName(reference.substring(8)));
      }
    }
    for (var child : node) {
      references(child);
    }
  }

  private static String partName(String name) {
    return "body-" + name;
  }

  private static ObjectNode placed(ObjectNode source, String area) {
    var text = JsonMapper.shared().writeValueAsString(source).replace("{area}", area);
    return (ObjectNode) JsonMapper.shared().readTree(text);
  }

  private static void add(ObjectNode document, JsonNode more) {
    more.forEachEntry((name, value) -> {
      var before = document.get(name);
      if (before instanceof ObjectNode object
          && value.isObject()
          && !value.has("$ref")
          && !isResponse(value)) {
        add(object, value);
      } else if (before instanceof ArrayNode array && value.isArray()) {
        value.forEach(array::add);
      } else {
        document.set(name, value);
      }
    });
  }

  private static boolean isResponse(JsonNode node) {
    return node.has("x-codes");
  }

  private static ObjectNode source(String name) {
    return (ObjectNode) YAML.readTree(text(file(name)));
  }

  private static Path file(String name) {
    return SOURCES.resolve(name + ".yaml");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
